import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { MOST_PICKED, readPicked } from './prune-data';

/** The networks picked for *what if we leave*. */
export interface Picked {
  readonly picked: readonly string[];
  toggle(cardId: string): void;
  clear(): void;
  /** What was picked last is not reckoned yet. */
  readonly isReckoning: boolean;
}

/** Keeps the picks in the address. A pick shows at once, before its numbers are there. */
export function usePicked(): Picked {
  const [params, setParams] = useSearchParams();
  const [wanted, setWanted] = useState<readonly string[] | null>(null);
  const picked = wanted ?? readPicked(params);
  const written = params.get('leave') ?? '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the address has changed it tells what is picked
  useEffect(() => setWanted(null), [written]);
  function set(next: readonly string[]) {
    const leave = next.slice(0, MOST_PICKED).join('.');
    setWanted(leave === written ? null : next);
    setParams(
      (now) => {
        const changed = new URLSearchParams(now);
        if (leave === '') changed.delete('leave');
        else changed.set('leave', leave);
        return changed;
      },
      { replace: true, preventScrollReset: true },
    );
  }
  return {
    picked,
    toggle: (cardId) => set(picked.includes(cardId) ? picked.filter((id) => id !== cardId) : [...picked, cardId]),
    clear: () => set([]),
    isReckoning: wanted !== null,
  };
}
