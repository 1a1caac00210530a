import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from '../config';

export type { Logger };

/** What a log keeps of an error: Prisma puts the values of a query into its messages, and those may be personal. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (error.name.startsWith('Prisma')) {
    const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
    return { type: error.name, code, stack: frames?.join('\n') };
  }
  const cause = error.cause === undefined ? undefined : describeError(error.cause);
  return { type: error.name, code, message: error.message, stack: error.stack, cause };
}

/** A log of JSON lines. Callers pass ids and codes, never names, addresses or texts of people. */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options = { level, base: undefined, serializers: { err: describeError, error: describeError } };
  return destination ? pino(options, destination) : pino(options);
}
