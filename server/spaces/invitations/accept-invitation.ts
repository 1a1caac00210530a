import { AppError } from '../../../app/domain/errors';
import { newId, type OrganisationId, type SpaceId, type SpaceMemberId, type UserId } from '../../../app/domain/ids';
import { LIMITS } from '../../../app/domain/limits';
import { invitationFate } from '../../../app/domain/spaces/invitations';
import { isSpaceRole, type SpaceRole } from '../../../app/domain/spaces/space-policies';
import type { Prisma } from '../../../prisma/generated/client';
import { mailLanguage } from '../../infra/mail-language';
import { hashToken, isToken, newToken } from '../../infra/secret-tokens';
import { isInAt } from '../is-in';
import { lockSpace } from '../lock-space';
import { recordInSpace } from '../record-in-space';
import { announceSpaceAccess, type SpacesParts } from '../spaces-deps';
import { spaceEntryMail } from './invitation-mails';

const DAY = 24 * 3_600_000;

/** What a link into a space offers. */
export type SpaceInvitationView =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'expired' | 'usedUp' | 'revoked' | 'archived'; readonly spaceName: string }
  | {
      readonly kind: 'open';
      readonly spaceId: SpaceId;
      readonly spaceName: string;
      readonly colour: string;
      readonly inviterName: string;
      readonly hostName: string;
      readonly role: SpaceRole;
      /** The address that it was mailed to; null: a link for whoever has it. */
      readonly email: string | null;
      /** Whether that address has an account, whose owner signs in. */
      readonly hasAccount: boolean;
      readonly accessDays: number | null;
      /** Whether the reader is in the space already. */
      readonly isIn: boolean;
    };

type Row = Prisma.SpaceInvitationGetPayload<{ include: { space: { include: { host: true } } } }>;

/** What an invitation's link offers. Reading it changes nothing. */
export async function readInvitation(
  { db, clock }: SpacesParts,
  token: string,
  userId: UserId | null,
): Promise<SpaceInvitationView> {
  const row = await find(db, token);
  if (!row || !isSpaceRole(row.role)) return { kind: 'unknown' };
  const { space, role, email, accessDays } = row;
  const now = clock.now();
  const state = await stateOf(db, row, now);
  if (state !== 'open') return { kind: state, spaceName: space.name };
  const [inviter, account, member] = await Promise.all([
    db.spaceMember.findUnique({ where: { id: row.createdById }, select: { user: { select: { name: true } } } }),
    email === null ? null : db.user.findUnique({ where: { email }, select: { id: true } }),
    userId === null ? null : db.spaceMember.findFirst({ where: { spaceId: space.id, userId, ...isInAt(now) } }),
  ]);
  return {
    kind: 'open',
    spaceId: space.id as SpaceId,
    spaceName: space.name,
    colour: space.colour,
    inviterName: inviter?.user.name ?? '',
    hostName: space.host.name,
    role,
    email,
    hasAccount: account !== null,
    accessDays,
    isIn: member !== null,
  };
}

/** By its link, or, for who was shown it in the app, by its id. */
type Way = string | { readonly id: string };

async function find(db: Prisma.TransactionClient, way: Way): Promise<Row | null> {
  if (typeof way === 'string' && !isToken(way)) return null;
  const where = typeof way === 'string' ? { tokenHash: hashToken(way) } : { id: way.id };
  return db.spaceInvitation.findUnique({ where, include: { space: { include: { host: true } } } });
}

/** Whether an invitation can be used; one that was mailed by a link ends with that link. */
async function stateOf(db: Prisma.TransactionClient, row: Row, now: Date) {
  if (row.space.host.deleteAfter) return 'revoked' as const;
  const via = row.viaId === null ? null : await db.spaceInvitation.findUnique({ where: { id: row.viaId } });
  const states = [row, ...(via ? [via] : [])].map((each) => invitationFate(each, now));
  const closed = states.find((state) => state !== 'open');
  if (closed) return closed;
  return row.space.archivedAt ? ('archived' as const) : ('open' as const);
}

/** A person with an account who accepts. */
export interface Acceptor {
  readonly id: UserId;
  readonly email: string;
}

/**
 * Lets the person in, for one of their organisations or for none. A mailed invitation works for its address alone, and
 * whoever holds it has proven that address. Who is in already keeps their role, and the invitation its use; who left or was
 * removed comes back, but not by an invitation that is older than that.
 */
export async function acceptInvitation(
  parts: SpacesParts,
  way: Way,
  user: Acceptor,
  organisationId: OrganisationId | null,
): Promise<{ spaceId: SpaceId; addressProven: boolean }> {
  const { db, clock, randomBytes } = parts;
  const accepted = await db.$transaction(async (tx) => {
    const known = await find(tx, way);
    if (!known) throw new AppError('invitation.unknown', 404);
    const now = clock.now();
    const space = await lockSpace(tx, known.spaceId, now);
    const row = (await find(tx, way)) ?? known;
    const { spaceId, email, role, accessDays } = row;
    const result = { spaceId: spaceId as SpaceId, addressProven: email !== null };
    if (email !== null && email !== user.email) throw new AppError('invitation.otherAddress', 403, { email });
    if (organisationId !== null) await requireBelonging(tx, user.id, organisationId);
    const present = space.members.find(({ userId }) => userId === user.id);
    if (present) {
      // A guest who has since got an organisation may speak for it; nobody changes sides by an invitation.
      if (present.organisationId === null && organisationId !== null)
        await tx.spaceMember.update({ where: { id: present.id }, data: { organisationId } });
      return result;
    }
    const state = await stateOf(tx, row, now);
    if (state !== 'open') throw new AppError(`invitation.${state}`, 410);
    const where = { spaceId_userId: { spaceId, userId: user.id } };
    const before = await tx.spaceMember.findUnique({ where });
    const wentAt = before?.endedAt ?? before?.expiresAt ?? null;
    if (wentAt !== null && wentAt >= row.createdAt) throw new AppError('invitation.beforeLeaving', 410);
    if (space.members.length >= LIMITS.peoplePerSpace) throw new AppError('space.full', 409);
    const ids = row.viaId === null ? [row.id] : [row.id, row.viaId];
    await tx.spaceInvitation.updateMany({ where: { id: { in: ids } }, data: { uses: { increment: 1 } } });
    const expiresAt = accessDays === null ? null : new Date(now.getTime() + accessDays * DAY);
    const entry = { role, state: 'active', organisationId, expiresAt, endedAt: null };
    await tx.spaceMember.upsert({
      where,
      create: { id: newId<SpaceMemberId>(randomBytes), spaceId, userId: user.id, joinedAt: now, ...entry },
      update: entry,
    });
    await recordInSpace(tx, { spaceId, userId: user.id, kind: 'person.joined', data: { role }, at: now });
    return result;
  });
  announceSpaceAccess(parts, accepted.spaceId, user.id);
  return accepted;
}

async function requireBelonging(tx: Prisma.TransactionClient, userId: UserId, organisationId: OrganisationId) {
  const where = { userId, organisationId, state: 'active', organisation: { deleteAfter: null } };
  if (!(await tx.member.findFirst({ where }))) throw new AppError('organisation.unknown', 404);
}

/**
 * Mails the way in to somebody who opened a link without an account: the address is proven by opening that mail, never
 * before. What is mailed is an invitation for that address alone, which ends with the link.
 */
export async function mailWayIn(parts: SpacesParts, token: string, email: string, locale: string): Promise<void> {
  const { db, clock, randomBytes, mail, background, publicUrl } = parts;
  const row = await find(db, token);
  if (!row || row.email !== null) throw new AppError('invitation.unknown', 404);
  const now = clock.now();
  const state = await stateOf(db, row, now);
  if (state !== 'open') throw new AppError(`invitation.${state}`, 410);
  const own = newToken(randomBytes);
  const end = Math.min(row.expiresAt.getTime(), now.getTime() + DAY);
  await db.spaceInvitation.create({
    data: {
      id: newId(randomBytes),
      spaceId: row.spaceId,
      tokenHash: hashToken(own),
      viaId: row.id,
      role: row.role,
      email,
      accessDays: row.accessDays,
      createdAt: now,
      expiresAt: new Date(end),
      createdById: row.createdById,
    },
  });
  const values = { space: row.space.name, link: `${publicUrl()}/space-invitations/${own}` };
  background.run(() => mail.send({ to: email, ...spaceEntryMail(mailLanguage(locale), values) }));
}
