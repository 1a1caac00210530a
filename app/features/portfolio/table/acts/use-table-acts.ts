import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useCallback, useState } from 'react';
import type { CardId } from '../../../../domain/ids';
import type { NetworkChange, NetworkChangeResult, NetworkRefusal } from '../../../../domain/portfolio/network-edit';
import type { TableColumn } from '../../../../domain/portfolio/table/table-columns';
import { toast } from '../../../../ui/toast';
import type { PortfolioActAnswer } from '../../acts/portfolio-act';
import { usePortfolioActs } from '../../acts/portfolio-acts';
import type { CellTrouble } from './use-cell-sentence';

/** What went wrong in a cell, with what was put into it. */
export interface CellError extends CellTrouble {
  readonly draft: string | null;
}

/** Names a cell wherever its row stands. */
export function cellKey(cardId: CardId, field: TableColumn['edit']): string {
  return `${cardId} ${field}`;
}

interface ChangeOptions {
  /** What was typed into a single cell, kept until it is stored. */
  readonly draft?: string;
  /** Said in a toast with *Undo*. */
  readonly said?: (result: NetworkChangeResult) => string;
}

export interface TableActs {
  readonly errors: ReadonlyMap<string, CellError>;
  /** What an act on several left as it was; null when nobody asked to see it. */
  readonly refused: readonly NetworkRefusal[] | null;
  change(changes: readonly NetworkChange[], options?: ChangeOptions): void;
  setError(key: string, error: CellError | null): void;
  closeRefused(): void;
}

/** Changes from the table. What a single cell was refused is said at the cell, what several were in a list. */
export function useTableActs(nameOf: (card: CardId) => string): TableActs {
  const { t } = useLingui();
  const { change } = usePortfolioActs();
  const [errors, setErrors] = useState<ReadonlyMap<string, CellError>>(new Map());
  const [refused, setRefused] = useState<readonly NetworkRefusal[] | null>(null);

  const setError = useCallback((key: string, error: CellError | null) => {
    setErrors((present) => {
      if (error === null && !present.has(key)) return present;
      const next = new Map(present);
      if (error) next.set(key, error);
      else next.delete(key);
      return next;
    });
  }, []);

  /** Tells what was refused; false: it is for the page's frame to tell. */
  function tell(answer: PortfolioActAnswer, cell: string | null, draft: string | null): boolean {
    if (!answer.ok) {
      if (cell) setError(cell, { code: troubleOf(answer.code), limit: null, draft });
      return false;
    }
    const [first, ...more] = answer.result.refused;
    if (!first) return false;
    if (cell) setError(cell, { code: first.code, limit: first.limit, draft });
    else if (more.length === 0) return false;
    else
      toast({
        message: t`${plural(more.length + 1, { one: '# network was left as it is', other: '# networks were left as they are' })}`,
        tone: 'danger',
        action: { label: t`Which ones`, onAction: () => setRefused(answer.result.refused) },
      });
    return true;
  }

  return {
    errors,
    refused,
    change(changes, { draft, said } = {}) {
      if (changes.length === 0) return;
      const cell = singleCell(changes);
      change({ changes, said, nameOf, onAnswer: (answer) => tell(answer, cell, draft ?? null) });
    },
    setError,
    closeRefused: () => setRefused(null),
  };
}

/** The cell of changes that concern one only. */
function singleCell(changes: readonly NetworkChange[]): string | null {
  const [change, ...others] = changes;
  const [network, ...more] = change?.networks ?? [];
  return change && network && others.length === 0 && more.length === 0
    ? cellKey(network.cardId, change.edit.field)
    : null;
}

/** What a refusal of the whole means in a cell. */
function troubleOf(code: string): CellTrouble['code'] {
  if (code === 'unreachable') return code;
  return code === 'card.unknown' || code === 'board.unknown' ? 'gone' : 'failed';
}
