import type { CardId, ColumnId, LabelId, MemberId } from '../../../domain/ids';
import { type NetworkFilter, NO_FILTER } from '../../../domain/portfolio/filter';
import type { BoardView } from '../../../live/board-view';
import { createStore } from '../../../live/store';
import {
  type Arrangement,
  arrange,
  type CellKey,
  cardsInOrder,
  cellOf,
  findCard,
  NOTHING_ARRANGED,
} from '../model/arrangement';
import type { BoardCard } from '../model/board-card';
import { type GroupChoice, makeGrouping } from '../model/card-grouping';
import { selectRange, toggleCard } from '../model/card-selection';
import { makeComparer, type SortChoice } from '../model/card-sorting';
import type { Drag } from '../model/drag-rows';
import { firstCard } from '../model/focus-moves';
import { makeCardTest } from '../model/make-card-test';
import { CardLinks } from './card-links';
import type { Editing } from './editing';
import { createFlip } from './flip';

/** Where the screen reads the board from. */
export type BoardSource = Pick<BoardView, 'columns' | 'columnCards' | 'card' | 'subscribeAll' | 'isLive'>;

/** How the board is to be seen: what stands in the address, and what it is compared with. */
export interface ViewQuery {
  readonly filter: NetworkFilter;
  readonly group: GroupChoice | null;
  readonly sorts: ReadonlyMap<ColumnId, SortChoice>;
  readonly members: readonly { readonly id: MemberId; readonly name: string }[];
  readonly labels: readonly { readonly id: LabelId }[];
  readonly today: string;
  readonly locale: string;
}

const NO_QUERY: ViewQuery = {
  filter: NO_FILTER,
  group: null,
  sorts: new Map(),
  members: [],
  labels: [],
  today: '1970-01-01',
  locale: 'en',
};

export interface ColumnDragState {
  readonly id: ColumnId;
  readonly index: number;
}

/** How many cards each column holds, archived ones left out. */
export type ColumnTotals = Readonly<Record<ColumnId, number>>;

/** A list of cards on the screen. */
export interface CellHandle {
  /** What takes a drop: the whole column, or the lane's part of it. */
  readonly area: HTMLElement;
  /** Null while the column is folded. */
  readonly list: CellList | null;
}

export interface CellList {
  readonly scroller: HTMLElement | null;
  /** The index among the cards that are not in hand, at a height of the window. */
  indexAt(clientY: number): number;
  reveal(id: CardId): void;
}

export const NONE_SELECTED: ReadonlySet<CardId> = new Set();

/** What one person sees and does on one board, outside React, so that a change renders only what shows it. */
export class BoardScreen {
  readonly arrangement = createStore<Arrangement>(NOTHING_ARRANGED);
  readonly focus = createStore<CardId | null>(null);
  readonly selection = createStore(NONE_SELECTED);
  readonly drag = createStore<Drag | null>(null);
  /** The column in hand, and where it would land among the others. */
  readonly columnDrag = createStore<ColumnDragState | null>(null);
  readonly folded = createStore<ReadonlySet<string>>(new Set());
  readonly editing = createStore<Editing>(null);
  /** What a screen reader is to be told; the turn tells one sentence from the same said again. */
  readonly announcement = createStore<{ readonly text: string; readonly turn: number }>({ text: '', turn: 0 });
  readonly flip = createFlip();
  readonly cells = new Map<CellKey, CellHandle>();
  /** The card under the pointer: others' moves do not shift it. */
  pointed: CardId | null = null;

  #query = NO_QUERY;
  #comparers = new Map<ColumnId, ReturnType<typeof makeComparer>>();
  #anchor: CardId | null = null;
  #links = new CardLinks();

  /** `totals`: what the server counted, shown until the document has come with all of the cards. */
  constructor(
    readonly source: BoardSource,
    query: ViewQuery,
    private readonly totals: ColumnTotals,
  ) {
    this.setQuery(query);
  }

  /** Keeps up with the board until the returned function is called. */
  keepUp(): () => void {
    this.#arrange(false);
    return this.source.subscribeAll(() => this.#arrange(true));
  }

  setQuery(query: ViewQuery): void {
    if (query === this.#query) return;
    this.#query = query;
    const names = new Map(query.members.map((member) => [member.id, member.name]));
    const collator = new Intl.Collator(query.locale, { numeric: true });
    const compareNames = { collator, ofMember: (id: MemberId) => names.get(id) ?? null };
    this.#comparers = new Map([...query.sorts].map(([id, choice]) => [id, makeComparer(choice, compareNames)]));
    this.#arrange(false);
  }

  get query(): ViewQuery {
    return this.#query;
  }

  /** How a column is sorted, when not by hand. */
  comparerOf(column: ColumnId) {
    return this.#comparers.get(column) ?? null;
  }

  /** Reads the board at once, gliding what moved: after an act of one's own. */
  refresh(): void {
    this.#arrange(true);
  }

  #arrange(glides: boolean): void {
    const { filter, group, members, labels, today } = this.#query;
    const before = this.arrangement.get();
    const next = arrange(
      {
        columns: this.source.columns(),
        cards: this.#cards(),
        isShown: makeCardTest(filter, today),
        comparers: this.#comparers,
        totals: this.source.isLive ? null : this.totals,
        grouping: makeGrouping(group, { members: members.map(({ id }) => id), labels: labels.map(({ id }) => id) }),
      },
      before,
    );
    if (glides && typeof window !== 'undefined' && hasMoved(before, next)) this.flip.capture('card');
    this.#keepFocus(next);
    this.arrangement.set(next);
    this.#placeTabStop();
  }

  // A focused card that goes to another list, by undo or by a colleague, takes the focus along.
  #keepFocus(next: Arrangement): void {
    const focused = this.focus.get();
    if (focused === null || typeof document === 'undefined' || !this.#links.hasFocus(focused)) return;
    if (findCard(this.arrangement.get(), focused)?.key !== findCard(next, focused)?.key) this.#links.await(focused);
  }

  // One card takes part in the tab order: the one last focused, or the first.
  #placeTabStop(): void {
    const focused = this.focus.get();
    const arrangement = this.arrangement.get();
    if (focused === null || !findCard(arrangement, focused)) this.focus.set(firstCard(arrangement));
  }

  *#cards(): Generator<BoardCard> {
    for (const column of this.source.columns())
      for (const id of this.source.columnCards(column.id)) {
        const card = this.source.card(id);
        if (card) yield card;
      }
  }

  setDrag(drag: Drag | null): void {
    this.flip.capture('card');
    this.drag.set(drag);
  }

  /** Knows a card's link while it is on the screen, for moving the focus there. */
  registerLink(id: CardId, link: HTMLElement): () => void {
    return this.#links.register(id, link);
  }

  linkOf(id: CardId): HTMLElement | null {
    return this.#links.of(id);
  }

  /** Moves the focus to a card, also to one that is not rendered yet. */
  focusCard(id: CardId): void {
    this.focus.set(id);
    this.reveal(id);
    this.#links.focus(id);
  }

  /** Scrolls a card into sight. */
  reveal(id: CardId): void {
    const place = findCard(this.arrangement.get(), id);
    const cell = place && this.cells.get(place.key);
    cell?.list?.reveal(id);
    cell?.area.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Keeps the focus on a lifted card while it goes to another list, and keeps it in sight. */
  follow(id: CardId, key: CellKey): void {
    this.#links.await(id);
    const cell = this.cells.get(key);
    cell?.area.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // The list knows its new rows once they are rendered.
    queueMicrotask(() => {
      cell?.list?.reveal(id);
      this.#links.focus(id);
    });
  }

  toggleSelected(id: CardId): void {
    this.#anchor = id;
    this.selection.set(toggleCard(this.selection.get(), id));
  }

  /** Selects from the card that was last chosen to this one. */
  selectTo(id: CardId): void {
    const from = this.#anchor ?? this.focus.get();
    this.selection.set(selectRange(this.selection.get(), cardsInOrder(this.arrangement.get()), from, id));
    this.#anchor ??= from ?? id;
  }

  clearSelection(): void {
    this.#anchor = null;
    this.selection.set(NONE_SELECTED);
  }

  unfold(key: string): void {
    const folded = this.folded.get();
    if (folded.has(key)) this.folded.set(new Set([...folded].filter((each) => each !== key)));
  }

  toggleFolded(key: string): void {
    const next = new Set(this.folded.get());
    if (!next.delete(key)) next.add(key);
    this.folded.set(next);
  }

  /** Takes all of the filter out of the address. Set by the page. */
  clearFilter: () => void = () => undefined;

  /** The cards of a cell as they are seen. */
  cardsIn(key: CellKey): readonly CardId[] {
    return cellOf(this.arrangement.get(), key);
  }
}

function hasMoved(before: Arrangement, next: Arrangement): boolean {
  if (before.cells.size !== next.cells.size) return true;
  for (const [key, ids] of next.cells) if (before.cells.get(key) !== ids) return true;
  return false;
}
