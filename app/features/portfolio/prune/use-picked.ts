import { useNavigation, useSearchParams } from 'react-router';
import { MOST_PICKED, readPicked } from './prune-data';

/** The networks picked for *what if we leave*, in the address. A pick shows before its numbers are there. */
export function usePicked(): {
  picked: readonly string[];
  toggle: (cardId: string) => void;
  clear: () => void;
  isReckoning: boolean;
} {
  const [params, setParams] = useSearchParams();
  const { location } = useNavigation();
  const coming = location ? new URLSearchParams(location.search) : params;
  const picked = readPicked(coming);
  const set = (next: readonly string[]) =>
    setParams(
      (now) => {
        const changed = new URLSearchParams(now);
        if (next.length === 0) changed.delete('leave');
        else changed.set('leave', next.slice(0, MOST_PICKED).join('.'));
        return changed;
      },
      { replace: true, preventScrollReset: true },
    );
  return {
    picked,
    toggle: (cardId) => set(picked.includes(cardId) ? picked.filter((id) => id !== cardId) : [...picked, cardId]),
    clear: () => set([]),
    isReckoning: location !== undefined && location.search !== `?${params}`,
  };
}
