import { useState } from 'react';

/** Which files of a folder are chosen, to be dealt with at once. */
export interface Selection {
  /** In the order of the list. */
  readonly ids: readonly string[];
  has(id: string): boolean;
  /** Chooses a file or lets go of it; `reach` takes all between it and the one before along. */
  toggle(id: string, reach?: boolean): void;
  /** Chooses one file and its neighbour, with all between. */
  extend(from: string, to: string): void;
  all(): void;
  clear(): void;
}

/** Chooses among the files that are there, in their order. What goes away is not chosen any more. */
export function useSelection(order: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const ids = order.filter((id) => chosen.has(id));
  const between = (from: string | null, to: string): readonly string[] => {
    const [start, end] = [from === null ? -1 : order.indexOf(from), order.indexOf(to)];
    return start < 0 || end < 0 ? [] : order.slice(Math.min(start, end), Math.max(start, end) + 1);
  };
  return {
    ids,
    has: (id) => chosen.has(id) && order.includes(id),
    toggle(id, reach = false) {
      const next = new Set(ids);
      const reached = reach ? between(last, id) : [];
      if (reached.length > 0) for (const each of reached) next.add(each);
      else if (!next.delete(id)) next.add(id);
      setChosen(next);
      setLast(id);
    },
    extend(from, to) {
      setChosen(new Set([...ids, ...between(from, to)]));
      setLast(to);
    },
    all: () => setChosen(new Set(order)),
    clear: () => {
      setChosen(new Set());
      setLast(null);
    },
  };
}
