/** Why a command refused. The sentence for the person is made where it is shown. */
export type BoardErrorCode =
  | 'empty-name'
  | 'too-long'
  | 'too-many'
  | 'bad-date'
  /** The network would end before it began. */
  | 'before-joined'
  | 'bad-address'
  | 'bad-number'
  | 'bad-value'
  | 'no-such-card'
  | 'no-such-column'
  | 'no-such-thing'
  | 'already-here'
  | 'last-column'
  | 'unknown-format';

/** A command of the board refused; nothing was changed. Compare `code`. */
export class BoardError extends Error {
  readonly code: BoardErrorCode;
  /** The limit that was passed, when there is one. */
  readonly limit: number | null;

  constructor(code: BoardErrorCode, limit: number | null = null) {
    super(limit === null ? code : `${code} (${limit})`);
    this.name = 'BoardError';
    this.code = code;
    this.limit = limit;
  }
}
