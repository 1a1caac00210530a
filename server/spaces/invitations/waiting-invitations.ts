import { AppError } from '../../../app/domain/errors';
import { isId, type OrganisationId, type SpaceId } from '../../../app/domain/ids';
import { isSpaceRole, type SpaceRole } from '../../../app/domain/spaces/space-policies';
import { isInAt } from '../is-in';
import { type SpacesParts, spaceTopic } from '../spaces-deps';
import { type Acceptor, acceptInvitation } from './accept-invitation';

/** An invitation that was mailed to somebody's address, as they find it in the app. */
export interface WaitingInvitation {
  readonly id: string;
  readonly spaceName: string;
  readonly colour: string;
  readonly inviterName: string;
  readonly hostName: string;
  readonly role: SpaceRole;
}

/** Somebody who accepts in the app, not by the link: only a proven address is theirs. */
export type ProvenAcceptor = Acceptor & { readonly emailVerified: boolean };

/** The condition for invitations that somebody can accept now: mailed to their address, and neither used nor ended. */
export function waitingFor(email: string, now: Date) {
  return {
    email,
    viaId: null,
    uses: 0,
    revokedAt: null,
    expiresAt: { gt: now },
    space: { archivedAt: null, host: { deleteAfter: null } },
  };
}

/** The invitations that wait for somebody. Of an address that is not proven, nothing is told. */
export async function listWaiting({ db, clock }: SpacesParts, user: ProvenAcceptor): Promise<WaitingInvitation[]> {
  if (!user.emailVerified) return [];
  const now = clock.now();
  const notIn = { members: { none: { userId: user.id, ...isInAt(now) } } };
  const waiting = waitingFor(user.email, now);
  const rows = await db.spaceInvitation.findMany({
    where: { ...waiting, space: { ...waiting.space, ...notIn } },
    include: { space: { include: { host: { select: { name: true } } } } },
    orderBy: { createdAt: 'desc' },
  });
  const makers = await db.spaceMember.findMany({
    where: { id: { in: rows.map(({ createdById }) => createdById) } },
    select: { id: true, user: { select: { name: true } } },
  });
  const names = new Map(makers.map(({ id, user: { name } }) => [id, name]));
  return rows.flatMap(({ id, role, createdById, space }) =>
    isSpaceRole(role)
      ? [
          {
            id,
            role,
            spaceName: space.name,
            colour: space.colour,
            inviterName: names.get(createdById) ?? '',
            hostName: space.host.name,
          },
        ]
      : [],
  );
}

/** Lets somebody in by an invitation that waits for them. */
export async function acceptWaiting(
  parts: SpacesParts,
  user: ProvenAcceptor,
  id: unknown,
  organisationId: OrganisationId | null,
): Promise<SpaceId> {
  const row = await requireWaiting(parts, user, id);
  return (await acceptInvitation(parts, { id: row.id }, user, organisationId)).spaceId;
}

async function requireWaiting({ db, clock }: SpacesParts, user: ProvenAcceptor, id: unknown) {
  const isTold = user.emailVerified && isId(id);
  const row = isTold && (await db.spaceInvitation.findFirst({ where: { id, ...waitingFor(user.email, clock.now()) } }));
  if (!row) throw new AppError('invitation.unknown', 404);
  return row;
}

/** Says no to an invitation: it ends. */
export async function declineInvitation(parts: SpacesParts, user: ProvenAcceptor, id: unknown): Promise<void> {
  const { db, clock, live } = parts;
  const row = await requireWaiting(parts, user, id);
  await db.spaceInvitation.update({ where: { id: row.id }, data: { revokedAt: clock.now() } });
  live.topicChanged([spaceTopic(row.spaceId), `user:${user.id}`]);
}
