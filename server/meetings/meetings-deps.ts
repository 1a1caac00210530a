import type * as Y from 'yjs';
import type { DocumentId, RandomBytes } from '../../app/domain/ids';
import type { Prisma, PrismaClient } from '../../prisma/generated/client';
import type { CalendarService } from '../calendar/calendar-service';
import type { MembersService } from '../members/members-service';

/** What the use cases of meetings need from outside. */
export interface MeetingsDeps {
  readonly db: PrismaClient;
  readonly clock: { now(): Date };
  readonly randomBytes: RandomBytes;
  readonly live: { topicChanged(topics: string[]): void };
  readonly calendar: Pick<
    CalendarService,
    'list' | 'find' | 'addDecision' | 'removeDecision' | 'attachMinutes' | 'recordHours'
  >;
  /** Notes whom a task is given to, in a transaction; gives the topics to announce. */
  readonly tell?: (tx: Prisma.TransactionClient, news: TaskNews) => Promise<string[]>;
  readonly members: Pick<MembersService, 'access' | 'boardAccess'>;
  /** Live documents: the organisation's own card gets its hours there. */
  readonly rooms: {
    transact(
      documentId: DocumentId,
      actor: { readonly memberId: string | null },
      change: (doc: Y.Doc) => void,
    ): Promise<void>;
    read<T>(documentId: DocumentId, reader: (doc: Y.Doc) => T): Promise<T>;
  };
}

/** That a task was given to somebody. */
export interface TaskNews {
  readonly spaceId: string;
  readonly taskId: string;
  readonly toUserId: string;
  readonly byUserId: string;
  readonly at: Date;
}

/** The topic of a space's rooms, who is in them, and its tasks. */
export function roomsTopic(spaceId: string): string {
  return `rooms:${spaceId}`;
}
