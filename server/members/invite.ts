import { parseEmailAddress } from '../../app/domain/email-address';
import { AppError } from '../../app/domain/errors';
import { isId, newId } from '../../app/domain/ids';
import { INVITATION_CHOICES } from '../../app/domain/invitations';
import { isRole } from '../../app/domain/policies';
import { mailLanguage } from '../infra/mail-language';
import { mailLocales } from '../infra/mail-locales';
import { hashToken, newToken } from '../infra/secret-tokens';
import { invitationMail } from './invitation-mail';
import { invitationState } from './invitation-state';
import { announceChange, type MembersParts } from './members-deps';
import type { InvitationRow, MailedInvitations, NewInvitation, OrganisationAccess } from './members-service';
import { requireCan } from './organisation-lock';

const DAY = 24 * 3_600_000;
const MOST_OPEN = 500;

/** Mails invitations, each bound to its address and good for one person; an earlier one to the same address ends. */
export async function inviteByMail(
  parts: MembersParts,
  access: OrganisationAccess,
  emails: readonly string[],
  invitation: NewInvitation,
): Promise<MailedInvitations> {
  await requireInvitable(parts, access, { ...invitation, maxUses: 1 }, emails.length);
  const addresses = emails.map(parseEmailAddress);
  if (addresses.length === 0 || addresses.length > INVITATION_CHOICES.addressesAtOnce || addresses.includes(null))
    throw new AppError('invitation.addresses', 400, { most: INVITATION_CHOICES.addressesAtOnce });
  const wanted = addresses.filter((address) => address !== null);
  const { db, clock, background, mail, publicUrl } = parts;
  const organisationId = access.organisation.id;
  const members = await db.member.findMany({
    where: { organisationId, state: 'active', user: { email: { in: wanted } } },
    select: { user: { select: { email: true } } },
  });
  const already = members.flatMap(({ user }) => (user ? [user.email] : []));
  const sent = wanted.filter((address) => !already.includes(address));
  await db.invitation.updateMany({
    where: { organisationId, email: { in: sent }, revokedAt: null, uses: 0 },
    data: { revokedAt: clock.now() },
  });
  const localeOf = await mailLocales(db, access.userId, sent);
  for (const email of sent) {
    const token = await store(parts, access, { ...invitation, maxUses: 1 }, email);
    const text = invitationMail(mailLanguage(localeOf(email)), {
      inviter: access.member.name,
      organisation: access.organisation.name,
      link: `${publicUrl()}/invitations/${token}`,
      days: invitation.days,
    });
    background.run(() => mail.send({ to: email, ...text }));
  }
  await announceChange(parts, organisationId);
  return { sent, already };
}

/** Makes a link that anybody who has it can use, as often and as long as chosen. The token is told only now. */
export async function inviteByLink(
  parts: MembersParts,
  access: OrganisationAccess,
  invitation: NewInvitation,
): Promise<{ token: string }> {
  await requireInvitable(parts, access, invitation, 1);
  const token = await store(parts, access, invitation, null);
  await announceChange(parts, access.organisation.id);
  return { token };
}

async function requireInvitable(
  { db, clock }: MembersParts,
  access: OrganisationAccess,
  asked: NewInvitation,
  more: number,
) {
  if (!isRole(asked.role)) throw new AppError('forbidden', 403);
  requireCan(access.actor, 'members.invite', { newRole: asked.role });
  const isOffered =
    INVITATION_CHOICES.days.some((days) => days === asked.days) &&
    INVITATION_CHOICES.uses.some((uses) => uses === asked.maxUses);
  if (!isOffered) throw new AppError('invitation.choice');
  const open = { organisationId: access.organisation.id, revokedAt: null, expiresAt: { gt: clock.now() } };
  if ((await db.invitation.count({ where: open })) + more > MOST_OPEN) throw new AppError('invitation.tooMany', 409);
}

async function store(
  { db, clock, randomBytes }: MembersParts,
  access: OrganisationAccess,
  { role, days, maxUses }: NewInvitation,
  email: string | null,
): Promise<string> {
  const token = newToken(randomBytes);
  const createdAt = clock.now();
  await db.invitation.create({
    data: {
      id: newId(randomBytes),
      organisationId: access.organisation.id,
      tokenHash: hashToken(token),
      role,
      email,
      maxUses,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + days * DAY),
      createdById: access.member.id,
    },
  });
  return token;
}

/** The organisation's invitations, the latest first; old ones that nobody can use any more are left out after 30 days. */
export async function listInvitations(
  { db, clock }: MembersParts,
  access: OrganisationAccess,
): Promise<InvitationRow[]> {
  requireCan(access.actor, 'members.invite');
  const now = clock.now();
  const organisationId = access.organisation.id;
  const since = new Date(now.getTime() - 30 * DAY);
  const rows = await db.invitation.findMany({
    where: { organisationId, OR: [{ expiresAt: { gt: now } }, { createdAt: { gt: since } }] },
    orderBy: { createdAt: 'desc' },
    take: MOST_OPEN,
  });
  const makers = await db.member.findMany({ where: { organisationId }, select: { id: true, name: true } });
  const names = new Map(makers.map(({ id, name }) => [id, name]));
  return rows.flatMap(({ id, role, email, uses, maxUses, expiresAt, createdAt, createdById, revokedAt }) => {
    if (!isRole(role)) return [];
    const state = invitationState({ uses, maxUses, expiresAt, revokedAt }, now);
    return [
      { id, role, email, uses, maxUses, expiresAt, createdAt, createdByName: names.get(createdById) ?? '', state },
    ];
  });
}

/** Makes an invitation useless at once. */
export async function revokeInvitation(parts: MembersParts, access: OrganisationAccess, id: string): Promise<void> {
  const where = { id, organisationId: access.organisation.id };
  const row = isId(id) ? await parts.db.invitation.findFirst({ where }) : null;
  if (!row || !isRole(row.role)) throw new AppError('invitation.unknown', 404);
  requireCan(access.actor, 'members.invite', { newRole: row.role });
  await parts.db.invitation.updateMany({
    where: { ...where, revokedAt: null },
    data: { revokedAt: parts.clock.now() },
  });
  await announceChange(parts, access.organisation.id);
}
