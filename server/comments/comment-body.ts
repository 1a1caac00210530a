import { AppError } from '../../app/domain/errors';
import { LIMITS } from '../../app/domain/limits';
import { storableText } from '../infra/storable-json';

/** Reads a comment's text from outside: trimmed at its end, not empty, within the limit. */
export function parseCommentBody(text: unknown): string {
  const body = typeof text === 'string' ? storableText(text).replaceAll('\r\n', '\n').trimEnd() : '';
  if (body.trim() === '') throw new AppError('comment.empty', 400);
  if (body.length > LIMITS.comment) throw new AppError('comment.too-long', 400);
  return body;
}
