import { AppError } from '../../../app/domain/errors';
import type { SpaceMemberId } from '../../../app/domain/ids';
import { LIMITS } from '../../../app/domain/limits';
import { isSpaceRole } from '../../../app/domain/spaces/space-policies';
import type { Prisma } from '../../../prisma/generated/client';
import type { SpaceAccess } from '../find-space-access';
import { lockSpace } from '../lock-space';
import { recordInSpace } from '../record-in-space';
import { requireInSpace } from '../require-in-space';
import { announceSpaceAccess, type SpacesParts } from '../spaces-deps';

type Tx = Prisma.TransactionClient;
type Locked = Awaited<ReturnType<typeof lockSpace>>;
type Present = Locked['members'][number];

/** Changes somebody who is in the space, with the others of the space held still, and tells their open pages at once. */
async function changePresent(
  parts: SpacesParts,
  { space: { id } }: SpaceAccess,
  memberId: string,
  change: (tx: Tx, person: Present, space: Locked, now: Date) => Promise<void>,
): Promise<void> {
  const person = await parts.db.$transaction(async (tx) => {
    const now = parts.clock.now();
    const space = await lockSpace(tx, id, now);
    const found = space.members.find((one) => one.id === memberId);
    if (!found) throw new AppError('person.unknown', 404);
    await change(tx, found, space, now);
    return found;
  });
  announceSpaceAccess(parts, id, person.userId);
  parts.watchEnds();
}

/** Refuses what would leave the space without a host whose access has no end. */
function requireAnotherHost(space: Locked, person: Present): void {
  const isStaying = (one: Present) => one.role === 'host' && one.expiresAt === null;
  if (isStaying(person) && !space.members.some((one) => one.id !== person.id && isStaying(one)))
    throw new AppError('space.lastHost', 409);
}

/** Gives somebody another role. */
export async function changeRole(parts: SpacesParts, host: SpaceAccess, id: SpaceMemberId, role: unknown) {
  requireInSpace(host, 'space.govern');
  if (!isSpaceRole(role)) throw new AppError('forbidden', 403);
  await changePresent(parts, host, id, async (tx, person, space, at) => {
    if (person.role === role) return;
    if (role !== 'host') requireAnotherHost(space, person);
    await tx.spaceMember.update({ where: { id }, data: { role } });
    const data = { person: person.userId, from: person.role, to: role };
    await recordInSpace(tx, { spaceId: space.id, userId: host.userId, kind: 'person.role', data, at });
  });
}

/** Takes somebody out at once; what they made stays. They come back only by a newer invitation. */
export async function removePerson(parts: SpacesParts, host: SpaceAccess, id: SpaceMemberId) {
  requireInSpace(host, 'space.govern');
  await changePresent(parts, host, id, async (tx, person, space, at) => {
    requireAnotherHost(space, person);
    await tx.spaceMember.update({ where: { id }, data: { state: 'removed', endedAt: at } });
    const data = { person: person.userId };
    await recordInSpace(tx, { spaceId: space.id, userId: host.userId, kind: 'person.removed', data, at });
  });
}

/** Goes, at one's own wish. */
export async function leaveSpace(parts: SpacesParts, access: SpaceAccess) {
  await changePresent(parts, access, access.member.id, async (tx, person, space, at) => {
    requireAnotherHost(space, person);
    await tx.spaceMember.update({ where: { id: person.id }, data: { state: 'left', endedAt: at } });
    await recordInSpace(tx, { spaceId: space.id, userId: access.userId, kind: 'person.left', data: {}, at });
  });
}

/** Sets when somebody's access ends, or that it does not. */
export async function setEnd(parts: SpacesParts, host: SpaceAccess, id: SpaceMemberId, expiresAt: Date | null) {
  requireInSpace(host, 'space.govern');
  await changePresent(parts, host, id, async (tx, person, space, at) => {
    if (expiresAt !== null && expiresAt <= at) throw new AppError('person.endPast');
    if (expiresAt !== null) requireAnotherHost(space, person);
    await tx.spaceMember.update({ where: { id }, data: { expiresAt } });
    const data = { person: person.userId, until: expiresAt?.toISOString() ?? null };
    await recordInSpace(tx, { spaceId: space.id, userId: host.userId, kind: 'person.end', data, at });
  });
}

/** What somebody says of their part in the space. */
export interface PartOfPerson {
  readonly represents: string;
  readonly brings: string;
  /** Where a guest comes from; who speaks for an organisation of this server has its name. */
  readonly organisationName: string;
}

/** Writes whom somebody represents and what they bring: each their own, hosts everybody's. */
export async function describePerson(parts: SpacesParts, access: SpaceAccess, id: SpaceMemberId, part: PartOfPerson) {
  if (id !== access.member.id) requireInSpace(access, 'space.govern');
  const short = (text: string, longest: number, field: string) => {
    const trimmed = text.replace(/\r\n/g, '\n').trim();
    if ([...trimmed].length > longest) throw new AppError('text.tooLong', 400, { longest, field });
    return trimmed;
  };
  const data = {
    represents: short(part.represents, LIMITS.personRepresents, 'represents'),
    brings: short(part.brings, LIMITS.personBrings, 'brings'),
    organisationName: short(part.organisationName, LIMITS.organisationName, 'organisationName'),
  };
  await changePresent(parts, access, id, async (tx, person) => {
    const { organisationName, ...rest } = data;
    await tx.spaceMember.update({
      where: { id },
      data: person.organisationId === null ? { ...rest, organisationName } : rest,
    });
  });
}
