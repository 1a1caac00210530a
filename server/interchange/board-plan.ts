import type { CardContent } from '../../app/board-doc/content';
import { networkEntries } from '../../app/board-doc/new-card';
import { readBoard } from '../../app/board-doc/read';
import { isColour } from '../../app/domain/colours';
import { type BoardId, boardDocumentId, type OrganisationId } from '../../app/domain/ids';
import { countPlan, type ImportPlan, type PlanCard, type PlanValue } from '../../app/domain/interchange/import-plan';
import { isPartnerKind } from '../../app/domain/partners/partner-kinds';
import { withoutMentions } from '../../app/domain/rich-text/mentions';
import type { InterchangeDeps } from './interchange-deps';

/** A board with everything that belongs to it, in the form that exports write; null when there is no such board. */
export async function readBoardPlan(
  { db, rooms }: Pick<InterchangeDeps, 'db' | 'rooms'>,
  organisationId: OrganisationId,
  boardId: BoardId,
): Promise<ImportPlan | null> {
  const board = await db.board.findFirst({ where: { id: boardId, organisationId } });
  if (!board) return null;
  const content = await rooms.read(boardDocumentId(boardId), readBoard);
  const tied = new Set(content.cards.flatMap(({ partners }) => partners.map(({ partnerId }) => partnerId)));
  const [labels, members, comments, partners] = await Promise.all([
    db.label.findMany({ where: { organisationId }, orderBy: { createdAt: 'asc' } }),
    db.member.findMany({ where: { organisationId }, orderBy: { createdAt: 'asc' } }),
    db.cardComment.findMany({
      where: { boardId, deletedAt: null, organisationId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
    // Without their people: a contact leaves the organisation in a file as an id that says nothing.
    db.partner.findMany({
      where: { organisationId, id: { in: [...tied] } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
  ]);
  const cardIds = new Set<string>(content.cards.map((card) => card.id));
  const kept = comments.filter((comment) => cardIds.has(comment.cardId));
  const named = new Set<string | null>(kept.map((comment) => comment.memberId));
  const labelled = new Set<string>();
  for (const card of content.cards) {
    for (const id of [card.owner, ...card.deputies, ...card.votes]) named.add(id);
    for (const checklist of card.checklists) for (const item of checklist.items) named.add(item.assignee);
    for (const id of card.labels) labelled.add(id);
  }
  const plan: Omit<ImportPlan, 'inFile'> = {
    kind: 'solmu',
    sourceKey: `solmu:${boardId}`,
    name: board.name,
    description: board.description,
    columns: content.columns.map(({ id, ...column }) => ({ key: id, ...column })),
    fields: content.fields.map(({ id, ...field }) => ({ key: id, ...field })),
    partners: partners.map(({ id, name, country, place, webAddress, kind }) => ({
      key: id,
      name,
      country,
      place,
      webAddress,
      kind: isPartnerKind(kind) ? kind : null,
    })),
    cards: content.cards.map(planCard),
    labels: labels
      .filter(({ id }) => labelled.has(id))
      .map(({ id, name, colour }) => ({ key: id, name, colour: isColour(colour) ? colour : 'slate' })),
    members: members.filter(({ id }) => named.has(id)).map(({ id, name }) => ({ key: id, name, hint: null })),
    comments: kept.map((comment) => ({
      key: comment.id,
      card: comment.cardId,
      author: comment.memberId,
      authorName: comment.authorName,
      body: withoutMentions(comment.body),
      created: comment.createdAt.toISOString(),
      edited: comment.editedAt?.toISOString() ?? null,
    })),
    losses: [],
  };
  return { ...plan, inFile: countPlan(plan) };
}

function planCard(content: CardContent): PlanCard {
  const { id, checklists, links } = content;
  const values: Record<string, PlanValue> = {};
  for (const [key, value] of Object.entries(content.values)) if (value !== null) values[key] = value;
  return {
    key: id,
    column: content.column,
    name: content.name,
    purpose: content.purpose,
    description: content.description,
    owner: content.owner,
    deputies: content.deputies,
    labels: content.labels,
    segment: content.segment,
    review: content.review,
    bestBefore: content.bestBefore,
    joined: content.joined,
    webAddress: content.webAddress,
    hours: content.hours,
    network: Object.fromEntries(networkEntries(content)),
    partners: [],
    values,
    checklists: checklists.map(({ id: checklist, items, ...rest }) => ({
      key: checklist,
      ...rest,
      items: items.map(({ id: item, ...its }) => ({ key: item, ...its })),
    })),
    links: links.map(({ id: link, ...rest }) => ({ key: link, ...rest })),
    votes: content.votes,
    archived: content.archived,
    created: content.created,
    order: content.order,
  };
}
