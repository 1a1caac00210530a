import { type Colour, isColour } from '../colours';
import { isStage } from '../life-cycle';
import { LIMITS } from '../limits';
import { CHECKLIST_KINDS } from '../network/checklist-kinds';
import { parseOrderKey } from '../order-keys';
import { isPartnerKind } from '../partners/partner-kinds';
import { parseSegment } from '../segments';
import { isDay } from './days';
import { ImportError } from './import-error';
import {
  countPlan,
  FIELD_TYPES,
  type ImportPlan,
  type Loss,
  type PlanCard,
  type PlanChecklist,
  type PlanColumn,
  type PlanComment,
  type PlanField,
  type PlanItem,
  type PlanLabel,
  type PlanLink,
  type PlanMember,
  type PlanPartner,
  type PlanValue,
} from './import-plan';
import { asKey, asKeys, asList, asPlain, asWebAddress, isPlain, type Plain } from './untrusted';

/** Says that a JSON file is a board of ours; always its first member. */
export const SOLMU_FORMAT = 'solmu-board';
export const SOLMU_VERSION = 1;

/** A board as Solmu's own JSON, piece by piece. Read back it gives the same board. */
export function* solmuPieces(board: ImportPlan, exportedAt: string): Generator<string> {
  const { name, description } = board;
  const head = { format: SOLMU_FORMAT, version: SOLMU_VERSION, exportedAt, id: board.sourceKey, name, description };
  yield JSON.stringify(head).slice(0, -1);
  const lists = ['columns', 'fields', 'labels', 'members', 'partners', 'cards', 'comments'] as const;
  for (const list of lists) {
    yield `,\n"${list}":[`;
    let first = true;
    for (const entry of board[list]) {
      yield `${first ? '\n' : ',\n'}${JSON.stringify(entry)}`;
      first = false;
    }
    yield ']';
  }
  yield '}\n';
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

// Unlike files of strangers, ours are read as they are written: nothing is trimmed or normalised, so that a board
// comes back exactly. Only what could not be stored is refused.
const text = (value: unknown, limit: number): string =>
  typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed().slice(0, limit) : '';
const moment = (value: unknown): string | null =>
  typeof value === 'string' && MOMENT.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
const day = (value: unknown): string | null => (isDay(value) ? value : null);
const order = (value: unknown): string | null => parseOrderKey(value);
const colour = (value: unknown): Colour | null => (isColour(value) ? value : null);
const amount = (value: unknown, most: number): number | null =>
  typeof value === 'number' && value >= 0 && value <= most ? value : null;

/** Reads each entry that has a key; the others are null. */
function each<T>(value: unknown, read: (raw: Plain, key: string) => T | null): T[] {
  return asList(value).flatMap((raw) => {
    const key = isPlain(raw) ? asKey(raw.key) : null;
    return (key !== null && isPlain(raw) && read(raw, key)) || [];
  });
}

const column = (raw: Plain, key: string): PlanColumn => ({
  key,
  name: text(raw.name, LIMITS.columnName),
  stage: isStage(raw.stage) ? raw.stage : 'active',
  colour: colour(raw.colour),
  limit: amount(raw.limit, LIMITS.cardsPerBoard),
  archived: moment(raw.archived),
  order: order(raw.order),
});

const item = (raw: Plain, key: string): PlanItem => ({
  key,
  text: text(raw.text, LIMITS.checklistItem),
  done: raw.done === true,
  assignee: asKey(raw.assignee),
  due: day(raw.due),
  order: order(raw.order),
});

const checklist = (raw: Plain, key: string): PlanChecklist => ({
  key,
  name: text(raw.name, LIMITS.checklistName),
  kind: CHECKLIST_KINDS.find((kind) => kind === raw.kind) ?? null,
  items: each(raw.items, item),
  order: order(raw.order),
});

function link(raw: Plain, key: string): PlanLink | null {
  const url = asWebAddress(raw.url, LIMITS.webAddress);
  return url === null ? null : { key, name: text(raw.name, LIMITS.linkName), url, order: order(raw.order) };
}

function values(raw: unknown): Record<string, PlanValue> {
  const result: [string, PlanValue][] = [];
  for (const [key, value] of Object.entries(asPlain(raw))) {
    if (typeof value === 'string') result.push([key, text(value, LIMITS.fieldValue)]);
    else if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)))
      result.push([key, value]);
  }
  return Object.fromEntries(result);
}

function card(raw: Plain, key: string): PlanCard | null {
  const at = asKey(raw.column);
  if (at === null || typeof raw.name !== 'string') return null;
  return {
    key,
    column: at,
    name: text(raw.name, LIMITS.cardName),
    purpose: text(raw.purpose, LIMITS.cardPurpose),
    description: text(raw.description, 2 * LIMITS.cardDescription),
    owner: asKey(raw.owner),
    deputies: asKeys(raw.deputies),
    labels: asKeys(raw.labels),
    segment: parseSegment(raw.segment),
    review: day(raw.review),
    bestBefore: day(raw.bestBefore),
    joined: day(raw.joined),
    webAddress: asWebAddress(raw.webAddress, LIMITS.webAddress),
    hours: amount(raw.hours, LIMITS.hoursPerMonth),
    network: asPlain(raw.network),
    partners: [],
    checklists: each(raw.checklists, checklist),
    links: each(raw.links, link),
    values: values(raw.values),
    votes: asKeys(raw.votes),
    archived: moment(raw.archived),
    created: moment(raw.created) ?? '1970-01-01T00:00:00.000Z',
    order: order(raw.order),
  };
}

const field = (raw: Plain, key: string): PlanField => ({
  key,
  name: text(raw.name, LIMITS.fieldName),
  type: FIELD_TYPES.find((type) => type === raw.type) ?? 'text',
  options: asList(raw.options)
    .filter((option) => typeof option === 'string')
    .slice(0, LIMITS.fieldOptions),
  order: order(raw.order),
});

const labelOf = (raw: Plain, key: string): PlanLabel => ({
  key,
  name: text(raw.name, LIMITS.labelName),
  colour: colour(raw.colour) ?? 'slate',
});

const member = (raw: Plain, key: string): PlanMember => ({
  key,
  name: text(raw.name, LIMITS.personName),
  hint: typeof raw.hint === 'string' ? raw.hint.slice(0, 200) : null,
});

const partner = (raw: Plain, key: string): PlanPartner => ({
  key,
  name: text(raw.name, LIMITS.partnerName) || '?',
  country: text(raw.country, LIMITS.placeName),
  place: text(raw.place, LIMITS.placeName),
  webAddress: asWebAddress(raw.webAddress, LIMITS.webAddress),
  kind: isPartnerKind(raw.kind) ? raw.kind : null,
});

function comment(raw: Plain, key: string): PlanComment | null {
  const of = asKey(raw.card);
  const created = moment(raw.created);
  if (of === null || created === null) return null;
  return {
    key,
    card: of,
    author: asKey(raw.author),
    authorName: text(raw.authorName, LIMITS.personName),
    body: text(raw.body, LIMITS.comment),
    created,
    edited: moment(raw.edited),
  };
}

const READERS = {
  columns: column,
  fields: field,
  labels: labelOf,
  members: member,
  partners: partner,
  cards: card,
  comments: comment,
};
type ListName = keyof typeof READERS;
const isList = (key: string): key is ListName => Object.hasOwn(READERS, key);

/** Collects a board of ours from its parts. */
export function createSolmuReader() {
  const head: Record<string, unknown> = {};
  const lists = {
    columns: new Map<string, PlanColumn>(),
    fields: new Map<string, PlanField>(),
    labels: new Map<string, PlanLabel>(),
    members: new Map<string, PlanMember>(),
    partners: new Map<string, PlanPartner>(),
    cards: new Map<string, PlanCard>(),
    comments: new Map<string, PlanComment>(),
  };
  const lost = new Map<string, number>();
  const inFile = { columns: 0, fields: 0, labels: 0, members: 0, partners: 0, cards: 0, comments: 0 };

  function take(key: string, value: unknown, isElement: boolean): void {
    if (!isElement) {
      if (!Object.hasOwn(head, key)) head[key] = value;
      return;
    }
    if (!isList(key)) return;
    inFile[key]++;
    const list = lists[key] as Map<string, unknown>;
    const id = isPlain(value) ? asKey(value.key) : null;
    const read = id !== null && !list.has(id) ? READERS[key](asPlain(value), id) : null;
    if (id !== null && read !== null) list.set(id, read);
    else lost.set(key, (lost.get(key) ?? 0) + 1);
  }

  return {
    wants: (key: string): boolean => isList(key) || ['format', 'version', 'id', 'name', 'description'].includes(key),
    take,
    /** The plan, when all has been taken. */
    finish(): ImportPlan {
      if (head.format !== SOLMU_FORMAT) throw new ImportError('wrong-shape');
      if (typeof head.version !== 'number' || head.version > SOLMU_VERSION) throw new ImportError('newer-format');
      if (lists.cards.size > LIMITS.cardsPerBoard) throw new ImportError('too-many-cards', String(lists.cards.size));
      if (lists.columns.size === 0 && lists.cards.size === 0) throw new ImportError('nothing-in-it');
      const losses = [...lost].map(([detail, count]): Loss => ({ code: 'unreadable-entry', count, detail }));
      const comments = [...lists.comments.values()].filter((entry) => {
        if (!lists.cards.has(entry.card)) losses.push({ code: 'comment-without-card' });
        return lists.cards.has(entry.card);
      });
      const plan: Omit<ImportPlan, 'inFile'> = {
        kind: 'solmu',
        sourceKey: asKey(head.id) ?? 'solmu:unknown',
        name: text(head.name, LIMITS.boardName),
        description: text(head.description, LIMITS.boardDescription),
        columns: [...lists.columns.values()],
        fields: [...lists.fields.values()],
        labels: [...lists.labels.values()],
        members: [...lists.members.values()],
        partners: [...lists.partners.values()],
        cards: [...lists.cards.values()],
        comments,
        losses,
      };
      return { ...plan, inFile: { ...countPlan(plan), ...inFile } };
    },
  };
}
