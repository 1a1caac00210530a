import { Session } from 'node:inspector';

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

/** Counts work until it is stopped. */
export interface WorkCounter {
  /**
   * How much is done while something runs, as a number that no busy machine changes: how often each block of our own code
   * was entered, and how many characters searches went over.
   */
  count(run: () => void): number;
  stop(): void;
}

/** Makes a counter. While it is there, all code runs slower. */
export function createWorkCounter(): WorkCounter {
  const session = new Session();
  session.connect();
  const ask = <T>(method: string, parameters: object = {}): T => {
    let answer: unknown;
    session.post(method, parameters, (error, result) => {
      if (error) throw error;
      answer = result;
    });
    return answer as T;
  };
  ask('Profiler.enable');
  ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return {
    count(run) {
      const scanned = countScanned();
      try {
        ask('Profiler.takePreciseCoverage');
        run();
      } finally {
        scanned.stop();
      }
      const { result } = ask<Coverage>('Profiler.takePreciseCoverage');
      let total = scanned.total();
      for (const { url, functions } of result) {
        if (!url.includes('/app/') || url.endsWith('.test.ts')) continue;
        for (const { ranges } of functions) for (const { count } of ranges) total += count;
      }
      return total;
    },
    stop() {
      ask('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
}

/** Counts the characters that searches go over, until it is stopped. */
function countScanned() {
  let total = 0;
  const { exec } = RegExp.prototype;
  const { indexOf } = String.prototype;
  RegExp.prototype.exec = function (text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    if (found) total += found.index + found[0].length - from;
    else total += this.sticky ? 1 : text.length - from;
    return found;
  };
  String.prototype.indexOf = function (this: string, words: string, from = 0) {
    const at = indexOf.call(this, words, from);
    total += (at < 0 ? this.length : at) - from;
    return at;
  };
  return {
    total: () => total,
    stop() {
      RegExp.prototype.exec = exec;
      String.prototype.indexOf = indexOf;
    },
  };
}
