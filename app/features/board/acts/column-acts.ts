import { msg } from '@lingui/core/macro';
import {
  addColumn,
  archiveColumn,
  type ColumnFields,
  type ColumnPlace,
  moveColumn,
  restoreColumn,
  updateColumn,
} from '../../../board-doc/column-commands';
import { orderCards } from '../../../board-doc/order-cards';
import type { CardId, ColumnId } from '../../../domain/ids';
import { guessStage } from '../../../domain/life-cycle';
import { toast } from '../../../ui/toast';
import { makeComparer, type SortChoice } from '../model/card-sorting';
import type { ActContext } from './act-context';

/** Acts on columns. */
export class ColumnActs {
  constructor(private readonly context: ActContext) {}

  /** Adds a column at the end; its stage is guessed from its name and can be changed. */
  add(name: string): ColumnId | null {
    const stage = guessStage(name);
    const added = this.context.run(msg`add column ${name}`, (doc, act) => addColumn(doc, act, { name, stage }));
    if (added) this.context.announce(msg`Column ${name} added`);
    return added;
  }

  update(id: ColumnId, fields: Partial<ColumnFields>): void {
    const name = this.#name(id);
    this.context.run(msg`change column ${name}`, (doc, act) => updateColumn(doc, act, id, fields));
  }

  move(id: ColumnId, place: ColumnPlace): void {
    const name = this.#name(id);
    this.context.run(msg`move column ${name}`, (doc, act) => moveColumn(doc, act, id, place));
    const columns = this.context.live.view.columns();
    const position = columns.findIndex((column) => column.id === id) + 1;
    this.context.announce(msg`Column ${name} moved, position ${position} of ${columns.length}`);
  }

  /** One step to the left or the right; the menu's twin of dragging it. */
  step(id: ColumnId, direction: 'left' | 'right'): void {
    const columns = this.context.live.view.columns();
    const index = columns.findIndex((column) => column.id === id);
    const other = columns[direction === 'left' ? index - 1 : index + 1];
    if (other) this.move(id, direction === 'left' ? { before: other.id } : { after: other.id });
  }

  /** Archives a column with its cards and offers to bring it back. */
  archive(id: ColumnId): void {
    const name = this.#name(id);
    this.context.run(msg`archive column ${name}`, (doc, act) => archiveColumn(doc, act, id));
    toast({ message: this.context.say(msg`Archived ${name} with its cards`), undo: () => this.restore(id) });
  }

  restore(id: ColumnId): void {
    const name = this.#name(id);
    this.context.run(msg`restore column ${name}`, (doc, act) => restoreColumn(doc, act, id));
    this.context.announce(msg`Column ${name} restored`);
  }

  /** Puts a column's cards into the order of a choice once, for everybody. */
  reorder(id: ColumnId, choice: SortChoice): void {
    const { live, around, screen } = this.context;
    const name = this.#name(id);
    const collator = new Intl.Collator(screen.query.locale, { numeric: true });
    const members = around().members;
    const compare = makeComparer(choice, { collator, ofMember: (member) => members.get(member)?.name ?? null });
    const cards = live.view.columnCards(id).flatMap((card) => live.view.card(card) ?? []);
    const order: CardId[] = cards.toSorted(compare).map((card) => card.id);
    this.context.run(msg`order column ${name}`, (doc, act) => orderCards(doc, act, id, order));
    this.context.announce(msg`Column ${name} is in order`);
  }

  #name(id: ColumnId): string {
    return this.context.live.view.allColumns().find((column) => column.id === id)?.name ?? '';
  }
}
