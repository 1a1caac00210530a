import { AppError } from '../../app/domain/errors';
import { parseId, type UserId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { isLocale, isTheme, isTimeZone } from '../../app/domain/preferences';
import { imageSize } from '../infra/image-size';
import { readName } from './account-input';
import type { ProfileChange, StoredAvatar } from './auth-service';
import type { Identity } from './identity';
import { imageType } from './image-type';

/** Keeps the person's choices that are given; a new name shows in every organisation. */
export async function updateProfile(
  identity: Identity,
  userId: UserId,
  { name: nameText, locale, timeZone, theme }: Partial<ProfileChange>,
): Promise<void> {
  const { db } = identity;
  const name = nameText === undefined ? undefined : readName(nameText);
  const isKnown =
    (locale === undefined || isLocale(locale)) &&
    (timeZone === undefined || isTimeZone(timeZone)) &&
    (theme === undefined || isTheme(theme));
  if (!isKnown) throw new AppError('profile.invalid');
  await db.user.update({ where: { id: userId }, data: { name, locale, timeZone, theme } });
  if (name !== undefined) await db.member.updateMany({ where: { userId, state: 'active' }, data: { name } });
  await tellOrganisations(identity, userId);
}

/** Keeps a picture whose content is one; its name and declared type do not count. */
export async function storeAvatar(identity: Identity, userId: UserId, bytes: Uint8Array): Promise<void> {
  if (bytes.length > LIMITS.avatarBytes) throw new AppError('avatar.tooLarge', 413);
  const mimeType = imageType(bytes);
  const size = mimeType && imageSize(bytes, mimeType);
  if (!mimeType || !size) throw new AppError('avatar.notPicture', 415);
  // A few bytes can declare billions of dots, which every colleague's browser would make room for.
  if (size.width * size.height > LIMITS.previewPixels) throw new AppError('avatar.tooManyDots', 413);
  const picture = { mimeType, bytes: new Uint8Array(bytes), updatedAt: identity.clock.now() };
  await identity.db.avatar.upsert({ where: { userId }, create: { userId, ...picture }, update: picture });
  await tellOrganisations(identity, userId);
}

/** Takes the picture away; the initials show again. */
export async function removeAvatar(identity: Identity, userId: UserId): Promise<void> {
  await identity.db.avatar.deleteMany({ where: { userId } });
  await tellOrganisations(identity, userId);
}

/** A person's picture, for themselves and for people who are in an organisation or a space with them. */
export async function readAvatar(
  { db, clock }: Identity,
  viewerId: UserId,
  userIdText: string,
): Promise<StoredAvatar | null> {
  const userId = parseId<UserId>(userIdText);
  if (!userId) return null;
  const together = { some: { userId: viewerId, state: 'active' } };
  const isVisible =
    userId === viewerId ||
    (await db.member.findFirst({
      where: { userId, state: 'active', organisation: { deleteAfter: null, members: together } },
      select: { id: true },
    })) !== null ||
    (await shareSpace(db, clock.now(), viewerId, userId));
  return isVisible ? db.avatar.findUnique({ where: { userId } }) : null;
}

async function shareSpace(db: Identity['db'], now: Date, viewerId: UserId, userId: UserId): Promise<boolean> {
  const isIn = { state: 'active', OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] };
  const space = { host: { deleteAfter: null }, members: { some: { userId: viewerId, ...isIn } } };
  return (await db.spaceMember.findFirst({ where: { userId, ...isIn, space }, select: { id: true } })) !== null;
}

async function tellOrganisations({ db, live }: Identity, userId: UserId): Promise<void> {
  const where = { userId, state: 'active' };
  const [rows, spaces] = await Promise.all([
    db.member.findMany({ where, select: { organisationId: true } }),
    db.spaceMember.findMany({ where, select: { spaceId: true } }),
  ]);
  const topics = [
    ...rows.map((row) => `organisation:${row.organisationId}`),
    ...spaces.map((row) => `space:${row.spaceId}`),
  ];
  await live.topicChanged([`user:${userId}`, ...topics]);
}
