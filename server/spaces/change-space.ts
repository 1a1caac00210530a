import { isColour } from '../../app/domain/colours';
import { AppError } from '../../app/domain/errors';
import { LIMITS } from '../../app/domain/limits';
import { isTimeZone } from '../../app/domain/preferences';
import { isOpenness } from '../../app/domain/spaces/openness';
import { requireSpaceName } from './create-space';
import type { SpaceAccess } from './find-space-access';
import { recordInSpace } from './record-in-space';
import { requireInSpace } from './require-in-space';
import { type SpacesParts, spaceTopic } from './spaces-deps';

/** What a host can set, as it comes from outside; what is not given stays. */
export interface SpaceChange {
  readonly name?: unknown;
  readonly purpose?: unknown;
  readonly goal?: unknown;
  readonly colour?: unknown;
  readonly timeZone?: unknown;
  readonly openness?: unknown;
}

/** Changes what a space is called, what it is for, and how it looks. */
export async function changeSpace(parts: SpacesParts, host: SpaceAccess, change: SpaceChange): Promise<void> {
  requireInSpace(host, 'space.govern');
  const { colour, timeZone, openness } = change;
  if (colour !== undefined && !isColour(colour)) throw new AppError('space.choice');
  if (timeZone !== undefined && !(typeof timeZone === 'string' && isTimeZone(timeZone)))
    throw new AppError('space.choice');
  if (openness !== undefined && !isOpenness(openness)) throw new AppError('space.choice');
  const data = {
    name: change.name === undefined ? undefined : requireSpaceName(change.name),
    purpose: readText(change.purpose, LIMITS.spacePurpose, 'purpose'),
    goal: readText(change.goal, LIMITS.spaceGoal, 'goal'),
    colour,
    timeZone,
    openness,
  };
  const { space, userId } = host;
  const fields = (Object.keys(data) as (keyof typeof data)[]).filter(
    (key) => data[key] !== undefined && data[key] !== space[key],
  );
  if (fields.length === 0) return;
  await parts.db.$transaction(async (tx) => {
    await tx.space.update({ where: { id: space.id }, data });
    const at = parts.clock.now();
    await recordInSpace(tx, { spaceId: space.id, userId, kind: 'space.changed', data: { fields }, at });
  });
  parts.live.topicChanged([spaceTopic(space.id)]);
}

function readText(text: unknown, longest: number, field: string): string | undefined {
  if (text === undefined) return undefined;
  const trimmed = typeof text === 'string' ? text.replace(/\r\n/g, '\n').trim() : '';
  if ([...trimmed].length > longest) throw new AppError('text.tooLong', 400, { longest, field });
  return trimmed;
}

/** Puts a space away, or takes it back. Archived it can be read, and nothing in it changes. */
export async function archiveSpace(parts: SpacesParts, host: SpaceAccess, isArchived: boolean): Promise<void> {
  requireInSpace(host, 'space.govern');
  const { space, userId } = host;
  if (space.isArchived === isArchived) return;
  const at = parts.clock.now();
  const members = await parts.db.$transaction(async (tx) => {
    await tx.space.update({ where: { id: space.id }, data: { archivedAt: isArchived ? at : null } });
    const kind = isArchived ? 'space.archived' : 'space.restored';
    await recordInSpace(tx, { spaceId: space.id, userId, kind, data: {}, at });
    return tx.spaceMember.findMany({ where: { spaceId: space.id, state: 'active' }, select: { userId: true } });
  });
  // What everybody may do has changed: open documents ask again.
  for (const member of members) parts.bus.publish('access.changed', { userId: member.userId });
  parts.live.topicChanged([spaceTopic(space.id)]);
}
