import { type BoardId, type CardId, type OrganisationId, parseId, type UserId } from '../../app/domain/ids';
import { fromMarkdown } from '../../app/domain/rich-text/from-markdown';
import { plainTextOf } from '../../app/domain/rich-text/plain-text';
import type { FindItems, ItemView } from '../notifications/notifications-deps';
import type { CommentsDeps } from './comments-deps';

interface Given extends Pick<CommentsDeps, 'db'> {
  /** The organisation's name, for people who may read its boards; null to everybody else. */
  readonly organisationFor: (userId: UserId, organisationId: OrganisationId) => Promise<string | null>;
}

const EXCERPT = 160;

/** Comments on cards as somebody may read them now: of organisations whose boards they read, on cards that are there. */
export function createCommentItems({ db, organisationFor }: Given): FindItems {
  return async (userId, ids) => {
    const rows = await db.cardComment.findMany({ where: { id: { in: [...ids] }, deletedAt: null } });
    const cards = await db.cardRow.findMany({
      where: { OR: rows.map(({ boardId, cardId }) => ({ boardId, cardId })) },
      select: { boardId: true, cardId: true, name: true },
    });
    const names = new Map<string, string | null>();
    const views = new Map<string, ItemView>();
    for (const { id, organisationId, boardId, cardId, body } of rows) {
      const organisation = parseId<OrganisationId>(organisationId);
      const [board, card] = [parseId<BoardId>(boardId), parseId<CardId>(cardId)];
      if (!organisation || !board || !card) continue;
      if (!names.has(organisation)) names.set(organisation, await organisationFor(userId as UserId, organisation));
      const place = names.get(organisation);
      const about = cards.find((one) => one.boardId === boardId && one.cardId === cardId)?.name ?? null;
      if (!place || about === null) continue;
      const path = `/o/${organisation}/boards/${board}/cards/${card}?tab=discussion#remark-${id}`;
      const plain = plainTextOf(fromMarkdown(body.slice(0, 2000)))
        .replace(/\s+/g, ' ')
        .trim();
      views.set(id, { path, about, place, excerpt: [...plain].slice(0, EXCERPT).join('') });
    }
    return views;
  };
}
