import type { Services } from '../../../server/services';
import type { CardSpace } from '../../../server/spaces/card-space';
import type { CardContent } from '../../board-doc/content';
import type { Decision } from '../../domain/decisions/decision';
import type { BoardId, CardId } from '../../domain/ids';
import type { WatchLevel } from '../../domain/notifications/watching';
import type { CareRow } from '../../domain/operating-model/care-row';
import type { Assessment } from '../../features/card/assessment/assessment-data';
import type { DiscussionComment } from '../../features/card/discussion/comment';
import type { CardFacts } from '../../features/card/facts-line';
import { readTab } from '../../features/card/panel/card-address';
import type { CardRadar } from '../../features/card/themes/themes-section';
import type { MemberAccess } from '../guards';
import { type ActivityRecord, readActivityRecord } from './activity-record';
import { readAssessment } from './read-assessment';
import { readAround, readShow } from './read-show';

/** What the server adds to the live card. */
export interface CardDetails {
  readonly card: CardContent | null;
  readonly facts: CardFacts | null;
  /** What was proposed and decided about the card; null unless the overview is open. */
  readonly decisions: readonly Decision[] | null;
  /** The operating model; null unless the overview is open. */
  readonly careRows: readonly CareRow[] | null;
  /** Null unless the assessment is open. */
  readonly assessment: Assessment | null;
  /** The card's partners as the directory has them; null unless they are open. */
  readonly partnerFaces: Awaited<ReturnType<Services['partners']['faces']>> | null;
  /** What the radar knows of the card; null unless the overview is open. */
  readonly radar: CardRadar | null;
  /** The space of the network, or what it could be linked to; null unless the overview is open. */
  readonly space: CardSpace | null;
  readonly comments: {
    readonly total: number;
    /** Null unless the discussion is open. */
    readonly list: readonly DiscussionComment[] | null;
    readonly show: number;
    readonly canComment: boolean;
    /** What the reader wants to hear of the card and its threads, by `kind:id`. */
    readonly watched: Readonly<Record<string, WatchLevel>>;
  };
  /** Null unless the activity is open. */
  readonly record: ActivityRecord | null;
}

/** Reads what the open tab of a card needs beside the live document. */
export async function readCardDetails(
  services: Pick<
    Services,
    | 'cards'
    | 'comments'
    | 'activity'
    | 'operatingModel'
    | 'decisions'
    | 'partners'
    | 'criteria'
    | 'scoring'
    | 'radar'
    | 'spaces'
    | 'notifications'
  >,
  access: MemberAccess,
  boardId: BoardId,
  cardId: CardId,
  url: URL,
): Promise<CardDetails> {
  const { cards, comments, activity, operatingModel, decisions, partners } = services;
  const organisationId = access.organisation.id;
  const subject = { organisationId, boardId, cardId };
  const tab = readTab(url.searchParams);
  const show = readShow(url.searchParams);
  const [card, discussion, latest, record, model, decided, themes, space] = await Promise.all([
    cards.read(boardId, cardId),
    comments.list(subject, tab === 'discussion' ? show : 0, tab === 'discussion' ? readAround(url.searchParams) : null),
    activity.list({ ...subject, limit: 1 }),
    tab === 'activity' ? readActivityRecord(services, subject, url.searchParams) : null,
    tab === 'overview' ? operatingModel.list(organisationId) : null,
    tab === 'overview' ? decisions.list({ organisationId, readerId: access.member.id, cardId }) : null,
    tab === 'overview' ? readRadar(services.radar, organisationId, cardId) : null,
    tab === 'overview' ? services.spaces.ofCard({ organisationId, cardId, userId: access.user.id }) : null,
  ]);
  const [last] = latest.entries;
  const named = card?.partners.map(({ partnerId }) => partnerId) ?? [];
  return {
    card,
    facts: last ? { changedAt: new Date(last.at), changedBy: last.memberName } : null,
    careRows: model?.rows ?? null,
    decisions: decided,
    assessment: card && tab === 'assessment' ? await readAssessment(services, organisationId, card) : null,
    partnerFaces: tab === 'partners' ? await partners.faces(organisationId, named) : null,
    radar: themes,
    space,
    comments: {
      total: discussion.total,
      list: tab === 'discussion' ? discussion.comments.map((comment) => withAbilities(comment, access)) : null,
      show,
      canComment: access.can('card.comment'),
      watched: await services.notifications.watches(access.user.id, [
        { kind: 'card', id: cardId },
        ...discussion.comments.map(({ id }) => ({ kind: 'thread' as const, id })),
      ]),
    },
    record,
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

async function readRadar(radar: Services['radar'], organisationId: string, cardId: CardId): Promise<CardRadar> {
  const [themes, origin] = await Promise.all([
    radar.listThemes(organisationId),
    radar.originOf(organisationId, cardId),
  ]);
  return { themes, origin, address: `/o/${organisationId}/portfolio/radar` };
}
