import { describe, expect, it } from 'vitest';
import type { CardId } from '../../../domain/ids';
import { LIMITS } from '../../../domain/limits';
import { actingOn, selectRange, toggleCard } from './card-selection';
import { readHiddenItems, writeHiddenItems } from './face-items';
import { readPastedNames } from './pasted-names';

describe('pasted names', () => {
  it('are one a line, without bullets, numbers and empty lines', () => {
    const text = '- Health cluster\r\n\n  2. Smart city\n* [x] Ports of the north\n\t\nPlain';
    expect(readPastedNames(text).names).toEqual(['Health cluster', 'Smart city', 'Ports of the north', 'Plain']);
  });
  it('keep a number that belongs to the name', () => {
    expect(readPastedNames('2030 Network\n5G hub').names).toEqual(['2030 Network', '5G hub']);
  });
  it('say what does not fit', () => {
    const many = readPastedNames(Array.from({ length: LIMITS.pastedCards + 3 }, (_, i) => `n${i}`).join('\n'));
    expect([many.names.length, many.tooMany]).toEqual([LIMITS.pastedCards, 3]);
    const long = readPastedNames('x'.repeat(LIMITS.cardName + 1));
    expect([long.names[0]?.length, long.cut]).toEqual([LIMITS.cardName, 1]);
  });
});

describe('a selection', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'] as unknown as [CardId, CardId, CardId, CardId];
  const order = [a, b, c, d];
  it('takes a card in and out', () => {
    expect([...toggleCard(new Set([a]), b)]).toEqual([a, b]);
    expect([...toggleCard(new Set([a, b]), a)]).toEqual([b]);
  });
  it('spans from the last card to this one, in either direction', () => {
    expect([...selectRange(new Set(), order, c, a)]).toEqual([a, b, c]);
    expect([...selectRange(new Set([d]), order, null, b)]).toEqual([d, b]);
  });
  it('is acted on as a whole only through one of its cards', () => {
    expect(actingOn(new Set([c, a]), order, a)).toEqual([a, c]);
    expect(actingOn(new Set([c, a]), order, b)).toEqual([b]);
  });
});

it('face items switched off come back as they were kept', () => {
  const hidden = readHiddenItems('owner,nonsense,dates');
  expect([...hidden]).toEqual(['owner', 'dates']);
  expect(readHiddenItems(writeHiddenItems(hidden))).toEqual(hidden);
  expect(readHiddenItems('').size).toBe(0);
});
