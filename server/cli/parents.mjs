import fs from 'node:fs';

const INTERVAL_MS = 500;

/**
 * Ends this process in order when npm, which started it, is gone. npm passes signals to the shell between the two, and
 * many a shell keeps them to itself: without this, stopping npm would leave the server running.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const timer = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, INTERVAL_MS);
  timer.unref();
}

/** The parent of another process; null where that cannot be seen. */
function parentOf(pid) {
  try {
    return Number(
      fs
        .readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[1],
    );
  } catch {
    return null;
  }
}
