import { useSearchParams } from 'react-router';

/** Puts a choice about a picture into the address; the usual one leaves no trace. */
export function useChoice(): (key: string, value: string, usual: string) => void {
  const [, setParams] = useSearchParams();
  return (key, value, usual) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        if (value === usual) next.delete(key);
        else next.set(key, value);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
}
