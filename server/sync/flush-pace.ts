import { type EventLoopUtilization, performance } from 'node:perf_hooks';

/** Below this share of busy time everything goes out at once; above it readers get more in fewer frames. */
const BUSY = 0.5;
const MOST_WINDOW_MS = 10;
const SAMPLE_MS = 100;

/**
 * How long a room gathers changes before it sends them to its readers. While the process has time to spare: not at
 * all. The busier it is, the more goes into one frame, so that a crowd slows down by milliseconds instead of minutes.
 */
export class FlushPace {
  #since: EventLoopUtilization = performance.eventLoopUtilization();
  #sampledAt = performance.now();
  #windowMs = 0;

  /** The window in milliseconds at this moment. */
  windowMs(now: number): number {
    if (now - this.#sampledAt >= SAMPLE_MS) {
      const current = performance.eventLoopUtilization();
      const { utilization } = performance.eventLoopUtilization(current, this.#since);
      this.#since = current;
      this.#sampledAt = now;
      this.#windowMs = Math.max(0, ((utilization - BUSY) / (1 - BUSY)) * MOST_WINDOW_MS);
    }
    return this.#windowMs;
  }
}
