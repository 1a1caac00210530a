import type {
  BoardContent,
  CardContent,
  CardFields,
  ChecklistContent,
  ChecklistItemContent,
  ColumnContent,
  FieldContent,
  FieldValue,
  LinkContent,
} from '../../app/board-doc/content';
import { networkEntries } from '../../app/board-doc/new-card';
import type {
  CardId,
  ChecklistId,
  ChecklistItemId,
  ColumnId,
  FieldId,
  LabelId,
  MemberId,
  PartnerId,
} from '../../app/domain/ids';
import { type ImportPlan, isTableKind, type PlanCard } from '../../app/domain/interchange/import-plan';
import { fingerprint } from '../../app/domain/interchange/source-ids';
import { LIMITS } from '../../app/domain/limits';
import { facetKey } from '../../app/domain/network/facets';
import { fromMarkdown } from '../../app/domain/rich-text/from-markdown';
import { toMarkdown } from '../../app/domain/rich-text/to-markdown';
import type { Baseline, EntityBase } from './baseline';
import { lookUp, type Resolution } from './resolve-plan';

// An import into a board that exists is a merge of three: what the file said last time (the baseline), what it says
// now, and what stands here. The file's changes are taken; what was changed here stays; where both changed, the person
// chose beforehand whose counts, and the report names each place. Nothing here is ever removed.

/** Whose value counts where both sides changed. */
export type ConflictChoice = 'here' | 'file';

export interface SetChange<Id> {
  readonly add: readonly Id[];
  readonly remove: readonly Id[];
}

export interface ItemChange {
  readonly id: ChecklistItemId;
  readonly set: Partial<Pick<ChecklistItemContent, 'text' | 'done' | 'assignee' | 'due'>>;
}

export interface ChecklistChange {
  readonly id: ChecklistId;
  readonly name?: string;
  readonly newItems: readonly ChecklistItemContent[];
  readonly items: readonly ItemChange[];
}

export interface CardChange {
  readonly id: CardId;
  readonly fields: Partial<CardFields>;
  readonly archived?: string | null;
  readonly description?: string;
  readonly column?: ColumnId;
  readonly deputies: SetChange<MemberId>;
  readonly labels: SetChange<LabelId>;
  readonly votes: SetChange<MemberId>;
  readonly newChecklists: readonly ChecklistContent[];
  readonly checklists: readonly ChecklistChange[];
  readonly newLinks: readonly LinkContent[];
  readonly values: readonly (readonly [FieldId, FieldValue])[];
  /** Keys of what the methods ask of a card. */
  readonly network: readonly (readonly [string, unknown])[];
}

export interface ColumnChange {
  readonly id: ColumnId;
  readonly set: Partial<Pick<ColumnContent, 'name' | 'limit' | 'archived'>>;
}

/** A place where file and board both changed. */
export interface Conflict {
  readonly card: string;
  readonly field: string;
  readonly kept: ConflictChoice;
}

export interface BoardMerge {
  readonly newColumns: readonly ColumnContent[];
  readonly columns: readonly ColumnChange[];
  readonly newFields: readonly FieldContent[];
  readonly newCards: readonly CardContent[];
  readonly cards: readonly CardChange[];
  readonly conflicts: readonly Conflict[];
  /** Cards that an earlier import brought and that were taken away here: they stay away. */
  readonly away: number;
  /** Cards that an earlier import brought and that are no longer in the file: they stay here. */
  readonly gone: number;
  readonly same: number;
  /** Partners that were added to cards that stood here. */
  readonly ties: number;
  /** Partners for whom a card had no more room. */
  readonly overLimit: readonly { readonly card: string; readonly count: number }[];
  readonly baseline: Baseline;
}

const PLAIN_FIELDS = [
  'name',
  'purpose',
  'owner',
  'segment',
  'review',
  'bestBefore',
  'joined',
  'webAddress',
  'hours',
] as const;

/** Merges a file into a board. `file` is the plan with ids of ours, in the plan's order. */
export function mergeBoard(
  here: BoardContent,
  plan: ImportPlan,
  file: BoardContent,
  resolution: Resolution,
  before: Baseline,
  choice: ConflictChoice,
): BoardMerge {
  const merge = new Merge(resolution, before, choice, isTableKind(plan.kind));
  const hereColumns = new Map(here.columns.map((column) => [column.id, column]));
  const hereCards = new Map(here.cards.map((card) => [card.id, card]));
  const hereFields = new Set(here.fields.map((field) => field.id));

  const newColumns: ColumnContent[] = [];
  const columns: ColumnChange[] = [];
  for (const column of file.columns) {
    const mine = hereColumns.get(column.id);
    if (mine) {
      const change = merge.column(mine, column);
      if (change) columns.push(change);
    } else {
      merge.rememberColumn(column);
      newColumns.push(column);
    }
  }

  const newCards: CardContent[] = [];
  const cards: CardChange[] = [];
  let away = 0;
  let same = 0;
  file.cards.forEach((card, index) => {
    const source = plan.cards[index];
    if (!source) return;
    const mine = hereCards.get(card.id);
    if (mine) {
      const change = merge.card(mine, card, source);
      if (change) cards.push(change);
      else same++;
    } else if (before.has(card.id)) away++;
    else {
      merge.rememberCard(card, source);
      newCards.push(card);
    }
  });
  const inFile = new Set(file.cards.map((card) => card.id));
  const gone = here.cards.filter((card) => before.has(card.id) && !inFile.has(card.id)).length;
  return {
    newColumns,
    columns,
    newFields: file.fields.filter((field) => !hereFields.has(field.id)),
    newCards,
    cards,
    conflicts: merge.conflicts,
    away,
    gone,
    same,
    ties: merge.ties,
    overLimit: merge.overLimit,
    baseline: merge.baseline,
  };
}

/** The baseline of a board that is made now. */
export function firstBaseline(plan: ImportPlan, file: BoardContent, resolution: Resolution): Baseline {
  const merge = new Merge(resolution, new Map(), 'here', false);
  for (const column of file.columns) merge.rememberColumn(column);
  file.cards.forEach((card, index) => {
    const source = plan.cards[index];
    if (source) merge.rememberCard(card, source);
  });
  return merge.baseline;
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0);

class Merge {
  readonly conflicts: Conflict[] = [];
  readonly overLimit: { card: string; count: number }[] = [];
  ties = 0;
  readonly baseline: Map<string, EntityBase>;
  readonly #resolution: Resolution;
  readonly #before: Baseline;
  readonly #choice: ConflictChoice;
  /** An empty cell of a table says nothing; an empty field of a board's export says that it is empty. */
  readonly #emptySaysNothing: boolean;

  constructor(resolution: Resolution, before: Baseline, choice: ConflictChoice, emptySaysNothing: boolean) {
    this.#resolution = resolution;
    this.#before = before;
    this.#choice = choice;
    this.#emptySaysNothing = emptySaysNothing;
    this.baseline = new Map(before);
  }

  /** Whether the file's value is to be taken. `key` is the value in the file's own terms, where that differs. */
  #takes(id: string, field: string, here: unknown, file: unknown, key: unknown, card: string): boolean {
    if (fingerprint(here) === fingerprint(file)) return false;
    if (this.#emptySaysNothing && isEmpty(file)) return false;
    const base = this.#before.get(id)?.fields[field];
    if (base === undefined) {
      if (isEmpty(here)) return true;
      if (isEmpty(file)) return false;
    } else {
      const [baseKey, baseValue] = typeof base === 'string' ? [base, base] : base;
      if (baseKey === fingerprint(key)) return false;
      if (baseValue === fingerprint(here)) return true;
    }
    this.conflicts.push({ card, field, kept: this.#choice });
    return this.#choice === 'file';
  }

  #remember(
    id: string,
    fields: Readonly<Record<string, readonly [file: unknown, key: unknown]>>,
    sets?: EntityBase['sets'],
  ): void {
    const prints: Record<string, string | [string, string]> = {};
    for (const [field, [file, key]] of Object.entries(fields)) {
      if (this.#emptySaysNothing && isEmpty(file)) continue;
      const print = fingerprint(file);
      const keyPrint = fingerprint(key);
      prints[field] = print === keyPrint ? print : [keyPrint, print];
    }
    const known = this.baseline.get(id);
    this.baseline.set(id, {
      fields: { ...known?.fields, ...prints },
      ...(sets ? { sets: { ...known?.sets, ...sets } } : {}),
    });
  }

  /** Taken element by element: what the file added or took away since last time. */
  #set<Id extends string>(
    id: string,
    field: string,
    here: readonly Id[],
    file: readonly (readonly [string, Id])[],
  ): SetChange<Id> {
    const base = this.#before.get(id)?.sets?.[field] ?? [];
    const baseKeys = new Set(base.map(([key]) => key));
    const fileKeys = new Set(file.map(([key]) => key));
    const add = file.filter(([key, entry]) => !baseKeys.has(key) && !here.includes(entry)).map(([, entry]) => entry);
    const dropped = this.#emptySaysNothing && file.length === 0 ? [] : base.filter(([key]) => !fileKeys.has(key));
    return { add, remove: here.filter((entry) => dropped.some(([, old]) => old === entry)) };
  }

  /** Partners whom the list names and has not named before. Nobody is taken off: what was written of them is ours. */
  #partners(here: CardContent, file: readonly (readonly [string, PartnerId])[]): PartnerId[] {
    const present = here.partners.map(({ partnerId }) => partnerId);
    const { add } = this.#set<PartnerId>(here.id, 'partners', present, file);
    const held = [...new Set(add)].slice(0, Math.max(0, LIMITS.partnersPerCard - present.length));
    if (held.length < add.length) this.overLimit.push({ card: here.name, count: add.length - held.length });
    this.ties += held.length;
    return held;
  }

  column(here: ColumnContent, file: ColumnContent): ColumnChange | null {
    const set: { name?: string; limit?: number | null; archived?: string | null } = {};
    if (this.#takes(here.id, 'name', here.name, file.name, file.name, '')) set.name = file.name;
    if (this.#takes(here.id, 'limit', here.limit, file.limit, file.limit, '')) set.limit = file.limit;
    const isArchived = file.archived !== null;
    if (this.#takes(here.id, 'archived', here.archived !== null, isArchived, isArchived, ''))
      set.archived = file.archived;
    this.rememberColumn(file);
    return Object.keys(set).length > 0 ? { id: here.id, set } : null;
  }

  rememberColumn({ id, name, limit, archived }: ColumnContent): void {
    const isArchived = archived !== null;
    this.#remember(id, { name: [name, name], limit: [limit, limit], archived: [isArchived, isArchived] });
  }

  card(here: CardContent, file: CardContent, source: PlanCard): CardChange | null {
    const { id } = here;
    const takes = (field: string, mine: unknown, theirs: unknown, key: unknown = theirs): boolean =>
      this.#takes(id, field, mine, theirs, key, here.name);
    const fields: Partial<Record<keyof CardFields, unknown>> = {};
    for (const field of PLAIN_FIELDS) {
      if (takes(field, here[field], file[field], field === 'owner' ? source.owner : file[field]))
        fields[field] = file[field];
    }
    const sets = setsOf(source, this.#resolution);
    const mine = new Map(networkEntries(here));
    const tied = this.#partners(here, sets.partners);
    const ofList = new Set<string>(sets.partners.map(([, partner]) => facetKey.partner(partner)));
    const change: CardChange = {
      id,
      fields: fields as Partial<CardFields>,
      ...(takes('archived', here.archived !== null, file.archived !== null) ? { archived: file.archived } : {}),
      // A board keeps what a description says, not how its markdown was typed: that is what is compared.
      ...(takes('description', here.description, said(file.description), file.description)
        ? { description: file.description }
        : {}),
      ...(takes('column', here.column, file.column) ? { column: file.column } : {}),
      deputies: this.#set<MemberId>(id, 'deputies', here.deputies, sets.deputies),
      labels: this.#set<LabelId>(id, 'labels', here.labels, sets.labels),
      votes: this.#set<MemberId>(id, 'votes', here.votes, sets.votes),
      ...this.#checklists(here, file, source),
      newLinks: file.links.filter(
        (link) => !here.links.some((mine) => mine.id === link.id) && !this.#before.has(link.id),
      ),
      values: Object.entries(file.values).flatMap(([key, value]) => {
        const field = key as FieldId;
        return takes(`value ${field}`, here.values[field] ?? null, value) ? [[field, value] as const] : [];
      }),
      network: [
        ...networkEntries(file).filter(
          ([key, value]) => !ofList.has(key) && takes(`network ${key}`, mine.get(key) ?? null, value),
        ),
        ...tied.map((partner) => [facetKey.partner(partner), true] as const),
      ],
    };
    this.rememberCard(file, source);
    return isChange(change) ? change : null;
  }

  rememberCard(file: CardContent, source: PlanCard): void {
    const plain = (value: unknown) => [value, value] as const;
    const fields: Record<string, readonly [unknown, unknown]> = {};
    for (const field of PLAIN_FIELDS) fields[field] = plain(file[field]);
    fields.owner = [file.owner, source.owner];
    fields.archived = plain(file.archived !== null);
    fields.description = [said(file.description), file.description];
    fields.column = plain(file.column);
    for (const [field, value] of Object.entries(file.values)) fields[`value ${field}`] = plain(value);
    const { partners, ...sets } = setsOf(source, this.#resolution);
    const ofList = new Set<string>(partners.map(([, partner]) => facetKey.partner(partner)));
    for (const [key, value] of networkEntries(file)) if (!ofList.has(key)) fields[`network ${key}`] = plain(value);
    // Whoever was ever tied by the list is not tied by it again.
    const named = new Set(partners.map(([key]) => key));
    const before = (this.#before.get(file.id)?.sets?.partners ?? []).filter(([key]) => !named.has(key));
    this.#remember(
      file.id,
      fields,
      partners.length + before.length > 0 ? { ...sets, partners: [...partners, ...before] } : sets,
    );
    for (const link of file.links) this.#remember(link.id, {});
    file.checklists.forEach((checklist, index) => {
      this.#remember(checklist.id, { name: plain(checklist.name) });
      checklist.items.forEach((item, place) => {
        const assignee = source.checklists[index]?.items[place]?.assignee ?? null;
        this.#remember(item.id, {
          text: plain(item.text),
          done: plain(item.done),
          due: plain(item.due),
          assignee: [item.assignee, assignee],
        });
      });
    });
  }

  #checklists(here: CardContent, file: CardContent, source: PlanCard) {
    const newChecklists: ChecklistContent[] = [];
    const checklists: ChecklistChange[] = [];
    file.checklists.forEach((checklist, index) => {
      const mine = here.checklists.find(({ id }) => id === checklist.id);
      if (!mine) {
        if (!this.#before.has(checklist.id)) newChecklists.push(checklist);
        return;
      }
      const takesName = this.#takes(mine.id, 'name', mine.name, checklist.name, checklist.name, here.name);
      const newItems = checklist.items.filter(
        (item) => !mine.items.some(({ id }) => id === item.id) && !this.#before.has(item.id),
      );
      const items = checklist.items.flatMap((item, place): ItemChange[] => {
        const my = mine.items.find(({ id }) => id === item.id);
        if (!my) return [];
        const set: Partial<Record<keyof ItemChange['set'], unknown>> = {};
        for (const field of ['text', 'done', 'due', 'assignee'] as const) {
          const key = field === 'assignee' ? source.checklists[index]?.items[place]?.assignee : item[field];
          if (this.#takes(item.id, field, my[field], item[field], key ?? null, here.name)) set[field] = item[field];
        }
        return Object.keys(set).length > 0 ? [{ id: item.id, set: set as ItemChange['set'] }] : [];
      });
      if (takesName || newItems.length > 0 || items.length > 0)
        checklists.push({ id: mine.id, ...(takesName ? { name: checklist.name } : {}), newItems, items });
    });
    return { newChecklists, checklists };
  }
}

/** The file's sets as pairs of its own key and our id. */
function setsOf({ deputies, labels, votes, partners }: PlanCard, resolution: Resolution) {
  const pairs = <Id extends string>(keys: readonly string[], known: Readonly<Record<string, Id>>) =>
    keys.flatMap((key): (readonly [string, Id])[] => {
      const id = lookUp(known, key);
      return id === undefined ? [] : [[key, id]];
    });
  return {
    deputies: pairs(deputies, resolution.members),
    labels: pairs(labels, resolution.labels),
    votes: pairs(votes, resolution.members),
    partners: pairs(partners, resolution.partners),
  };
}

function isChange(change: CardChange): boolean {
  const {
    id: _,
    fields,
    deputies,
    labels,
    votes,
    newChecklists,
    checklists,
    newLinks,
    values,
    network,
    ...rest
  } = change;
  const sets = [deputies, labels, votes].some(({ add, remove }) => add.length > 0 || remove.length > 0);
  const lists = [newChecklists, checklists, newLinks, values, network].some((list) => list.length > 0);
  return sets || lists || Object.keys(fields).length > 0 || Object.keys(rest).length > 0;
}

/** Markdown in the one way in which a board would write it. */
function said(markdown: string): string {
  return toMarkdown(fromMarkdown(markdown));
}
