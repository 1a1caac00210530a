/** A getter that gives the same object as long as what it computes stays the same, as useSyncExternalStore needs. */
export function createSelection<T>(compute: () => T, same: (a: T, b: T) => boolean): () => T {
  let kept: { readonly value: T } | null = null;
  return () => {
    const value = compute();
    if (kept === null || !same(kept.value, value)) kept = { value };
    return kept.value;
  };
}

/** As `createSelection`, computed only when the source is another object than last time. */
export function createProjection<S, T>(
  source: () => S,
  compute: (source: S) => T,
  same: (a: T, b: T) => boolean,
): () => T {
  let kept: { readonly source: S; readonly value: T } | null = null;
  return () => {
    const now = source();
    if (kept === null || kept.source !== now) {
      const value = compute(now);
      kept = { source: now, value: kept !== null && same(kept.value, value) ? kept.value : value };
    }
    return kept.value;
  };
}
