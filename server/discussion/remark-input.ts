import { AppError } from '../../app/domain/errors';
import { LIMITS } from '../../app/domain/limits';
import { type Classed, isOpenness } from '../../app/domain/spaces/openness';
import type { Prisma } from '../../prisma/generated/client';
import { storableText } from '../infra/storable-json';
import type { SpaceAccess } from '../spaces/find-space-access';

/** Reads a remark's text from outside: trimmed at its end, not empty, within the limit. */
export function parseRemarkBody(text: unknown): string {
  const body = typeof text === 'string' ? storableText(text).replaceAll('\r\n', '\n').trimEnd() : '';
  if (body.trim() === '') throw new AppError('remark.empty', 400);
  if (body.length > LIMITS.comment) throw new AppError('remark.too-long', 400);
  return body;
}

/** The passage that a remark is about, cut where it is long. */
export function parseQuote(text: unknown): string {
  const quote = typeof text === 'string' ? storableText(text).trim() : '';
  return [...quote].slice(0, LIMITS.remarkQuote).join('');
}

/** Where in a text the passage stands, as the text's editor wrote it down; null: nowhere. */
export function parseAnchor(text: unknown): Prisma.InputJsonObject | null {
  if (typeof text !== 'string' || text === '') return null;
  if (text.length > LIMITS.remarkAnchor) throw new AppError('remark.anchor', 400);
  try {
    const value: unknown = JSON.parse(storableText(text));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Prisma.InputJsonObject;
  } catch {
    // Said below, as for everything else that is no object.
  }
  throw new AppError('remark.anchor', 400);
}

/**
 * For whom a new thread is: as its thing is, or only for the author's organisation where they ask for it. Remarks on
 * something public are for the network, since nobody else takes part.
 */
export function classOf(target: Classed, asked: unknown, { member }: Pick<SpaceAccess, 'member'>): Classed {
  const { organisationId } = member;
  const wantsOnlyUs = isOpenness(asked) && asked === 'only-us';
  if (wantsOnlyUs && organisationId === null) throw new AppError('forbidden', 403);
  if (target.openness === 'only-us') return { openness: 'only-us', organisationId: target.organisationId };
  return wantsOnlyUs ? { openness: 'only-us', organisationId } : { openness: 'network', organisationId };
}
