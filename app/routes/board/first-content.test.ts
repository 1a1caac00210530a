import { describe, expect, it } from 'vitest';
import { type CardContent, type ColumnContent, NO_NETWORK } from '../../board-doc/content';
import type { CardId, ColumnId } from '../../domain/ids';
import type { OrderKey } from '../../domain/order-keys';
import { firstContent } from './first-content';

const column = (id: string, archived: string | null = null): ColumnContent => ({
  id: id as ColumnId,
  name: id,
  stage: 'join',
  order: id as OrderKey,
  colour: null,
  limit: null,
  archived,
});
const card = (n: number, fields: Partial<CardContent> = {}): CardContent => ({
  id: `card${n}` as CardId,
  column: 'one' as ColumnId,
  order: String(n) as OrderKey,
  name: `Card ${n}`,
  purpose: '',
  description: 'Long text',
  owner: null,
  deputies: [],
  labels: [],
  segment: null,
  review: null,
  bestBefore: null,
  joined: null,
  webAddress: null,
  hours: null,
  ...NO_NETWORK,
  checklists: [],
  links: [],
  values: {},
  votes: [],
  archived: null,
  created: '2026-01-01T00:00:00.000Z',
  ...fields,
});

describe('what the first page of a board carries', () => {
  const cards = Array.from({ length: 300 }, (_, n) => card(n));
  it('is the top of each column without what faces do not show, and the true counts', () => {
    const first = firstContent({ columns: [column('one')], cards, fields: [] }, null);
    expect(first.content.cards.length).toBeLessThan(100);
    expect(first.content.cards.every(({ description }) => description === '')).toBe(true);
    expect(first.totals).toEqual({ one: 300 });
  });
  it('has the open card whole, wherever it stands', () => {
    const first = firstContent({ columns: [column('one')], cards, fields: [] }, 'card299' as CardId);
    expect(first.content.cards.at(-1)).toEqual(cards[299]);
  });
  it('leaves out what is archived', () => {
    const archived = '2026-02-01T00:00:00.000Z';
    const content = {
      columns: [column('one'), column('gone', archived)],
      cards: [card(1, { archived }), card(2, { column: 'gone' as ColumnId }), card(3)],
      fields: [],
    };
    const first = firstContent(content, null);
    expect(first.content.cards.map(({ name }) => name)).toEqual(['Card 3']);
    expect(first.totals).toEqual({ one: 1 });
  });
});
