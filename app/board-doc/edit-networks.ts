// Edits that come from a table or a picture of the whole portfolio, as commands on the board's document.

import type * as Y from 'yjs';
import type { CardId, ColumnId } from '../domain/ids';
import type { Stage } from '../domain/life-cycle';
import type { MembershipEdit, NetworkEdit, NetworkRefusalCode } from '../domain/portfolio/network-edit';
import { parseSegment } from '../domain/segments';
import { type Act, cardMap } from './act';
import { BoardError, type BoardErrorCode } from './board-error';
import { archiveCards, restoreCards, setCardFields, setDeputy, setLabel } from './card-commands';
import type { CardFields } from './content';
import { saveLevelChange, setEffect, setReason, setTheme } from './facet-commands';
import { moveCards } from './place-commands';
import { readColumnFinder, readStanding } from './places';
import { readCardById, readColumns } from './read';
import { cardsOf } from './schema';

export interface CardRefusal {
  readonly cardId: CardId;
  readonly code: NetworkRefusalCode;
  readonly limit: number | null;
}

/** Makes one edit on cards of a board. A card that refuses it stays as it is; the others are changed all the same. */
export function editCards(doc: Y.Doc, act: Act, ids: readonly CardId[], edit: NetworkEdit): CardRefusal[] {
  const gone = ids.filter((id) => !cardsOf(doc).has(id));
  const here = ids.filter((id) => cardsOf(doc).has(id));
  const refused: CardRefusal[] = gone.map((cardId) => ({ cardId, code: 'gone', limit: null }));
  if (edit.field === 'stage' || edit.field === 'column')
    return [...refused, ...moveTo(doc, act, here, edit.field === 'stage' ? { stage: edit.value } : edit.value)];
  for (const cardId of here) {
    try {
      editCard(doc, act, cardId, edit);
    } catch (error) {
      refused.push({ cardId, ...refusalOf(error) });
    }
  }
  return refused;
}

type FieldEdit = Exclude<NetworkEdit, { readonly field: 'stage' | 'column' }>;

function editCard(doc: Y.Doc, act: Act, id: CardId, edit: FieldEdit): void {
  switch (edit.field) {
    case 'fee':
      setCardFields(doc, act, id, { feeAmount: edit.value, feePer: edit.value === null ? null : 'year' });
      break;
    case 'now':
    case 'future':
      placeOnAxis(doc, act, id, edit.field, edit.value);
      break;
    case 'level':
      if (readCardById(doc, id)?.levels.at(-1)?.level !== edit.value)
        saveLevelChange(doc, act, id, { level: edit.value, on: act.at.slice(0, 10), reason: '' });
      break;
    case 'archived':
      if (edit.value) archiveCards(doc, act, [id]);
      else restoreCards(doc, act, [id]);
      break;
    case 'labels':
      forEach(edit, (label, present) => setLabel(doc, act, [id], label, present));
      break;
    case 'deputies':
      forEach(edit, (member, present) => setDeputy(doc, act, [id], member, present));
      break;
    case 'reasons':
      forEach(edit, (reason, present) => setReason(doc, act, id, reason, present));
      break;
    case 'effects':
      forEach(edit, (effect, present) => setEffect(doc, act, id, effect, present));
      break;
    case 'themes':
      forEach(edit, (theme, present) => setTheme(doc, act, [id], theme, present));
      break;
    default:
      setCardFields(doc, act, id, fieldsOf(edit));
  }
}

type PlainEdit = Exclude<
  FieldEdit,
  MembershipEdit | { readonly field: 'fee' | 'now' | 'future' | 'level' | 'archived' }
>;

function fieldsOf(edit: PlainEdit): Partial<CardFields> {
  return { [edit.field]: edit.value };
}

function forEach<Word>(
  { add, remove }: { readonly add: readonly Word[]; readonly remove: readonly Word[] },
  write: (word: Word, present: boolean) => void,
): void {
  for (const word of remove) write(word, false);
  for (const word of add) write(word, true);
}

function placeOnAxis(doc: Y.Doc, act: Act, id: CardId, axis: 'now' | 'future', value: number): void {
  const segment = parseSegment(cardMap(doc, id).get('segment'));
  if (segment === null) throw new NotPlaced();
  setCardFields(doc, act, id, { segment: { ...segment, [axis]: value } });
}

/** Half a place on two axes is none. */
class NotPlaced extends Error {}

/** To the end of a column, or of the first column of a stage; cards that stand in that stage already stay. */
function moveTo(doc: Y.Doc, act: Act, ids: readonly CardId[], to: ColumnId | { readonly stage: Stage }): CardRefusal[] {
  const columns = readColumns(doc);
  const open = columns.filter(({ archived }) => archived === null);
  const target = open.find(({ id, stage }) => (typeof to === 'string' ? id === to : stage === to.stage));
  if (!target) {
    const code = typeof to === 'string' ? 'no-such-column' : 'no-such-stage';
    return ids.map((cardId) => ({ cardId, code, limit: null }));
  }
  const stays = new Set(columns.filter(({ id, stage }) => id === target.id || isIn(to, stage)).map(({ id }) => id));
  const findColumn = readColumnFinder(columns);
  const moving = ids.filter((id) => {
    const standing = readStanding(id, cardsOf(doc).get(id), findColumn);
    return standing !== null && !stays.has(standing.column);
  });
  if (moving.length > 0) moveCards(doc, act, moving, { column: target.id });
  return [];
}

function isIn(to: ColumnId | { readonly stage: Stage }, stage: Stage): boolean {
  return typeof to !== 'string' && to.stage === stage;
}

const CODES: Partial<Record<BoardErrorCode, NetworkRefusalCode>> = {
  'no-such-card': 'gone',
  'no-such-thing': 'gone',
  'empty-name': 'empty-name',
  'too-long': 'too-long',
  'too-many': 'too-many',
  'bad-date': 'bad-date',
  'before-joined': 'before-joined',
  'bad-address': 'bad-address',
  'bad-number': 'bad-number',
};

function refusalOf(error: unknown): Omit<CardRefusal, 'cardId'> {
  if (error instanceof NotPlaced) return { code: 'not-placed', limit: null };
  if (!(error instanceof BoardError)) throw error;
  return { code: CODES[error.code] ?? 'bad-value', limit: error.limit };
}
