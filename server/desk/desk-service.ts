import type { BoardId, CardId, MemberId, OrganisationId } from '../../app/domain/ids';
import { withoutMentions } from '../../app/domain/rich-text/mentions';
import type { PrismaClient } from '../../prisma/generated/client';

/** A comment that concerns a person. */
export interface Remark {
  readonly id: string;
  readonly boardId: BoardId;
  readonly cardId: CardId;
  readonly authorId: MemberId | null;
  readonly authorName: string;
  readonly body: string;
  readonly at: string;
  /** It names the person; otherwise it stands on a card of theirs. */
  readonly namesThem: boolean;
}

export interface RemarksQuery {
  readonly organisationId: OrganisationId;
  readonly person: { readonly id: MemberId; readonly name: string };
  /** The cards that the person owns or deputises. */
  readonly cardIds: readonly CardId[];
}

/** What of a person's desk is not in the portfolio. */
export interface DeskService {
  /** Comments of the last weeks by others that name the person or stand on their cards, the latest first. */
  remarks(query: RemarksQuery): Promise<Remark[]>;
}

const DAYS = 21;
const MOST = 12;
const DAY = 86_400_000;

export function createDesk({ db, clock }: { readonly db: PrismaClient; readonly clock: { now(): Date } }): DeskService {
  return {
    async remarks({ organisationId, person, cardIds }) {
      const mention = `@${person.name}`;
      const rows = await db.cardComment.findMany({
        where: {
          organisationId,
          deletedAt: null,
          createdAt: { gt: new Date(clock.now().getTime() - DAYS * DAY) },
          NOT: { memberId: person.id },
          OR: [{ cardId: { in: [...cardIds] } }, { body: { contains: mention, mode: 'insensitive' } }],
        },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: MOST,
      });
      return rows.map(({ id, boardId, cardId, memberId, authorName, body, createdAt }) => ({
        id,
        boardId: boardId as BoardId,
        cardId: cardId as CardId,
        authorId: memberId as MemberId | null,
        authorName,
        body: withoutMentions(body).slice(0, 400),
        at: createdAt.toISOString(),
        namesThem: body.toLowerCase().includes(mention.toLowerCase()),
      }));
    },
  };
}
