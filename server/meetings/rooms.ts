import { AppError } from '../../app/domain/errors';
import { type EventId, newId, parseId, type RoomId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { parseMeetingAddress, type RoomTimer } from '../../app/domain/meetings/call';
import { parseName } from '../../app/domain/names';
import type { MeetingRoom } from '../../prisma/generated/client';
import type { SpaceAccess } from '../spaces/find-space-access';
import { recordInSpace } from '../spaces/record-in-space';
import { type MeetingsDeps, roomsTopic } from './meetings-deps';

/** A standing room of a space. */
export interface RoomRow {
  readonly id: RoomId;
  readonly name: string;
  /** Of an external service; empty: none. */
  readonly externalUrl: string;
  readonly isArchived: boolean;
  /** The event that is held there now. */
  readonly held: { readonly eventId: EventId; readonly instance: string } | null;
  readonly timer: RoomTimer;
}

/** What a person writes about a room; from outside. */
export interface RoomDraft {
  readonly name: unknown;
  readonly externalUrl: unknown;
}

/** A space's rooms in their order. */
export async function listRooms({ db }: MeetingsDeps, access: SpaceAccess): Promise<RoomRow[]> {
  const rows = await db.meetingRoom.findMany({
    where: { spaceId: access.space.id },
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toRoomRow);
}

/** A room of the space, or the refusal that unknown ones get too. */
export async function findRoom(
  { db }: Pick<MeetingsDeps, 'db'>,
  access: SpaceAccess,
  roomId: unknown,
): Promise<RoomRow> {
  const id = parseId<RoomId>(roomId);
  const row = id && (await db.meetingRoom.findFirst({ where: { id, spaceId: access.space.id } }));
  if (!row) throw new AppError('room.unknown', 404);
  return toRoomRow(row);
}

/** A room in which something may go on. */
export async function findOpenRoom(
  deps: Pick<MeetingsDeps, 'db'>,
  access: SpaceAccess,
  roomId: unknown,
): Promise<RoomRow> {
  const room = await findRoom(deps, access, roomId);
  if (room.isArchived) throw new AppError('room.archived', 409);
  return room;
}

/** Makes a room. The caller has asked `content.edit`. */
export async function createRoom(deps: MeetingsDeps, access: SpaceAccess, draft: RoomDraft): Promise<RoomId> {
  const { db, clock, randomBytes, live } = deps;
  const fields = readDraft(draft);
  const spaceId = access.space.id;
  const id = newId<RoomId>(randomBytes);
  const at = clock.now();
  await db.$transaction(async (tx) => {
    const order = await tx.meetingRoom.count({ where: { spaceId } });
    if (order >= LIMITS.roomsPerSpace) throw new AppError('room.too-many', 409, { most: LIMITS.roomsPerSpace });
    await tx.meetingRoom.create({
      data: { id, spaceId, ...fields, order, createdById: access.userId, createdAt: at },
    });
    const data = { id, name: fields.name };
    await recordInSpace(tx, { spaceId, userId: access.userId, kind: 'room.added', data, at });
  });
  live.topicChanged([roomsTopic(spaceId)]);
  return id;
}

/** Names a room anew, or changes where its external meetings are. The caller has asked `content.edit`. */
export async function changeRoom(
  deps: MeetingsDeps,
  access: SpaceAccess,
  roomId: unknown,
  draft: RoomDraft,
): Promise<void> {
  const room = await findOpenRoom(deps, access, roomId);
  const fields = readDraft(draft);
  await deps.db.meetingRoom.update({ where: { id: room.id }, data: fields });
  deps.live.topicChanged([roomsTopic(access.space.id)]);
}

/** Puts a room away or takes it out again; nothing of what was held there is lost. The caller has asked `content.edit`. */
export async function archiveRoom(
  deps: MeetingsDeps,
  access: SpaceAccess,
  roomId: unknown,
  isOver: boolean,
): Promise<void> {
  const room = await findRoom(deps, access, roomId);
  const at = deps.clock.now();
  await deps.db.meetingRoom.update({ where: { id: room.id }, data: { archivedAt: isOver ? at : null } });
  const deed = { spaceId: access.space.id, userId: access.userId, data: { id: room.id, name: room.name }, at };
  await recordInSpace(deps.db, { ...deed, kind: isOver ? 'room.archived' : 'room.restored' });
  deps.live.topicChanged([roomsTopic(access.space.id)]);
}

function readDraft({ name, externalUrl }: RoomDraft): { name: string; externalUrl: string } {
  const longest = LIMITS.roomName;
  const read = parseName(name, longest);
  if (read === null) {
    const isEmpty = parseName(name, Number.MAX_SAFE_INTEGER) === null;
    throw new AppError(isEmpty ? 'name.missing' : 'name.too-long', 400, { longest });
  }
  const address = typeof externalUrl === 'string' ? externalUrl.trim() : '';
  if (address === '') return { name: read, externalUrl: '' };
  const parsed = address.length > LIMITS.roomAddress ? null : parseMeetingAddress(address);
  if (parsed === null) throw new AppError('address.bad');
  return { name: read, externalUrl: parsed };
}

function toRoomRow(row: MeetingRoom): RoomRow {
  return {
    id: row.id as RoomId,
    name: row.name,
    externalUrl: row.externalUrl,
    isArchived: row.archivedAt !== null,
    held: row.eventId === null ? null : { eventId: row.eventId as EventId, instance: row.instance },
    timer:
      row.timerEndsAt !== null
        ? { endsAt: row.timerEndsAt.getTime() }
        : row.timerLeftMs !== null
          ? { leftMs: row.timerLeftMs }
          : null,
  };
}
