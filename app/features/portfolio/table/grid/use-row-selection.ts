import { useMemo, useRef, useState } from 'react';
import type { CardId } from '../../../../domain/ids';
import type { TableLine } from '../../../../domain/portfolio/table/arrange-rows';
import type { TableRow } from '../../../../domain/portfolio/table/table-row';

export interface RowSelection {
  /** The selected networks that are in sight, each once. */
  readonly rows: readonly TableRow[];
  readonly extent: 'none' | 'some' | 'all';
  has(cardId: CardId): boolean;
  /** Ticks or unticks a line; with `through`, every line from the one ticked before. */
  toggle(line: number, through: boolean): void;
  toggleAll(): void;
  clear(): void;
}

/** Which networks are ticked. What a filter hides is not selected any more. */
export function useRowSelection(rows: readonly TableRow[], lines: readonly TableLine[]): RowSelection {
  const [ticked, setTicked] = useState<ReadonlySet<CardId>>(new Set());
  const last = useRef<number | null>(null);
  const selected = useMemo(() => rows.filter(({ cardId }) => ticked.has(cardId)), [rows, ticked]);
  return {
    rows: selected,
    extent: selected.length === 0 ? 'none' : selected.length === rows.length ? 'all' : 'some',
    has: (cardId) => ticked.has(cardId),
    toggle(line, through) {
      const from = through && last.current !== null ? last.current : line;
      last.current = line;
      const asked = lines.slice(Math.min(from, line), Math.max(from, line) + 1);
      const ids = asked.flatMap((each) => (each.kind === 'row' ? [each.row.cardId] : []));
      const target = lines[line];
      const isOn = target?.kind === 'row' && !ticked.has(target.row.cardId);
      const next = new Set(ticked);
      for (const id of ids) {
        if (isOn) next.add(id);
        else next.delete(id);
      }
      setTicked(next);
    },
    toggleAll() {
      setTicked(selected.length === rows.length ? new Set() : new Set(rows.map(({ cardId }) => cardId)));
    },
    clear: () => setTicked(new Set()),
  };
}
