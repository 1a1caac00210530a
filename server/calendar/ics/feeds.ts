import { AppError } from '../../../app/domain/errors';
import { newId, type OrganisationId, parseId, type SpaceId, type UserId } from '../../../app/domain/ids';
import { hashToken, newToken } from '../../infra/secret-tokens';
import type { ExchangeDeps } from './exchange-deps';

// Private addresses of calendars. Each is one person's own: it shows what they may see at the moment it is read.

export const FEED_KINDS = ['person', 'space', 'organisation'] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

/** What a feed is of. */
export interface FeedOf {
  readonly kind: FeedKind;
  /** A space or an organisation; empty for the person's own. */
  readonly subjectId: string;
}

export interface FeedItem extends FeedOf {
  readonly id: string;
  readonly withCards: boolean;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** A person's feeds. Their addresses are not among them: they are kept as hashes alone. */
export async function listFeeds({ db }: ExchangeDeps, userId: UserId): Promise<FeedItem[]> {
  const rows = await db.calendarFeed.findMany({ where: { userId }, orderBy: { createdAt: 'asc' } });
  return rows.flatMap(({ kind, tokenHash: _, userId: __, ...row }) => {
    const known = FEED_KINDS.find((one) => one === kind);
    return known ? [{ ...row, kind: known }] : [];
  });
}

/** Makes a feed's address, in place of the one before; it is told this once. */
export async function makeFeed(deps: ExchangeDeps, userId: UserId, of: FeedOf): Promise<string> {
  const { db, clock, randomBytes, publicUrl } = deps;
  await requireSubject(deps, userId, of);
  const token = newToken(randomBytes);
  const key = { userId, kind: of.kind, subjectId: of.subjectId };
  const fresh = { tokenHash: hashToken(token), createdAt: clock.now(), lastUsedAt: null };
  await db.calendarFeed.upsert({
    where: { userId_kind_subjectId: key },
    create: { id: newId(randomBytes), ...key, ...fresh },
    update: fresh,
  });
  return `${publicUrl()}/feeds/${token}.ics`;
}

/** Ends a feed; its address answers as if it had never been. */
export async function revokeFeed({ db }: ExchangeDeps, userId: UserId, id: string): Promise<void> {
  const { count } = await db.calendarFeed.deleteMany({ where: { id, userId } });
  if (count === 0) throw new AppError('feed.unknown', 404);
}

/** Whether a person's own feed has the dates of their cards in it. */
export async function setFeedCards({ db }: ExchangeDeps, userId: UserId, id: string, isOn: boolean): Promise<void> {
  const { count } = await db.calendarFeed.updateMany({
    where: { id, userId, kind: 'person' },
    data: { withCards: isOn },
  });
  if (count === 0) throw new AppError('feed.unknown', 404);
}

async function requireSubject(deps: ExchangeDeps, userId: UserId, { kind, subjectId }: FeedOf): Promise<void> {
  if (kind === 'person' && subjectId === '') return;
  const spaceId = kind === 'space' ? parseId<SpaceId>(subjectId) : null;
  if (spaceId && (await deps.spaces.access(userId, spaceId))?.can('feed.read')) return;
  const organisationId = kind === 'organisation' ? parseId<OrganisationId>(subjectId) : null;
  if (organisationId && (await deps.readsBoards(userId, organisationId))) return;
  throw new AppError('feed.unknown', 404);
}
