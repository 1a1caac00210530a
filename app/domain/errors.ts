/**
 * A failure that was expected: a use case says it by its code, the route that called makes a sentence of it.
 * Compare `error.code` (or ask `isAppError`), never `instanceof`: the pages and the process may each have their own class.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: string;
  readonly status: number;
  /** What the sentence needs beside the code: a count, a limit, the field concerned. */
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: string, status = 400, details: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.status = status;
    this.details = details;
  }
}

/** Whether something thrown is an expected failure, with that code when one is given. */
export function isAppError(error: unknown, code?: string): error is AppError {
  if (!(error instanceof Error) || error.name !== 'AppError') return false;
  return 'code' in error && typeof error.code === 'string' && (code === undefined || error.code === code);
}
