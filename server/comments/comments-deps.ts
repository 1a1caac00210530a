import type { BoardId, CardId, RandomBytes } from '../../app/domain/ids';
import type { PrismaClient } from '../../prisma/generated/client';

/** What the use cases of comments need from outside. */
export interface CommentsDeps {
  readonly db: PrismaClient;
  readonly clock: { now(): Date };
  readonly randomBytes: RandomBytes;
  /** Tells open pages that a topic changed. */
  readonly live: { topicChanged(topics: string[]): void };
  /** The card's name as the board's document has it now; null when it has no such card. */
  readonly cardName: (boardId: BoardId, cardId: CardId) => Promise<string | null>;
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
