// What a row will look like once an edit has arrived, shown until it has.

import type { CardId, ColumnId } from '../../ids';
import type { Stage } from '../../life-cycle';
import type { MembershipEdit, NetworkChange, NetworkEdit } from '../network-edit';
import type { RowKey, TableRow } from './table-row';

/** A column of a board, as the table needs it to show a move. */
export interface BoardColumn {
  readonly id: ColumnId;
  readonly boardId: string;
  readonly name: string;
  readonly stage: Stage;
}

type PlainField = Exclude<NetworkEdit['field'], MembershipEdit['field'] | 'segment' | 'stage' | 'column' | 'archived'>;

const KEYS: Readonly<Record<PlainField, RowKey>> = {
  name: 'name',
  purpose: 'purpose',
  nextStep: 'nextStep',
  ledBy: 'ledBy',
  webAddress: 'webAddress',
  owner: 'ownerId',
  scout: 'scoutId',
  review: 'reviewOn',
  bestBefore: 'bestBefore',
  joined: 'joinedOn',
  nextStepOn: 'nextStepOn',
  hours: 'hoursPerMonth',
  fee: 'feePerYear',
  now: 'now',
  future: 'future',
  position: 'position',
  relation: 'relation',
  leadership: 'leadership',
  level: 'level',
};

const SETS: Readonly<Record<MembershipEdit['field'], RowKey>> = {
  labels: 'labelIds',
  deputies: 'deputyIds',
  reasons: 'reasons',
  effects: 'effects',
  themes: 'themeIds',
};

/** A row after an edit; the row itself when the edit will be refused, and null when it leaves the table. */
export function applyEdit(row: TableRow, edit: NetworkEdit, columns: readonly BoardColumn[]): TableRow | null {
  switch (edit.field) {
    case 'archived':
      return edit.value ? null : row;
    case 'segment':
      return { ...row, now: edit.value?.now ?? null, future: edit.value?.future ?? null };
    case 'now':
    case 'future':
      return row.now === null ? row : { ...row, [edit.field]: edit.value };
    case 'stage':
    case 'column': {
      if (edit.value === row.stage) return row;
      const target = columns.find(
        ({ id, boardId, stage }) => boardId === row.boardId && (id === edit.value || stage === edit.value),
      );
      return target ? { ...row, columnId: target.id, stage: target.stage } : row;
    }
    case 'labels':
    case 'deputies':
    case 'reasons':
    case 'effects':
    case 'themes': {
      const key = SETS[edit.field];
      return { ...row, [key]: [...new Set([...without(row[key], edit.remove), ...edit.add])] };
    }
    default:
      return { ...row, [KEYS[edit.field]]: edit.value };
  }
}

function without(list: unknown, remove: readonly string[]): string[] {
  return Array.isArray(list) ? list.filter((each) => !remove.includes(each)) : [];
}

/** The rows as they will be once changes that are under way have arrived. */
export function withChanges(
  rows: readonly TableRow[],
  changes: readonly NetworkChange[],
  columns: readonly BoardColumn[],
): readonly TableRow[] {
  if (changes.length === 0) return rows;
  const edits = new Map<CardId, NetworkEdit[]>();
  for (const { networks, edit } of changes)
    for (const { cardId } of networks) {
      const known = edits.get(cardId);
      if (known) known.push(edit);
      else edits.set(cardId, [edit]);
    }
  return rows.flatMap((row) => {
    let changed: TableRow | null = row;
    for (const edit of edits.get(row.cardId) ?? []) changed = changed && applyEdit(changed, edit, columns);
    return changed ?? [];
  });
}
