import { msg, plural } from '@lingui/core/macro';
import { setFieldsOfCards, setLabel } from '../../../board-doc/card-commands';
import { moveCards, type Place } from '../../../board-doc/place-commands';
import type { CardId, ColumnId } from '../../../domain/ids';
import { segmentCentre, segmentMark } from '../../../domain/segments';
import type { Command } from '../../../live/live-document';
import { type CellKey, cardsInOrder, columnOfCell, findCard, laneOfCell } from '../model/arrangement';
import { type Lane, laneKey } from '../model/card-grouping';
import { actingOn } from '../model/card-selection';
import { type Drag, freezeCell, stayingDuring } from '../model/drag-rows';
import { type DropTarget, moveTarget, neighboursOf, sortedIndex } from '../model/drop-placement';
import type { Direction } from '../model/focus-moves';
import { CardActs } from './card-acts';

/** Acts that move cards: drags by pointer and keyboard share one preview and one drop; the menu moves without one. */
export class MoveActs extends CardActs {
  /** Takes a card in hand, with the whole selection when it is part of it. Null when it is not on the screen. */
  lift(id: CardId, by: Drag['by'], gap: number): Drag | null {
    const { screen, live } = this.context;
    const arrangement = screen.arrangement.get();
    const place = findCard(arrangement, id);
    if (!place) return null;
    const held = actingOn(screen.selection.get(), cardsInOrder(arrangement), id);
    const heldSet = new Set(held);
    const ids = screen.cardsIn(place.key);
    const index = ids.slice(0, place.index).filter((each) => !heldSet.has(each)).length;
    const frozen = by === 'pointer' ? freezeCell(place.key, ids) : null;
    const drag: Drag = { by, lead: id, held, heldSet, target: { key: place.key, index }, frozen, gap };
    screen.setDrag(drag);
    live.tell({ holding: held });
    const [name, more] = [this.context.cardName(id), held.length - 1];
    const cards =
      more === 0 ? msg`Lifted ${name}` : msg`Lifted ${name} and ${plural(more, { one: '# more', other: '# more' })}`;
    const lifted = this.context.say(cards);
    if (by === 'pointer') this.context.announce(cards);
    else this.context.announce(msg`${lifted}. Arrows move, Space drops, Escape puts it back.`);
    return drag;
  }

  /** Shows where the cards in hand would land. */
  aim(target: DropTarget): void {
    const drag = this.context.screen.drag.get();
    if (!drag || (drag.target.key === target.key && drag.target.index === target.index)) return;
    const isNewCell = drag.target.key !== target.key;
    const frozen =
      drag.by === 'pointer' && isNewCell
        ? freezeCell(target.key, this.context.screen.cardsIn(target.key))
        : drag.frozen;
    this.context.screen.setDrag({ ...drag, target, frozen });
    if (isNewCell || drag.by === 'keyboard') this.#tellTarget(target);
  }

  /** Moves the cards in hand by an arrow key. */
  aimTowards(direction: Direction): void {
    const { screen } = this.context;
    const drag = screen.drag.get();
    if (!drag) return;
    const moved = moveTarget(screen.arrangement.get(), drag.heldSet, drag.target, direction);
    const target = this.settle(moved);
    this.aim(target);
    screen.follow(drag.lead, target.key);
  }

  /** In a sorted column cards come to stand where the sort puts them. */
  settle(target: DropTarget): DropTarget {
    const { screen, live } = this.context;
    const drag = screen.drag.get();
    const compare = screen.comparerOf(columnOfCell(target.key));
    const card = drag && live.view.card(drag.lead);
    if (!compare || !card) return target;
    const staying = stayingDuring(screen.arrangement.get(), drag, target.key).flatMap((id) => live.view.card(id) ?? []);
    return { key: target.key, index: sortedIndex(staying, card, compare) };
  }

  /** Puts the cards in hand where they are shown: one transaction, with what the lane stands for. */
  drop(): void {
    const { screen, live } = this.context;
    const drag = screen.drag.get();
    if (!drag) return;
    const { target, held } = drag;
    const staying = stayingDuring(screen.arrangement.get(), drag, target.key);
    this.#move(held, target.key, neighboursOf(staying, target.index));
    screen.setDrag(null);
    live.tell({ holding: [] });
    this.#tellMoved(held);
    if (drag.by === 'keyboard') this.#refocus(held);
  }

  /** Puts the cards in hand back to where they were. */
  cancel(): void {
    const { screen, live } = this.context;
    const drag = screen.drag.get();
    if (!drag) return;
    screen.setDrag(null);
    live.tell({ holding: [] });
    const name = this.context.cardName(drag.lead);
    this.context.announce(msg`${name} is back where it was`);
    if (drag.by === 'keyboard') this.#refocus(drag.held);
  }

  /** Space on a card: takes it in hand, or drops what is in hand. */
  liftOrDrop(id: CardId): void {
    if (this.context.screen.drag.get()) {
      this.drop();
      return;
    }
    this.lift(id, 'keyboard', 0);
    this.context.screen.focusCard(id);
  }

  /** The menu's twin of a drag: to a column's top or bottom. */
  moveTo(ids: readonly CardId[], column: ColumnId, at: 'start' | 'end'): void {
    this.context.run(this.#title(ids), (doc, act) => moveCards(doc, act, ids, { column, at }));
    this.#tellMoved(ids);
  }

  /** One step by key or menu, without lifting. */
  nudge(id: CardId, direction: Direction): void {
    const drag = this.lift(id, 'keyboard', 0);
    if (!drag) return;
    this.aimTowards(direction);
    this.drop();
  }

  #move(ids: readonly CardId[], cell: CellKey, neighbours: Pick<Place, 'after' | 'before'>): void {
    const { screen } = this.context;
    const column = columnOfCell(cell);
    const lane = screen.arrangement.get().lanes.find((each) => laneKey(each) === laneOfCell(cell));
    const strangers = ids.filter(
      (id) => laneOfCell(findCard(screen.arrangement.get(), id)?.key ?? cell) !== laneOfCell(cell),
    );
    const isSorted = screen.comparerOf(column) !== null;
    const movers = isSorted ? ids.filter((id) => this.context.live.view.card(id)?.column !== column) : ids;
    const place: Place = isSorted ? { column, at: 'end' } : { column, ...neighbours };
    this.context.run(this.#title(ids), (doc, act) =>
      doc.transact(() => {
        if (movers.length > 0) moveCards(doc, act, movers, place);
        if (lane) for (const id of strangers) this.#joinLane(id, lane)?.(doc, act);
      }, act.origin),
    );
  }

  /** What a card must become to belong to a lane. Of its labels only the one that held it in its lane is exchanged. */
  #joinLane(id: CardId, lane: Lane): Command<void> | null {
    const card = this.context.live.view.card(id);
    if (!card) return null;
    switch (lane.by) {
      case 'all':
        return null;
      case 'owner':
        return (doc, act) => setFieldsOfCards(doc, act, [id], { owner: lane.owner });
      case 'segment': {
        if (lane.mark && card.segment && segmentMark(card.segment) === lane.mark) return null;
        const segment = lane.mark && segmentCentre(lane.mark);
        return (doc, act) => setFieldsOfCards(doc, act, [id], { segment });
      }
      case 'label':
        return (doc, act) => {
          const known = this.context.around().labels.map((label) => label.id);
          const first = known.find((label) => card.labels.includes(label));
          const gone =
            lane.label === null ? known.filter((label) => card.labels.includes(label)) : first ? [first] : [];
          for (const label of gone) if (label !== lane.label) setLabel(doc, act, [id], label, false);
          if (lane.label) setLabel(doc, act, [id], lane.label, true);
        };
    }
  }

  #title(ids: readonly CardId[]) {
    const [name, count] = [this.context.cardName(ids[0]), ids.length];
    return count === 1 ? msg`move ${name}` : msg`move ${plural(count, { one: '# card', other: '# cards' })}`;
  }

  #refocus(held: readonly CardId[]): void {
    const { screen } = this.context;
    const focused = screen.focus.get();
    const card = focused && held.includes(focused) ? focused : held[0];
    if (card) screen.focusCard(card);
  }

  #tellTarget(target: DropTarget): void {
    const { screen } = this.context;
    const column = this.#columnName(columnOfCell(target.key));
    const size = stayingDuring(screen.arrangement.get(), screen.drag.get(), target.key).length + 1;
    const name = this.context.cardName(screen.drag.get()?.lead ?? null);
    this.context.announce(msg`${name}: ${column}, position ${target.index + 1} of ${size}`);
  }

  #tellMoved(ids: readonly CardId[]): void {
    const { screen, live } = this.context;
    const [first] = ids;
    const card = first && live.view.card(first);
    if (!card) return;
    const place = findCard(screen.arrangement.get(), card.id);
    const column = this.#columnName(card.column);
    const [name, count] = [card.name, ids.length];
    if (count > 1) {
      this.context.announce(msg`${plural(count, { one: '# card', other: '# cards' })} moved to ${column}`);
      return;
    }
    if (!place) {
      this.context.announce(msg`${name} moved to ${column}, hidden by the filter`);
      return;
    }
    const size = screen.cardsIn(place.key).length;
    this.context.announce(msg`${name} moved to ${column}, position ${place.index + 1} of ${size}`);
  }

  #columnName(id: ColumnId): string {
    return this.context.live.view.columns().find((column) => column.id === id)?.name ?? '';
  }
}
