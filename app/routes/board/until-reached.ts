const PAUSE_MS = 5000;
let latest = 0;

/** Waits for the connection to come back, or a while. */
function connectionBack(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, PAUSE_MS);
    window.addEventListener('online', done);
  });
}

/**
 * Asks the server until it can be reached, as long as nothing newer is asked for. Only a failing network is waited out; an answer
 * that refuses is an answer.
 */
export async function untilReached<T>(ask: () => Promise<T>, wait: () => Promise<void> = connectionBack): Promise<T> {
  latest += 1;
  const mine = latest;
  for (;;) {
    try {
      return await ask();
    } catch (thrown) {
      if (!(thrown instanceof TypeError) || mine !== latest) throw thrown;
      await wait();
      if (mine !== latest) throw thrown;
    }
  }
}
