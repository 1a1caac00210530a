/** Runs a callback before the next paint; outside a browser, soon. */
function nextFrame(callback: () => void): () => void {
  if (typeof requestAnimationFrame === 'undefined' || document.visibilityState === 'hidden') {
    const timer = setTimeout(callback, 16);
    return () => clearTimeout(timer);
  }
  const frame = requestAnimationFrame(callback);
  return () => cancelAnimationFrame(frame);
}

/** Listeners by key, and listeners to anything at all, which are told at most once a frame. */
export class Listeners {
  readonly #byKey = new Map<string, Set<() => void>>();
  readonly #throttled = new Set<() => void>();
  #cancelFrame: (() => void) | null = null;

  add(key: string, listener: () => void): () => void {
    const listeners = this.#byKey.get(key) ?? new Set();
    this.#byKey.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#byKey.get(key) === listeners) this.#byKey.delete(key);
    };
  }

  addThrottled(listener: () => void): () => void {
    this.#throttled.add(listener);
    return () => {
      this.#throttled.delete(listener);
    };
  }

  tell(key: string): void {
    for (const listener of [...(this.#byKey.get(key) ?? [])]) listener();
  }

  /** Tells the throttled listeners in the next frame, after `prepare`; with nobody listening, prepares at once. */
  tellThrottled(prepare: () => void): void {
    if (this.#throttled.size === 0) prepare();
    if (this.#cancelFrame !== null || this.#throttled.size === 0) return;
    this.#cancelFrame = nextFrame(() => {
      this.#cancelFrame = null;
      prepare();
      for (const listener of [...this.#throttled]) listener();
    });
  }

  stop(): void {
    this.#cancelFrame?.();
    this.#cancelFrame = null;
  }
}
