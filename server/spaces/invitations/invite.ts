import { parseEmailAddress } from '../../../app/domain/email-address';
import { AppError } from '../../../app/domain/errors';
import { isId, newId } from '../../../app/domain/ids';
import { type InvitationFate, invitationFate, SPACE_INVITATION_CHOICES } from '../../../app/domain/spaces/invitations';
import { isSpaceRole, type SpaceRole } from '../../../app/domain/spaces/space-policies';
import { mailLanguage } from '../../infra/mail-language';
import { mailLocales } from '../../infra/mail-locales';
import { hashToken, newToken } from '../../infra/secret-tokens';
import type { SpaceAccess } from '../find-space-access';
import { isInAt } from '../is-in';
import { recordInSpace } from '../record-in-space';
import { requireInSpace } from '../require-in-space';
import { type SpacesParts, spaceTopic } from '../spaces-deps';
import { spaceInvitationMail } from './invitation-mails';

const DAY = 24 * 3_600_000;
const MOST_OPEN = 500;

/** What a host chooses for those whom they invite. */
export interface NewSpaceInvitation {
  readonly role: SpaceRole;
  /** For how long the invitation can be used. */
  readonly days: number;
  /** For how long those who come may stay; 0: until they leave. */
  readonly accessDays: number;
  readonly maxUses: number;
}

/** A line of the list of invitations, for hosts. */
export interface SpaceInvitationRow {
  readonly id: string;
  readonly role: SpaceRole;
  /** Null: a link. */
  readonly email: string | null;
  readonly uses: number;
  readonly maxUses: number;
  readonly accessDays: number | null;
  readonly expiresAt: Date;
  readonly createdByName: string;
  readonly state: InvitationFate;
}

/** Mails invitations, each bound to its address and good for one person; an earlier one to the same address ends. */
export async function inviteByMail(
  parts: SpacesParts,
  host: SpaceAccess,
  emails: readonly string[],
  asked: Omit<NewSpaceInvitation, 'maxUses'>,
): Promise<{ sent: string[]; already: string[] }> {
  const invitation = { ...asked, maxUses: 1 };
  await requireInvitable(parts, host, invitation, emails.length);
  const most = SPACE_INVITATION_CHOICES.addressesAtOnce;
  const wanted = emails.flatMap((email) => parseEmailAddress(email) ?? []);
  if (wanted.length !== emails.length || wanted.length === 0 || wanted.length > most)
    throw new AppError('invitation.addresses', 400, { most });
  const { db, clock } = parts;
  const spaceId = host.space.id;
  const present = await db.spaceMember.findMany({
    where: { spaceId, ...isInAt(clock.now()), user: { email: { in: wanted } } },
    select: { user: { select: { email: true } } },
  });
  const already = present.map(({ user }) => user.email);
  const sent = wanted.filter((email) => !already.includes(email));
  await db.spaceInvitation.updateMany({
    where: { spaceId, email: { in: sent }, revokedAt: null, uses: 0 },
    data: { revokedAt: clock.now() },
  });
  const links = await Promise.all(
    sent.map(async (email) => {
      const { id, token } = await store(parts, host, invitation, email);
      return { id, email, token };
    }),
  );
  if (sent.length > 0) await recordInvited(parts, host, sent.length, asked.role);
  await mailAll(parts, host, links, asked.days);
  await tellThoseHere(parts, host, links);
  parts.live.topicChanged([spaceTopic(spaceId)]);
  return { sent, already };
}

/** Makes a link that anybody who has it can use, as often and as long as chosen. The token is told only now. */
export async function inviteByLink(
  parts: SpacesParts,
  host: SpaceAccess,
  invitation: NewSpaceInvitation,
): Promise<{ token: string }> {
  await requireInvitable(parts, host, invitation, 1);
  const { token } = await store(parts, host, invitation, null);
  parts.live.topicChanged([spaceTopic(host.space.id)]);
  return { token };
}

async function requireInvitable(
  { db, clock }: SpacesParts,
  host: SpaceAccess,
  asked: NewSpaceInvitation,
  more: number,
) {
  requireInSpace(host, 'space.invite');
  const { days, uses, accessDays } = SPACE_INVITATION_CHOICES;
  const isOffered =
    isSpaceRole(asked.role) &&
    days.some((each) => each === asked.days) &&
    uses.some((each) => each === asked.maxUses) &&
    accessDays.some((each) => each === asked.accessDays);
  if (!isOffered) throw new AppError('invitation.choice');
  const open = { spaceId: host.space.id, viaId: null, revokedAt: null, expiresAt: { gt: clock.now() } };
  if ((await db.spaceInvitation.count({ where: open })) + more > MOST_OPEN)
    throw new AppError('invitation.tooMany', 409);
}

async function store(
  { db, clock, randomBytes }: SpacesParts,
  host: SpaceAccess,
  { role, days, maxUses, accessDays }: NewSpaceInvitation,
  email: string | null,
): Promise<{ id: string; token: string }> {
  const token = newToken(randomBytes);
  const createdAt = clock.now();
  const id: string = newId(randomBytes);
  await db.spaceInvitation.create({
    data: {
      id,
      spaceId: host.space.id,
      tokenHash: hashToken(token),
      role,
      email,
      maxUses,
      accessDays: accessDays === 0 ? null : accessDays,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + days * DAY),
      createdById: host.member.id,
    },
  });
  return { id, token };
}

interface MailedInvitation {
  readonly id: string;
  readonly email: string;
  readonly token: string;
}

/** Who has an account of their own finds the invitation in the app too. */
async function tellThoseHere(
  { db, clock, tellInvited }: SpacesParts,
  { space, userId }: SpaceAccess,
  links: readonly MailedInvitation[],
): Promise<void> {
  const users = await db.user.findMany({
    where: { email: { in: links.map(({ email }) => email) }, emailVerifiedAt: { not: null } },
    select: { id: true, email: true },
  });
  const idOf = new Map(users.map(({ id, email }) => [email, id]));
  const invited = links.flatMap(({ id, email }) => {
    const to = idOf.get(email);
    return to === undefined ? [] : [{ userId: to, invitationId: id }];
  });
  if (invited.length > 0) await tellInvited?.({ spaceId: space.id, byUserId: userId, at: clock.now(), invited });
}

// How many were invited is for all to know; to which addresses, only for hosts.
function recordInvited({ db, clock }: SpacesParts, { space, userId }: SpaceAccess, count: number, role: SpaceRole) {
  return recordInSpace(db, {
    spaceId: space.id,
    userId,
    kind: 'people.invited',
    data: { count, role },
    at: clock.now(),
  });
}

async function mailAll(
  { db, mail, background, publicUrl }: SpacesParts,
  host: SpaceAccess,
  links: readonly MailedInvitation[],
  days: number,
): Promise<void> {
  const { hostOrganisationId, name: space } = host.space;
  const id = host.member.organisationId ?? hostOrganisationId;
  const [organisation, localeOf] = await Promise.all([
    db.organisation.findUnique({ where: { id }, select: { name: true } }),
    mailLocales(
      db,
      host.userId,
      links.map(({ email }) => email),
    ),
  ]);
  for (const { email: to, token } of links) {
    const link = `${publicUrl()}/space-invitations/${token}`;
    const values = { inviter: host.member.name, space, organisation: organisation?.name ?? '', link, days };
    background.run(() => mail.send({ to, ...spaceInvitationMail(mailLanguage(localeOf(to)), values) }));
  }
}

/** The space's invitations for its hosts, the latest first; old ones that nobody can use are left out after 30 days. */
export async function listInvitations({ db, clock }: SpacesParts, host: SpaceAccess): Promise<SpaceInvitationRow[]> {
  requireInSpace(host, 'space.govern');
  const now = clock.now();
  const spaceId = host.space.id;
  const since = new Date(now.getTime() - 30 * DAY);
  const rows = await db.spaceInvitation.findMany({
    where: { spaceId, viaId: null, OR: [{ expiresAt: { gt: now } }, { createdAt: { gt: since } }] },
    orderBy: { createdAt: 'desc' },
    take: MOST_OPEN,
  });
  const makers = await db.spaceMember.findMany({
    where: { spaceId, id: { in: rows.map(({ createdById }) => createdById) } },
    select: { id: true, user: { select: { name: true } } },
  });
  const names = new Map(makers.map(({ id, user }) => [id, user.name]));
  return rows.flatMap(({ id, role, email, uses, maxUses, accessDays, expiresAt, revokedAt, createdById }) => {
    if (!isSpaceRole(role)) return [];
    const state = invitationFate({ uses, maxUses, expiresAt, revokedAt }, now);
    const createdByName = names.get(createdById) ?? '';
    return [{ id, role, email, uses, maxUses, accessDays, expiresAt, createdByName, state }];
  });
}

/** Makes an invitation useless at once, and what was mailed by it. */
export async function revokeInvitation({ db, clock, live }: SpacesParts, host: SpaceAccess, id: string): Promise<void> {
  requireInSpace(host, 'space.govern');
  const spaceId = host.space.id;
  const row = isId(id) ? await db.spaceInvitation.findFirst({ where: { id, spaceId, viaId: null } }) : null;
  if (!row) throw new AppError('invitation.unknown', 404);
  await db.spaceInvitation.updateMany({
    where: { spaceId, OR: [{ id }, { viaId: id }], revokedAt: null },
    data: { revokedAt: clock.now() },
  });
  live.topicChanged([spaceTopic(spaceId)]);
}
