import type { BoardId, CardId, RandomBytes } from '../../app/domain/ids';
import type { Prisma, PrismaClient } from '../../prisma/generated/client';

/** What the use cases of comments need from outside. */
export interface CommentsDeps {
  readonly db: PrismaClient;
  readonly clock: { now(): Date };
  readonly randomBytes: RandomBytes;
  /** Tells open pages that a topic changed. */
  readonly live: { topicChanged(topics: string[]): void };
  /** Notes whom a comment concerns, in its transaction; gives the topics to announce. */
  readonly tell?: (tx: Prisma.TransactionClient, news: CommentNews) => Promise<string[]>;
  /** The card's name as the board's document has it now; null when it has no such card. */
  readonly cardName: (boardId: BoardId, cardId: CardId) => Promise<string | null>;
}

/** What others must be told of: read again by whoever tells them, so it bears ids alone. */
export interface CommentNews {
  readonly commentId: string;
  readonly authorId: string;
  /** Otherwise its words changed. */
  readonly isNew: boolean;
  readonly at: Date;
}

/** Where a comment stands: everything was checked to belong to the organisation by the caller's guards. */
export interface CommentPlace {
  readonly organisationId: string;
  readonly boardId: BoardId;
  readonly cardId: CardId;
}

/** The topic that pages showing a card's discussion listen to. */
export function commentsTopic(cardId: string): string {
  return `comments:${cardId}`;
}
