/** A getter that gives the same object as long as what it computes stays the same, as useSyncExternalStore needs. */
export function createSelection<T>(compute: () => T, same: (a: T, b: T) => boolean): () => T {
  let kept: { readonly value: T } | null = null;
  return () => {
    const value = compute();
    if (kept === null || !same(kept.value, value)) kept = { value };
    return kept.value;
  };
}
