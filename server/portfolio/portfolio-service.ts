import type { NetworkChange, NetworkChangeResult } from '../../app/domain/portfolio/network-edit';
import type { BoardColumn } from '../../app/domain/portfolio/table/apply-edit';
import { changeNetworks } from './change-networks';
import { listColumns } from './list-columns';
import { listNetworks, type Portfolio } from './list-networks';
import type { PortfolioDeps, PortfolioDoer } from './portfolio-deps';
import { undoAct } from './undo-act';

/** The organisation's networks over all its boards, read from rows and changed through their documents. */
export interface PortfolioService {
  list(organisationId: string): Promise<Portfolio>;
  /** The columns of its boards that are in use, in their order. */
  columns(organisationId: string): Promise<BoardColumn[]>;
  /** Changes networks of several boards as one act. What a network refuses is told; the others are changed. */
  change(doer: PortfolioDoer, changes: readonly NetworkChange[]): Promise<NetworkChangeResult>;
  /** Undoes the member's own act, where nobody changed the same since. Undoing it again does it again. */
  undo(doer: PortfolioDoer, actId: unknown): Promise<NetworkChangeResult>;
}

export function createPortfolio(deps: PortfolioDeps): PortfolioService {
  return {
    list: (organisationId) => listNetworks(deps.db, organisationId),
    columns: (organisationId) => listColumns(deps.db, organisationId),
    change: (doer, changes) => changeNetworks(deps, doer, changes),
    undo: (doer, actId) => undoAct(deps, doer, actId),
  };
}
