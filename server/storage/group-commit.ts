/** How much one commit may hold, and how long the first in line waits for company. */
export interface GroupCommitLimits {
  readonly gatherMs: number;
  readonly entries: number;
  readonly bytes: number;
}

interface Waiting<Entry, Result> {
  readonly entry: Entry;
  readonly size: number;
  readonly isUrgent: boolean;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Commits many small writes as few large ones: everything that waits goes in one commit, and while it is in flight the
 * next one gathers. `commit` answers for each entry, in order, with a result or with the error that concerns it alone;
 * when it throws, all of its entries fail.
 */
export class GroupCommit<Entry, Result> {
  readonly #commit: (entries: readonly Entry[]) => Promise<readonly (Result | Error)[]>;
  readonly #limits: GroupCommitLimits;
  #queue: Waiting<Entry, Result>[] = [];
  #timer: NodeJS.Timeout | null = null;
  #isCommitting = false;

  constructor(commit: (entries: readonly Entry[]) => Promise<readonly (Result | Error)[]>, limits: GroupCommitLimits) {
    this.#commit = commit;
    this.#limits = limits;
  }

  /** Adds an entry; settles when the commit that holds it has. An urgent one does not wait for company. */
  add(entry: Entry, size: number, isUrgent = false): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ entry, size, isUrgent, resolve, reject });
      this.#schedule(isUrgent);
    });
  }

  #schedule(isUrgent: boolean): void {
    if (this.#isCommitting) return;
    if (this.#timer && isUrgent) clearTimeout(this.#timer);
    else if (this.#timer) return;
    this.#timer = setTimeout(() => void this.#run(), isUrgent ? 0 : this.#limits.gatherMs);
  }

  async #run(): Promise<void> {
    this.#timer = null;
    this.#isCommitting = true;
    const batch = this.#take();
    try {
      const results = await this.#commit(batch.map(({ entry }) => entry));
      batch.forEach(({ resolve, reject }, i) => {
        const result = results[i];
        if (result === undefined || result instanceof Error) reject(result ?? new Error('commit without an answer'));
        else resolve(result);
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    this.#isCommitting = false;
    if (this.#queue.length > 0) this.#schedule(this.#queue.some(({ isUrgent }) => isUrgent));
  }

  #take(): Waiting<Entry, Result>[] {
    let bytes = 0;
    let count = 0;
    for (const { size } of this.#queue) {
      if (count > 0 && (count >= this.#limits.entries || bytes + size > this.#limits.bytes)) break;
      bytes += size;
      count++;
    }
    return this.#queue.splice(0, count);
  }
}
