import { randomBytes as nodeRandomBytes } from 'node:crypto';
import { type BoardId, boardDocumentId, type MemberId, newId, type OrganisationId } from '../../../app/domain/ids';
import type { BoardsDeps } from '../../../server/boards/boards-deps';
import { createBoardsService } from '../../../server/boards/boards-service';
import { createLabelsService } from '../../../server/boards/labels-service';
import { createLogger } from '../../../server/infra/logger';
import { PostgresDocumentStore } from '../../../server/storage/postgres-document-store';
import { createRooms } from '../../../server/sync/rooms';
import type { TestDatabase } from '../../support/database';

/** Boards and labels over real rooms on a real database, with two organisations. */
export async function createBoardsWorld({ db, pool }: TestDatabase) {
  const randomBytes = (length: number) => new Uint8Array(nodeRandomBytes(length));
  const topics: string[] = [];
  const store = new PostgresDocumentStore({ pool });
  const { rooms } = createRooms({ store, pool, log: createLogger('silent'), describe: () => [] });
  const deps: BoardsDeps = {
    db,
    clock: { now: () => new Date('2025-03-01T12:00:00Z') },
    randomBytes,
    bus: { publish: (topic: string) => topics.push(topic) },
    live: { topicChanged: (changed) => topics.push(...changed) },
    rooms,
  };

  async function organisation(name: string) {
    const organisationId = newId<OrganisationId>(randomBytes);
    await db.organisation.create({ data: { id: organisationId, name } });
    const join = async (person: string) => {
      const memberId = newId<MemberId>(randomBytes);
      await db.member.create({ data: { id: memberId, organisationId, name: person, role: 'member', state: 'active' } });
      return { organisationId, memberId };
    };
    return { organisationId, join };
  }

  return {
    db,
    rooms,
    deps,
    topics,
    boards: createBoardsService(deps),
    labels: createLabelsService(deps),
    organisation,
    projected: (boardId: BoardId) => rooms.projected(boardDocumentId(boardId)),
  };
}

export const FOUR_COLUMNS = [
  { name: 'Join', stage: 'join' },
  { name: 'Active', stage: 'active' },
  { name: 'Prune', stage: 'prune' },
  { name: 'Left', stage: 'left' },
] as const;
