import { msg, plural } from '@lingui/core/macro';
import {
  addCards,
  archiveCards,
  duplicateCard,
  renameCard,
  restoreCards,
  setFieldsOfCards,
  setLabel,
} from '../../../board-doc/card-commands';
import type { CardContent, CardFields } from '../../../board-doc/content';
import type { CardId, LabelId, MemberId } from '../../../domain/ids';
import { type Segment, segmentCentre } from '../../../domain/segments';
import { toast } from '../../../ui/toast';
import { type CellKey, columnOfCell, findCard, laneOfCell } from '../model/arrangement';
import { type Lane, laneKey } from '../model/card-grouping';
import type { ActContext } from './act-context';

/** Acts on cards that do not change their place. */
export class CardActs {
  constructor(protected readonly context: ActContext) {}

  open(id: CardId): void {
    const { address, navigate } = this.context.around();
    navigate(`${address}/cards/${id}`);
  }

  rename(id: CardId, name: string): void {
    this.context.run(msg`rename ${this.context.cardName(id)}`, (doc, act) => renameCard(doc, act, id, name));
  }

  setOwner(ids: readonly CardId[], owner: MemberId | null): void {
    this.#setFields(ids, { owner });
    const name = this.context.memberName(owner);
    this.context.announce(owner ? msg`Owner: ${name}` : msg`No owner`);
  }

  setSegment(ids: readonly CardId[], segment: Segment | null): void {
    this.#setFields(ids, { segment });
  }

  setDate(ids: readonly CardId[], kind: 'review' | 'bestBefore', date: string | null): void {
    this.#setFields(ids, { [kind]: date });
  }

  toggleLabel(ids: readonly CardId[], label: LabelId, isOn: boolean): void {
    const name = this.context.labelName(label);
    const title = isOn ? msg`label ${name}` : msg`take off label ${name}`;
    this.context.run(title, (doc, act) => setLabel(doc, act, ids, label, isOn));
    this.context.announce(isOn ? msg`Label ${name} added` : msg`Label ${name} taken off`);
  }

  /** Adds cards at the end of a cell, with what its lane stands for. */
  add(names: readonly string[], cell: CellKey): readonly CardId[] {
    const column = columnOfCell(cell);
    const lane = this.#lane(cell);
    const cards = names.map((name) => ({ name, ...newInLane(lane) }));
    const first = names[0] ?? '';
    const count = names.length;
    const title = count === 1 ? msg`add ${first}` : msg`add ${plural(count, { one: '# card', other: '# cards' })}`;
    const added = this.context.run(title, (doc, act) => addCards(doc, act, cards, { column })) ?? [];
    const last = added[added.length - 1];
    if (last) this.#tellAdded(added, last);
    return added;
  }

  #tellAdded(added: readonly CardId[], last: CardId): void {
    const { context } = this;
    const count = added.length;
    const unseen = added.filter((id) => !findCard(context.screen.arrangement.get(), id)).length;
    context.announce(msg`${plural(count, { one: '# card added', other: '# cards added' })}`);
    if (unseen === 0) {
      context.screen.reveal(last);
      return;
    }
    toast({
      message: context.say(
        msg`${plural(unseen, { one: 'The new card is', other: '# new cards are' })} hidden by the filter.`,
      ),
      action: { label: context.say(msg`Clear the filter`), onAction: () => context.screen.clearFilter() },
    });
  }

  duplicate(id: CardId): void {
    const name = this.context.cardName(id);
    const copy = this.context.run(msg`duplicate ${name}`, (doc, act) => duplicateCard(doc, act, id));
    if (copy) this.context.screen.focusCard(copy);
  }

  /** Archives cards and offers to bring them back. */
  archive(ids: readonly CardId[]): void {
    const { context } = this;
    if (ids.length === 0) return;
    const [name, count] = [context.cardName(ids[0]), ids.length];
    const title =
      count === 1 ? msg`archive ${name}` : msg`archive ${plural(count, { one: '# card', other: '# cards' })}`;
    const next = nextFocus(context, ids);
    context.run(title, (doc, act) => archiveCards(doc, act, ids));
    context.screen.clearSelection();
    const focus = next ?? context.screen.focus.get();
    if (focus) context.screen.focusCard(focus);
    toast({
      message: context.say(
        count === 1 ? msg`Archived ${name}` : msg`Archived ${plural(count, { one: '# card', other: '# cards' })}`,
      ),
      undo: () => this.restore(ids),
    });
  }

  restore(ids: readonly CardId[]): void {
    const count = ids.length;
    const name = this.context.cardName(ids[0]);
    const title =
      count === 1 ? msg`restore ${name}` : msg`restore ${plural(count, { one: '# card', other: '# cards' })}`;
    this.context.run(title, (doc, act) => restoreCards(doc, act, ids));
    this.context.announce(msg`${plural(count, { one: '# card restored', other: '# cards restored' })}`);
  }

  undo(): void {
    const label = this.context.live.undo.undo();
    this.context.screen.refresh();
    this.#tellUndone(label, 'undo');
  }

  redo(): void {
    const label = this.context.live.undo.redo();
    this.context.screen.refresh();
    this.#tellUndone(label, 'redo');
  }

  #tellUndone(label: string | null, which: 'undo' | 'redo'): void {
    const { context } = this;
    if (label === null) {
      toast({ message: context.say(which === 'undo' ? msg`Nothing of yours to undo` : msg`Nothing of yours to redo`) });
      return;
    }
    const plain = which === 'undo' ? msg`Undone` : msg`Done again`;
    const named = which === 'undo' ? msg`Undone: ${label}` : msg`Done again: ${label}`;
    toast({ message: context.say(label === '' ? plain : named) });
  }

  #setFields(ids: readonly CardId[], fields: Partial<CardFields>): void {
    const [name, count] = [this.context.cardName(ids[0]), ids.length];
    const title = count === 1 ? msg`change ${name}` : msg`change ${plural(count, { one: '# card', other: '# cards' })}`;
    this.context.run(title, (doc, act) => setFieldsOfCards(doc, act, ids, fields));
  }

  #lane(cell: CellKey): Lane {
    const key = laneOfCell(cell);
    return this.context.screen.arrangement.get().lanes.find((lane) => laneKey(lane) === key) ?? { by: 'all' };
  }
}

/** The card that gets the focus when those that have it go: the one below, else the one above. */
function nextFocus({ screen }: ActContext, ids: readonly CardId[]): CardId | null {
  const focused = screen.focus.get();
  if (focused === null || !ids.includes(focused)) return null;
  const place = findCard(screen.arrangement.get(), focused);
  const around = place ? screen.cardsIn(place.key) : [];
  const index = place?.index ?? 0;
  const stays = (id: CardId) => !ids.includes(id);
  return around.slice(index).find(stays) ?? around.slice(0, index).findLast(stays) ?? null;
}

function newInLane(lane: Lane): Partial<Pick<CardContent, 'owner' | 'labels' | 'segment'>> {
  switch (lane.by) {
    case 'all':
      return {};
    case 'owner':
      return { owner: lane.owner };
    case 'label':
      return { labels: lane.label ? [lane.label] : [] };
    case 'segment':
      return { segment: lane.mark && segmentCentre(lane.mark) };
  }
}
