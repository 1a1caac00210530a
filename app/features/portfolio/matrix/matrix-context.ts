import { createContext, use } from 'react';
import type { CardId } from '../../../domain/ids';
import type { MatrixDot } from '../../../domain/portfolio/matrix-dots';
import type { PortfolioFrameData } from '../frame/portfolio-frame-data';
import type { MatrixScreen } from './matrix-screen';
import type { MatrixActs } from './use-matrix-acts';

/** What the parts of the matrix share. */
export interface MatrixContextValue {
  readonly screen: MatrixScreen;
  readonly acts: MatrixActs;
  readonly frame: PortfolioFrameData;
  readonly dots: ReadonlyMap<CardId, MatrixDot>;
  /** The page's script runs: before that every dot is a link of its own. */
  readonly isHydrated: boolean;
}

const Context = createContext<MatrixContextValue | null>(null);
export const MatrixProvider = Context;

export function useMatrix(): MatrixContextValue {
  const value = use(Context);
  if (!value) throw new Error('no matrix around');
  return value;
}

/** Where a network's card is. */
export function cardAddress(organisationId: string, { board, id }: Pick<MatrixDot, 'board' | 'id'>): string {
  return `/o/${organisationId}/boards/${board}/cards/${id}`;
}
