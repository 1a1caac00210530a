/** Why a file was refused as a whole. Sentences are made where they are shown. */
export const IMPORT_ERROR_CODES = [
  'empty-file',
  'not-json',
  'wrong-shape',
  'newer-format',
  'nothing-in-it',
  'no-rows',
  'too-large',
  'too-many-cards',
  'too-many-columns',
  'too-many-labels',
  'too-many-partners',
  'too-many-rows',
  'no-network-column',
  'no-organisation-column',
  'nobody-chosen',
  'no-name-column',
  'unreadable-text',
  'not-a-table',
  'upload-gone',
  'board-gone',
  'cancelled',
  'failed',
] as const;
export type ImportErrorCode = (typeof IMPORT_ERROR_CODES)[number];

/** A file that cannot be imported, with the reason. Compare `code`, not the class: errors cross threads. */
export class ImportError extends Error {
  readonly code: ImportErrorCode;
  readonly detail: string | null;

  constructor(code: ImportErrorCode, detail: string | null = null) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'ImportError';
    this.code = code;
    this.detail = detail;
  }
}

/** The code of any error: unexpected ones are `failed`. */
export function importErrorCode(error: unknown): ImportErrorCode {
  const code = typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : null;
  return IMPORT_ERROR_CODES.find((known) => known === code) ?? 'failed';
}
