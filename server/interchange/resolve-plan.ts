import type {
  BoardContent,
  CardContent,
  ChecklistContent,
  ColumnContent,
  FieldContent,
  LinkContent,
} from '../../app/board-doc/content';
import { readNetwork } from '../../app/board-doc/read';
import type {
  BoardId,
  CardId,
  ColumnId,
  FieldId,
  LabelId,
  MemberId,
  PartnerId,
  RandomBytes,
} from '../../app/domain/ids';
import { parseId } from '../../app/domain/ids';
import {
  type ImportPlan,
  isTableKind,
  type PlanCard,
  type PlanChecklist,
  type PlanColumn,
  type PlanField,
} from '../../app/domain/interchange/import-plan';
import { type Digest, type SourceIds, sourceIds } from '../../app/domain/interchange/source-ids';
import type { Stage } from '../../app/domain/life-cycle';
import { facetKey, parseFacetKey } from '../../app/domain/network/facets';
import { freshKeys, type OrderKey, parseOrderKey } from '../../app/domain/order-keys';

/** Who and what the keys of a plan stand for in this organisation. */
export interface Resolution {
  readonly members: Readonly<Record<string, MemberId>>;
  readonly labels: Readonly<Record<string, LabelId>>;
  readonly partners: Readonly<Record<string, PartnerId>>;
  /** Stages that the person chose for columns, by key. */
  readonly stages: Readonly<Record<string, Stage>>;
}

interface Context extends Resolution {
  readonly boardId: BoardId;
  readonly digest: Digest;
  readonly randomBytes: RandomBytes;
  /** What the board holds already; null: it is made now. */
  readonly here: BoardContent | null;
}

/** A plan with ids of ours: `columns`, `cards` and `fields` stand in the order of the plan's. */
export type ResolvedBoard = BoardContent;

/** Gives everything in a plan its id and its place. The same plan on the same board has the same ids again. */
export function resolvePlan(plan: ImportPlan, context: Context): ResolvedBoard {
  const ids = sourceIds(context.digest, context.boardId);
  const columnIds = resolveColumns(plan, ids, context.here);
  const fieldIds = resolveFields(plan.fields, ids, context.here);
  const cardIds = resolveCards(plan, ids, context.here);
  const columnOrders = ordersFor(plan.columns, context.randomBytes);
  const fieldOrders = ordersFor(plan.fields, context.randomBytes);
  const cardOrders = ordersByColumn(plan.cards, context.randomBytes);
  const resolveCard = cardResolver(ids, context, fieldIds);
  const fallback = plan.columns[0]?.key ?? '';
  return {
    columns: plan.columns.map(
      (column, index): ColumnContent => ({
        id: present(columnIds.get(column.key)),
        name: column.name,
        stage: lookUp(context.stages, column.key) ?? column.stage,
        order: present(columnOrders[index]),
        colour: column.colour,
        limit: column.limit,
        archived: column.archived,
      }),
    ),
    fields: plan.fields.map(
      (field, index): FieldContent => ({
        id: present(fieldIds.get(field.key)),
        name: field.name,
        type: field.type,
        options: field.options,
        order: present(fieldOrders[index]),
      }),
    ),
    cards: plan.cards.map((card, index) =>
      resolveCard(card, {
        id: present(cardIds[index]),
        column: present(columnIds.get(card.column) ?? columnIds.get(fallback)),
        order: present(cardOrders[index]),
      }),
    ),
  };
}

/** The entry of a key that a stranger chose: `constructor` names nothing. */
export function lookUp<T>(known: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(known, key) ? known[key] : undefined;
}

/** The id that a thing has here already when the key is that, else one derived from the key. */
function ownOr<Id extends string>(known: ReadonlySet<string>, key: string, derived: () => Id): Id {
  return known.has(key) ? (key as Id) : derived();
}

/** Ids of everything inside the cards of a board. */
function insideOf(here: BoardContent | null): ReadonlySet<string> {
  const known = new Set<string>();
  for (const card of here?.cards ?? []) {
    for (const link of card.links) known.add(link.id);
    for (const checklist of card.checklists) {
      known.add(checklist.id);
      for (const item of checklist.items) known.add(item.id);
    }
  }
  return known;
}

function cardResolver(
  ids: SourceIds,
  { members, labels, partners, randomBytes, here }: Context,
  fieldIds: ReadonlyMap<string, FieldId>,
) {
  const known = insideOf(here);
  const memberOf = (key: string | null): MemberId | null => (key === null ? null : (lookUp(members, key) ?? null));
  const all = <T>(keys: readonly string[], known: Readonly<Record<string, T>>): T[] => [
    ...new Set(keys.flatMap((key) => lookUp(known, key) ?? [])),
  ];

  function resolveChecklists(checklists: readonly PlanChecklist[], card: CardId): ChecklistContent[] {
    const orders = ordersFor(checklists, randomBytes);
    return checklists.map((checklist, index) => {
      const id = ownOr(known, checklist.key, () => ids('checklist', `${card}/${checklist.key}`));
      const itemOrders = ordersFor(checklist.items, randomBytes);
      return {
        id,
        name: checklist.name,
        kind: checklist.kind ?? null,
        order: present(orders[index]),
        items: checklist.items.map((item, place) => ({
          id: ownOr(known, item.key, () => ids('item', `${id}/${item.key}`)),
          text: item.text,
          done: item.done,
          order: present(itemOrders[place]),
          assignee: memberOf(item.assignee),
          due: item.due,
        })),
      };
    });
  }

  return (card: PlanCard, at: Pick<CardContent, 'id' | 'column' | 'order'>): CardContent => {
    const linkOrders = ordersFor(card.links, randomBytes);
    const owner = memberOf(card.owner);
    const values: Record<FieldId, string | number | boolean> = {};
    for (const [key, value] of Object.entries(card.values)) {
      const field = fieldIds.get(key);
      if (field) values[field] = value;
    }
    return {
      ...at,
      name: card.name,
      purpose: card.purpose,
      description: card.description,
      owner,
      deputies: all(card.deputies, members).filter((member) => member !== owner),
      labels: all(card.labels, labels),
      segment: card.segment,
      review: card.review,
      bestBefore: card.bestBefore,
      joined: card.joined,
      webAddress: card.webAddress,
      hours: card.hours,
      ...readNetwork(networkHere(card, partners)),
      checklists: resolveChecklists(card.checklists, at.id),
      links: card.links.map(
        (link, index): LinkContent => ({
          id: ownOr(known, link.key, () => ids('link', `${at.id}/${link.key}`)),
          name: link.name,
          url: link.url,
          order: present(linkOrders[index]),
        }),
      ),
      values,
      votes: all(card.votes, members),
      archived: card.archived,
      created: card.created,
    };
  };
}

const OF_PARTNERS: readonly string[] = ['partner', 'role', 'motive', 'voice', 'contact'];

/** What the methods ask of a card, with partners by the ids that they have in this organisation. */
function networkHere(card: PlanCard, partners: Readonly<Record<string, PartnerId>>): Map<string, unknown> {
  const entries = new Map<string, unknown>();
  for (const [key, value] of Object.entries(card.network)) {
    const parsed = parseFacetKey(key);
    const [named = '', ...rest] = parsed && OF_PARTNERS.includes(parsed.facet) ? parsed.rest.split(':') : [];
    const id = named === '' ? undefined : lookUp(partners, named);
    entries.set(parsed && id ? [parsed.facet, id, ...rest].join(':') : key, value);
  }
  for (const key of card.partners) {
    const id = lookUp(partners, key);
    if (id) entries.set(facetKey.partner(id), true);
  }
  return entries;
}

/** A column is the one that came from the same list, or the one here of the same name. */
function resolveColumns(plan: ImportPlan, ids: SourceIds, here: BoardContent | null): Map<string, ColumnId> {
  const known = new Set(here?.columns.map((column) => column.id));
  const plain = (name: string): string => name.trim().toLowerCase();
  const result = new Map<string, ColumnId>();
  const twins = (column: PlanColumn): ColumnId | undefined =>
    column.archived === null
      ? here?.columns.find(({ name, archived }) => archived === null && plain(name) === plain(column.name))?.id
      : undefined;
  for (const column of plan.columns) {
    const own = parseId<ColumnId>(column.key);
    const derived = ids('column', column.key);
    if (own && known.has(own)) result.set(column.key, own);
    else result.set(column.key, known.has(derived) ? derived : (twins(column) ?? derived));
  }
  return result;
}

function resolveFields(fields: readonly PlanField[], ids: SourceIds, here: BoardContent | null): Map<string, FieldId> {
  const known = new Set(here?.fields.map((field) => field.id));
  return new Map(
    fields.map((field) => {
      const own = parseId<FieldId>(field.key);
      const derived = ids('field', field.key);
      if (own && known.has(own)) return [field.key, own];
      const twin = here?.fields.find(({ name, type }) => name === field.name && type === field.type)?.id;
      return [field.key, known.has(derived) ? derived : (twin ?? derived)];
    }),
  );
}

/** A card is the one that came from the same entry; a row of a table is also the only card here of its name. */
function resolveCards(plan: ImportPlan, ids: SourceIds, here: BoardContent | null): CardId[] {
  const known = new Set(here?.cards.map((card) => card.id));
  const byName = new Map<string, CardId | null>();
  if (isTableKind(plan.kind)) {
    for (const card of here?.cards ?? []) {
      const name = card.name.trim().toLowerCase();
      byName.set(name, byName.has(name) ? null : card.id);
    }
  }
  const taken = new Set<CardId>();
  const first = plan.cards.map((card) => {
    const own = parseId<CardId>(card.key);
    const id = own && known.has(own) ? own : ids('card', card.key);
    taken.add(id);
    return id;
  });
  return plan.cards.map((card, index) => {
    const id = present(first[index]);
    const twin = byName.get(card.name.trim().toLowerCase());
    if (known.has(id) || !twin || taken.has(twin)) return id;
    taken.add(twin);
    return twin;
  });
}

/** The given keys when each has its own, else new ones in the order of the list. */
function ordersFor(entries: readonly { readonly order: string | null }[], randomBytes: RandomBytes): OrderKey[] {
  const given = entries.flatMap((entry) => parseOrderKey(entry.order) ?? []);
  return given.length === entries.length ? given : freshKeys(entries.length, randomBytes);
}

function ordersByColumn(cards: readonly PlanCard[], randomBytes: RandomBytes): OrderKey[] {
  const groups = new Map<string, number[]>();
  cards.forEach((card, index) => {
    const group = groups.get(card.column);
    if (group) group.push(index);
    else groups.set(card.column, [index]);
  });
  const result: OrderKey[] = [];
  for (const group of groups.values()) {
    const keys = ordersFor(
      group.map((index) => present(cards[index])),
      randomBytes,
    );
    group.forEach((index, place) => {
      result[index] = present(keys[place]);
    });
  }
  return result;
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('a plan refers to what it does not hold');
  return value;
}
