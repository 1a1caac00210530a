/** Allows a steady rate with bursts. */
export class TokenBucket {
  readonly #perSecond: number;
  readonly #capacity: number;
  #tokens: number;
  #at: number;

  constructor(perSecond: number, capacity: number, now: number) {
    this.#perSecond = perSecond;
    this.#capacity = capacity;
    this.#tokens = capacity;
    this.#at = now;
  }

  /** Takes tokens at a moment (in milliseconds); false when there are too few. */
  take(tokens: number, now: number): boolean {
    if (tokens > this.#tokens) {
      this.#tokens = Math.min(this.#capacity, this.#tokens + ((now - this.#at) / 1000) * this.#perSecond);
      this.#at = now;
      if (tokens > this.#tokens) return false;
    }
    this.#tokens -= tokens;
    return true;
  }
}
