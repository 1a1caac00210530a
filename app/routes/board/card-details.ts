import type { Services } from '../../../server/services';
import type { CardContent } from '../../board-doc/content';
import type { Decision } from '../../domain/decisions/decision';
import type { BoardId, CardId } from '../../domain/ids';
import type { CareRow } from '../../domain/operating-model/care-row';
import type { DiscussionComment } from '../../features/card/discussion/comment';
import type { CardFacts } from '../../features/card/facts-line';
import { readTab } from '../../features/card/panel/card-address';
import type { MemberAccess } from '../guards';
import { readShow } from './read-show';

/** What the server adds to the live card. */
export interface CardDetails {
  readonly card: CardContent | null;
  readonly facts: CardFacts | null;
  /** What was proposed and decided about the card; null unless the overview is open. */
  readonly decisions: readonly Decision[] | null;
  /** The operating model; null unless the overview is open. */
  readonly careRows: readonly CareRow[] | null;
  readonly comments: {
    readonly total: number;
    /** Null unless the discussion is open. */
    readonly list: readonly DiscussionComment[] | null;
    readonly show: number;
    readonly canComment: boolean;
  };
  /** Null unless the activity is open. */
  readonly record: {
    readonly entries: Awaited<ReturnType<Services['activity']['list']>>['entries'];
    readonly hasMore: boolean;
    readonly show: number;
  } | null;
}

/** Reads what the open tab of a card needs beside the live document. */
export async function readCardDetails(
  {
    cards,
    comments,
    activity,
    operatingModel,
    decisions,
  }: Pick<Services, 'cards' | 'comments' | 'activity' | 'operatingModel' | 'decisions'>,
  access: MemberAccess,
  boardId: BoardId,
  cardId: CardId,
  url: URL,
): Promise<CardDetails> {
  const organisationId = access.organisation.id;
  const tab = readTab(url.searchParams);
  const show = readShow(url.searchParams);
  const [card, discussion, record, model, decided] = await Promise.all([
    cards.read(boardId, cardId),
    comments.list({ organisationId, boardId, cardId }, tab === 'discussion' ? show : 0),
    activity.list({ organisationId, boardId, cardId, limit: tab === 'activity' ? show : 1 }),
    tab === 'overview' ? operatingModel.list(organisationId) : null,
    tab === 'overview' ? decisions.list({ organisationId, readerId: access.member.id, cardId }) : null,
  ]);
  const [latest] = record.entries;
  return {
    card,
    facts: latest ? { changedAt: new Date(latest.at), changedBy: latest.memberName } : null,
    careRows: model?.rows ?? null,
    decisions: decided,
    comments: {
      total: discussion.total,
      list: tab === 'discussion' ? discussion.comments.map((comment) => withAbilities(comment, access)) : null,
      show,
      canComment: access.can('card.comment'),
    },
    record: tab === 'activity' ? { ...record, show } : null,
  };
}

type ListedComment = Awaited<ReturnType<Services['comments']['list']>>['comments'][number];

function withAbilities(comment: ListedComment, access: MemberAccess): DiscussionComment {
  const isOwn = comment.memberId === access.member.id;
  return {
    ...comment,
    canEdit: access.can('comment.edit', { isOwn }),
    canDelete: access.can('comment.delete', { isOwn }),
  };
}
