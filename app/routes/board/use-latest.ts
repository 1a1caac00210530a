import { useEffect, useRef, useState } from 'react';

/**
 * The latest value of something that may still be on its way: while a newer one comes, the last one of the same subject stays.
 * Undefined until the first is there. Being offline is no failure: what was known stays known.
 */
export function useLatest<T>(value: T | Promise<T>, subject: string): T | undefined {
  const [settled, setSettled] = useState<{ subject: string; value: T } | null>(
    value instanceof Promise ? null : { subject, value },
  );
  const [failure, setFailure] = useState<unknown>(null);
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
    if (!(value instanceof Promise)) {
      setSettled({ subject, value });
      return;
    }
    value.then(
      (arrived) => {
        if (latest.current === value) setSettled({ subject, value: arrived });
      },
      (thrown) => {
        if (latest.current === value && !isInterrupted(thrown)) setFailure(thrown);
      },
    );
  }, [value, subject]);
  if (failure !== null) throw failure;
  if (!(value instanceof Promise)) return value;
  return settled?.subject === subject ? settled.value : undefined;
}

/** The network failed, or a newer reading took over. */
function isInterrupted(thrown: unknown): boolean {
  return thrown instanceof TypeError || (thrown instanceof DOMException && thrown.name === 'AbortError');
}
