// The document as plain rows, as prisma/schema/derived.prisma stores them. Pure: the live projection and the rebuild use it.

import type * as Y from 'yjs';
import type {
  CardId,
  ChecklistId,
  ChecklistItemId,
  ColumnId,
  LabelId,
  MemberId,
  PartnerId,
  ThemeId,
} from '../domain/ids';
import type { Stage } from '../domain/life-cycle';
import type { ChecklistKind } from '../domain/network/checklist-kinds';
import type { CooperationLevel, Leadership, RelationStage, StrategicPosition } from '../domain/network/cooperation';
import type { CardFacets } from '../domain/network/facets';
import type { Effect, Reason } from '../domain/network/motives';
import { type FeeModel, feePerYear } from '../domain/network/value';
import { fromMarkdown } from '../domain/rich-text/from-markdown';
import { plainTextOf } from '../domain/rich-text/plain-text';
import { type BoardContent, type CardContent, checklistProgress, type IsoDate } from './content';
import { readBoard } from './read';

export interface ColumnRow {
  readonly columnId: ColumnId;
  readonly name: string;
  readonly stage: Stage;
  readonly position: number;
  readonly archived: boolean;
}

export interface CardRow {
  readonly cardId: CardId;
  readonly columnId: ColumnId;
  readonly stage: Stage;
  /** Place within its column. */
  readonly position: number;
  readonly name: string;
  readonly purpose: string;
  readonly ownerId: MemberId | null;
  readonly deputyIds: readonly MemberId[];
  readonly labelIds: readonly LabelId[];
  readonly segmentNow: number | null;
  readonly segmentFuture: number | null;
  readonly reviewOn: IsoDate | null;
  readonly bestBefore: IsoDate | null;
  readonly webAddress: string | null;
  readonly hoursPerMonth: number | null;
  readonly joinedOn: IsoDate | null;
  /** The day of the last change of stage; null when the card has stood in its stage from the start. */
  readonly stageSince: IsoDate | null;
  readonly createdOn: IsoDate;
  readonly level: CooperationLevel | null;
  readonly strategicPosition: StrategicPosition | null;
  readonly relation: RelationStage | null;
  readonly nextStep: string;
  readonly nextStepOn: IsoDate | null;
  readonly leadership: Leadership | null;
  readonly feePerYear: number | null;
  readonly scoutId: MemberId | null;
  readonly reasons: readonly Reason[];
  readonly effects: readonly Effect[];
  readonly themeIds: readonly ThemeId[];
  readonly partnerIds: readonly PartnerId[];
  /** What reports read whole. */
  readonly facts: CardFacts;
  /** The card itself or its column is archived. */
  readonly archived: boolean;
  readonly searchText: string;
}

/** An open item of a checklist, for desks and for what we still owe. */
export interface OpenItem {
  readonly list: ChecklistId;
  readonly item: ChecklistItemId;
  readonly kind: ChecklistKind | null;
  readonly text: string;
  readonly assigneeId: MemberId | null;
  readonly due: IsoDate | null;
}

/** The facets of a card that are read as a whole, never asked for by value. */
export interface CardFacts
  extends Pick<
    CardFacets,
    'levels' | 'stages' | 'partners' | 'services' | 'exchanges' | 'ledger' | 'signs' | 'scores' | 'care'
  > {
  readonly openItems: readonly OpenItem[];
  readonly itemsDone: number;
  readonly itemsTotal: number;
  readonly feeModel: FeeModel | null;
  readonly ledBy: string;
  readonly votes: number;
}

export interface BoardRows {
  readonly columns: readonly ColumnRow[];
  readonly cards: readonly CardRow[];
}

const MOST_SEARCH_TEXT = 20_000;

/** The rows of a board's document. */
export function projectBoard(doc: Y.Doc): BoardRows {
  return projectContent(readBoard(doc));
}

/** The rows of a board's content. */
export function projectContent({ columns, cards }: BoardContent): BoardRows {
  const columnRows = projectColumns(columns);
  const columnOf = new Map(columnRows.map((row) => [row.columnId, row]));
  const next = new Map<ColumnId, number>();
  const cardRows = cards.map((card) => {
    const position = next.get(card.column) ?? 0;
    next.set(card.column, position + 1);
    return projectCard(card, columnOf.get(card.column), position);
  });
  return { columns: columnRows, cards: cardRows };
}

/** The rows of columns in their order. */
export function projectColumns(columns: BoardContent['columns']): ColumnRow[] {
  return columns.map(({ id, name, stage, archived }, position) => ({
    columnId: id,
    name: storable(name),
    stage,
    position,
    archived: archived !== null,
  }));
}

/** The row of a card at a place within its column. */
export function projectCard(card: CardContent, column: ColumnRow | undefined, position: number): CardRow {
  return {
    cardId: card.id,
    columnId: card.column,
    stage: column?.stage ?? 'join',
    position,
    name: storable(card.name),
    purpose: storable(card.purpose),
    ownerId: card.owner,
    deputyIds: card.deputies,
    labelIds: card.labels,
    segmentNow: card.segment?.now ?? null,
    segmentFuture: card.segment?.future ?? null,
    reviewOn: card.review,
    bestBefore: card.bestBefore,
    webAddress: card.webAddress === null ? null : storable(card.webAddress),
    hoursPerMonth: card.hours,
    joinedOn: card.joined,
    stageSince: card.stages.at(-1)?.on ?? null,
    createdOn: card.created.slice(0, 10),
    level: card.levels.at(-1)?.level ?? null,
    strategicPosition: card.position,
    relation: card.relation,
    nextStep: storable(card.nextStep),
    nextStepOn: card.nextStepOn,
    leadership: card.leadership,
    feePerYear: feePerYear(card.feeAmount, card.feePer ?? 'year'),
    scoutId: card.scout,
    reasons: card.reasons,
    effects: card.effects,
    themeIds: card.themes,
    partnerIds: card.partners.map(({ partnerId }) => partnerId),
    facts: projectFacts(card),
    archived: card.archived !== null || (column?.archived ?? false),
    searchText: searchText(card),
  };
}

function projectFacts(card: CardContent): CardFacts {
  const { levels, stages, partners, services, exchanges, ledger, signs, scores, care, feeModel, ledBy } = card;
  const openItems: OpenItem[] = [];
  for (const list of card.checklists)
    for (const { id, text, done, assignee, due } of list.items)
      if (!done) openItems.push({ list: list.id, item: id, kind: list.kind, text, assigneeId: assignee, due });
  const progress = checklistProgress(card);
  return {
    levels,
    stages,
    partners,
    services,
    exchanges,
    ledger,
    signs,
    scores,
    care,
    openItems,
    itemsDone: progress?.done ?? 0,
    itemsTotal: progress?.total ?? 0,
    feeModel,
    ledBy,
    votes: card.votes.length,
  };
}

/** What a search reads of a card. */
function searchText(card: CardContent): string {
  const items = card.checklists.flatMap((list) => [list.name, ...list.items.map((item) => item.text)]);
  const links = card.links.map((link) => link.name);
  const values = Object.values(card.values).filter((value) => typeof value === 'string');
  const facets = [
    card.nextStep,
    card.ledBy,
    ...card.services.map(({ name }) => name),
    ...card.exchanges.map(({ text }) => text),
    ...card.partners.map(({ motive }) => motive),
  ];
  const parts = [
    card.name,
    card.purpose,
    card.webAddress ?? '',
    ...values,
    ...links,
    ...items,
    ...facets,
    wordsOf(card.description),
  ];
  return storable(
    parts
      .filter((part) => part !== '')
      .join('\n')
      .slice(0, MOST_SEARCH_TEXT),
  );
}

/** Markdown without its marks; most texts have none. */
function wordsOf(markdown: string): string {
  return /[\\`*_[\]#>|~&-]/.test(markdown) ? plainTextOf(fromMarkdown(markdown)) : markdown;
}

/** PostgreSQL's text holds neither NUL nor half of a surrogate pair. */
function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
