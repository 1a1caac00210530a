import { guessStage } from '../life-cycle';
import { LIMITS } from '../limits';
import { ImportError } from './import-error';
import {
  type Counts,
  countPlan,
  type FieldType,
  type ImportPlan,
  type Loss,
  type Moment,
  type PlanCard,
  type PlanColumn,
  type PlanComment,
  type PlanField,
  type PlanLabel,
  type PlanMember,
} from './import-plan';
import { type DayReader, type DueChoice, planTrelloCard, trelloPersonKey } from './trello-card';
import { CARRIED_IDS } from './trello-carried';
import { colourOfTrello } from './trello-colours';
import type { TrelloCard, TrelloChecklist, TrelloLabel } from './trello-entries';
import type { TrelloFile } from './trello-file';
import { cut } from './untrusted';

export interface TrelloOptions {
  readonly due: DueChoice;
  readonly dayOf: DayReader;
  /** Stands where the file tells no time. */
  readonly now: Moment;
}

const POS = <T extends { pos: number }>(a: T, b: T): number => a.pos - b.pos;

/** Drops later entries that bear the id of an earlier one, and reports them. */
function withoutDuplicates<T extends { id: string }>(entries: readonly T[], what: string, losses: Loss[]): T[] {
  const seen = new Map<string, T>();
  let dropped = 0;
  for (const entry of entries) {
    if (seen.has(entry.id)) dropped++;
    else seen.set(entry.id, entry);
  }
  if (dropped > 0) losses.push({ code: 'duplicate', count: dropped, detail: what });
  return [...seen.values()];
}

/** Turns a Trello export into a plan. Nothing in the file makes it throw but there being too much of it. */
export function planTrello(file: TrelloFile, options: TrelloOptions): ImportPlan {
  const losses: Loss[] = [];
  for (const [what, count] of file.unreadable) losses.push({ code: 'unreadable-entry', count, detail: what });
  if (file.closed) losses.push({ code: 'board-was-closed' });

  const lists = withoutDuplicates(file.lists, 'lists', losses).toSorted(POS);
  const cards = withoutDuplicates(file.cards, 'cards', losses);
  if (cards.length > LIMITS.cardsPerBoard) throw new ImportError('too-many-cards', String(cards.length));

  const columns = lists.map((list): PlanColumn => {
    const name = cut(list.name, LIMITS.columnName);
    if (name.wasCut) losses.push({ code: 'text-cut', detail: list.name });
    return {
      key: list.id,
      name: name.text,
      stage: guessStage(list.name),
      colour: null,
      limit: list.softLimit !== null && list.softLimit > 0 ? Math.round(list.softLimit) : null,
      archived: list.closed ? (file.lastActivity ?? options.now) : null,
      order: null,
    };
  });
  if (columns.filter((column) => column.archived === null).length > LIMITS.columnsPerBoard)
    throw new ImportError('too-many-columns', String(columns.length));

  const labels = planLabels(file, cards, losses);
  const fields = planFields(file, losses);
  const people = new Set<string>();
  const planned = planCards(file, cards, columns, { labels, fields, people, losses, options });
  const comments = planComments(file, cards, people, losses, options.now);
  if (file.otherActions > 0) losses.push({ code: 'history', count: file.otherActions });
  if (file.powerUps > 0) losses.push({ code: 'power-ups', count: file.powerUps });
  const idle = [...file.memberIds].filter((id) => !people.has(id)).length;
  if (idle > 0) losses.push({ code: 'members-idle', count: idle });

  const plan: Omit<ImportPlan, 'inFile'> = {
    kind: 'trello',
    sourceKey: `trello:${file.id ?? file.name}`,
    name: cut(file.name || 'Trello', LIMITS.boardName).text,
    description: cut(file.desc, LIMITS.boardDescription).text,
    columns,
    cards: planned,
    labels,
    members: planMembers(file, people),
    fields,
    partners: [],
    comments,
    losses,
  };
  return { ...plan, inFile: countTrelloFile(file, countPlan(plan), idle) };
}

/** Labels by id; those of old files, and any that only stand on cards, by colour and name. */
function planLabels(file: TrelloFile, cards: readonly TrelloCard[], losses: Loss[]): PlanLabel[] {
  const labels = new Map<string, TrelloLabel>();
  for (const label of file.labels) if (!labels.has(label.key)) labels.set(label.key, label);
  const used = new Set<string>();
  for (const card of cards) {
    for (const id of card.idLabels) used.add(id);
    for (const label of card.labels) {
      used.add(label.key);
      if (!labels.has(label.key)) labels.set(label.key, label);
    }
  }
  const kept = [...labels.values()].filter((label) => label.name !== '' || used.has(label.key));
  if (kept.length < labels.size) losses.push({ code: 'labels-unused', count: labels.size - kept.length });
  return kept.map((label) => ({
    key: label.key,
    name: cut(label.name || nameOfColour(label.colour), LIMITS.labelName).text,
    colour: colourOfTrello(label.colour),
  }));
}

const nameOfColour = (colour: string | null): string =>
  colour ? `${colour.charAt(0).toUpperCase()}${colour.slice(1).replace('_', ' ')}` : '—';

const FIELD_TYPES: Readonly<Record<string, FieldType>> = {
  text: 'text',
  number: 'number',
  date: 'date',
  checkbox: 'checkbox',
  list: 'list',
};

function planFields(file: TrelloFile, losses: Loss[]): PlanField[] {
  const fields: PlanField[] = [];
  const own = file.fields.filter((field) => !CARRIED_IDS.has(field.id));
  for (const field of withoutDuplicates(own, 'customFields', losses).toSorted(POS)) {
    const type = FIELD_TYPES[field.type];
    if (!type || fields.length >= LIMITS.fieldsPerBoard) losses.push({ code: 'field-unusable', detail: field.name });
    else
      fields.push({
        key: field.id,
        name: cut(field.name || field.type, LIMITS.fieldName).text,
        type,
        options: field.options.slice(0, LIMITS.fieldOptions).map((option) => cut(option.text, LIMITS.fieldValue).text),
        order: null,
      });
  }
  return fields;
}

interface CardContext {
  labels: readonly PlanLabel[];
  fields: readonly PlanField[];
  people: Set<string>;
  losses: Loss[];
  options: TrelloOptions;
}

function planCards(
  file: TrelloFile,
  cards: readonly TrelloCard[],
  columns: PlanColumn[],
  { labels, fields, people, losses, options }: CardContext,
): PlanCard[] {
  if (columns.length === 0 && cards.length > 0) {
    columns.push({
      key: 'list',
      name: 'Trello',
      stage: 'active',
      colour: null,
      limit: null,
      archived: null,
      order: null,
    });
  }
  const first = columns[0]?.key ?? 'list';
  const columnKeys = new Set(columns.map((column) => column.key));
  const byCard = new Map<string, TrelloChecklist[]>();
  const cardIds = new Set(cards.map((card) => card.id));
  for (const checklist of withoutDuplicates(file.checklists, 'checklists', losses)) {
    if (checklist.idCard === null || !cardIds.has(checklist.idCard))
      losses.push({ code: 'checklist-without-card', detail: checklist.name });
    else byCard.set(checklist.idCard, [...(byCard.get(checklist.idCard) ?? []), checklist]);
  }
  const context = {
    labelKeys: new Set(labels.map((label) => label.key)),
    fields: new Map(fields.map((field) => [field.key, field])),
    options: new Map(file.fields.flatMap((field) => field.options.map((option) => [option.id, option.text] as const))),
    known: (id: string): boolean => file.people.has(id),
    meet: (id: string): void => {
      people.add(id);
    },
    due: options.due,
    dayOf: options.dayOf,
    now: options.now,
  };
  return cards.toSorted(POS).map((card) => {
    const own = byCard.get(card.id) ?? [];
    const checklists = own.length > 0 ? own : card.checklists;
    const result = planTrelloCard({ ...card, checklists }, context);
    losses.push(...result.losses);
    if (card.idList !== null && columnKeys.has(card.idList)) return { ...result.card, column: card.idList };
    losses.push({ code: 'card-without-list', card: result.card.name });
    return { ...result.card, column: first };
  });
}

/** Comments oldest first. A card whose badge counts more than the file holds is reported. */
function planComments(
  file: TrelloFile,
  cards: readonly TrelloCard[],
  people: Set<string>,
  losses: Loss[],
  now: Moment,
): PlanComment[] {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const held = new Map<string, number>();
  const comments: PlanComment[] = [];
  for (const comment of withoutDuplicates(file.comments, 'comments', losses).toReversed()) {
    const card = comment.idCard === null && file.isSingleCard ? cards[0] : byId.get(comment.idCard ?? '');
    if (!card) {
      losses.push({ code: 'comment-without-card', card: comment.cardName || undefined });
      continue;
    }
    held.set(card.id, (held.get(card.id) ?? 0) + 1);
    const body = cut(comment.text, LIMITS.comment);
    if (body.wasCut) losses.push({ code: 'text-cut', card: card.name });
    const author = comment.idAuthor !== null && file.people.has(comment.idAuthor) ? comment.idAuthor : null;
    if (author) people.add(author);
    comments.push({
      key: comment.id,
      card: card.id,
      author: author === null ? null : trelloPersonKey(author),
      authorName: cut((author && file.people.get(author)?.name) || '', LIMITS.personName).text,
      body: body.text,
      created: comment.date ?? now,
      edited: comment.edited,
    });
  }
  for (const card of cards) {
    const missing = card.comments - (held.get(card.id) ?? 0);
    if (missing > 0) losses.push({ code: 'comments-missing', card: card.name, count: missing });
  }
  return comments;
}

function planMembers(file: TrelloFile, people: ReadonlySet<string>): PlanMember[] {
  return [...people].map((id) => {
    const person = file.people.get(id);
    return {
      key: trelloPersonKey(id),
      name: cut(person?.name ?? '—', LIMITS.personName).text,
      hint: person?.username ?? null,
    };
  });
}

/** Counts the file's own entries, whatever the plan made of them. */
function countTrelloFile(file: TrelloFile, planned: Counts, idle: number): Counts {
  const onCards = file.cards.flatMap((card) => card.checklists);
  const checklists = file.checklists.length > 0 ? file.checklists : onCards;
  return {
    columns: file.lists.length,
    cards: file.cards.length,
    // Files of 2014 have labels on their cards only.
    labels: file.labels.length > 0 ? file.labels.length : planned.labels,
    checklists: checklists.length,
    items: checklists.reduce((sum, checklist) => sum + checklist.items.length, 0),
    comments: file.comments.length,
    links: file.cards.reduce((sum, card) => sum + card.attachments.length, 0),
    members: planned.members + idle,
    fields: file.fields.filter((field) => !CARRIED_IDS.has(field.id)).length,
    partners: 0,
  };
}
