import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import type { Placement } from './placement';

// A shell that starts the server and reads from a pipe whose other end we hold. When we end, however, the pipe closes
// and the shell stops the server. It has a session of its own, so that Ctrl+C in a terminal reaches us alone.
const SCRIPT = `
exec 3<&0 </dev/null
"$@" 3<&- &
server=$!
trap '' INT TERM HUP
( cat <&3 >/dev/null; kill -INT "$server" 2>/dev/null ) &
wait "$server"
exit $?
`;

/** A PostgreSQL server that lives no longer than we do. */
export interface SupervisedServer {
  /** Resolves when the server has ended, with the supervisor's exit code. */
  readonly ended: Promise<number | null>;
  /** Asks for a fast shutdown: open transactions are rolled back, what is committed is kept. */
  stop(): Promise<void>;
}

/** Starts the server with the given arguments; its messages go to a log file. */
export function superviseServer(placement: Placement, serverArguments: string[], logFile: string): SupervisedServer {
  const log = fs.openSync(logFile, 'a', 0o600);
  const child: ChildProcess = spawn(
    'sh',
    ['-c', SCRIPT, 'solmu-database', ...placement.prefix, placement.binaries.postgres, ...serverArguments],
    {
      stdio: ['pipe', log, log],
      detached: true,
      cwd: '/',
      env: { ...process.env, ...placement.binaries.environment, LC_MESSAGES: 'C' },
      ...(placement.uid === null ? {} : { uid: placement.uid, gid: placement.uid }),
    },
  );
  fs.closeSync(log);
  child.unref();
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.once('error', () => resolve(null));
  });
  child.stdin?.on('error', () => undefined);
  return {
    ended,
    async stop() {
      child.ref();
      child.stdin?.end();
      await ended;
    },
  };
}
