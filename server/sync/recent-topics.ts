import { randomUUID } from 'node:crypto';

const MOST_REMEMBERED = 20_000;
/** After more changes than this, asking for everything is cheaper than finding out who may hear of which. */
const MOST_TOLD = 200;

/**
 * When topics changed last, in numbers that only grow. Between the reading of a page and the opening of its socket it
 * hears nothing; with the moment at which it was read it is told what changed meanwhile, and need not be read twice.
 */
export class RecentTopics {
  /** Another process counts anew, so its moments say nothing here. */
  readonly #count = randomUUID();
  readonly #changedAt = new Map<string, number>();
  readonly #most: number;
  #now = 0;
  /** Up to here something may have been forgotten. */
  #forgotten = 0;

  constructor(most = MOST_REMEMBERED) {
    this.#most = most;
  }

  /** These topics changed. */
  note(topics: readonly string[]): void {
    this.#now++;
    for (const topic of topics) {
      // Taken out first, so that the map is in the order of change.
      this.#changedAt.delete(topic);
      this.#changedAt.set(topic, this.#now);
    }
    for (const [topic, changedAt] of this.#changedAt) {
      if (this.#changedAt.size <= this.#most) break;
      this.#changedAt.delete(topic);
      this.#forgotten = changedAt;
    }
  }

  moment(): string {
    return `${this.#now}.${this.#count}`;
  }

  /** What changed after a moment; null: very much, or the moment is too old, another process' or none. */
  since(moment: string): string[] | null {
    const [text = '', count] = moment.split('.', 2);
    const at = Number(text);
    if (count !== this.#count || !Number.isSafeInteger(at) || at < this.#forgotten) return null;
    const topics: string[] = [];
    for (const [topic, changedAt] of [...this.#changedAt].toReversed()) {
      if (changedAt <= at) break;
      if (topics.push(topic) > MOST_TOLD) return null;
    }
    return topics;
  }
}
