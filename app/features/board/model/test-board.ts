import type { ColumnContent } from '../../../board-doc/content';
import type { CardId, ColumnId } from '../../../domain/ids';
import type { OrderKey } from '../../../domain/order-keys';
import type { BoardCard } from './board-card';

/** An id of the right form from a short name, for tests. */
export function testId<T extends string>(name: string): T {
  return name.padEnd(20, '0') as T;
}

/** A card for tests: in column `join`, ordered by its name. */
export function testCard(name: string, fields: Partial<BoardCard> = {}): BoardCard {
  return {
    id: testId<CardId>(name),
    column: testId<ColumnId>('join'),
    order: name as OrderKey,
    name,
    purpose: '',
    owner: null,
    deputies: [],
    labels: [],
    segment: null,
    review: null,
    bestBefore: null,
    themes: [],
    reasons: [],
    effects: [],
    levels: [],
    partners: [],
    scores: [],
    archived: null,
    ...fields,
  };
}

/** A column for tests. */
export function testColumn(name: string, fields: Partial<ColumnContent> = {}): ColumnContent {
  return {
    id: testId<ColumnId>(name),
    name,
    stage: 'join',
    order: name as OrderKey,
    colour: null,
    limit: null,
    archived: null,
    ...fields,
  };
}
