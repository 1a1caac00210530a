import { AppError } from '../../app/domain/errors';
import { LIMITS } from '../../app/domain/limits';

/** Reads a comment's text from outside: trimmed at its end, not empty, within the limit. */
export function parseCommentBody(text: unknown): string {
  const body = typeof text === 'string' ? text.replaceAll('\r\n', '\n').replaceAll('\u0000', '').trimEnd() : '';
  if (body.trim() === '') throw new AppError('comment.empty', 400);
  if (body.length > LIMITS.comment) throw new AppError('comment.too-long', 400);
  return body;
}
