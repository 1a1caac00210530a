import type { RoomId, SpaceId, UserId } from '../../app/domain/ids';
import type { PrismaClient } from '../../prisma/generated/client';
import type { SpaceAccess } from '../spaces/find-space-access';
import type { RoomAdmission } from './meeting-hub';

/** What a person is in a meeting room, asked by its sockets; null: there is no such room for them. */
export async function admitToRoom(
  {
    db,
    spaces,
  }: {
    readonly db: Pick<PrismaClient, 'meetingRoom'>;
    readonly spaces: { access(userId: UserId, spaceId: SpaceId): Promise<SpaceAccess | null> };
  },
  userId: UserId,
  roomId: RoomId,
): Promise<RoomAdmission | null> {
  const room = await db.meetingRoom.findUnique({ where: { id: roomId } });
  const access = room && (await spaces.access(userId, room.spaceId as SpaceId));
  if (!room || !access?.can('space.read')) return null;
  return {
    roomId,
    spaceId: access.space.id,
    userId,
    name: access.member.name,
    canJoin: room.archivedAt === null && access.can('call.join'),
    canLead: access.can('content.edit'),
  };
}
