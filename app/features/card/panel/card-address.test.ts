import { expect, it } from 'vitest';
import type { BoardId, CardId, OrganisationId } from '../../../domain/ids';
import { boardAddress, cardAddress, readTab } from './card-address';

const place = { organisationId: 'org' as OrganisationId, boardId: 'board' as BoardId };
const card = 'card' as CardId;

it('keeps the filters of the board and nothing of the panel', () => {
  const search = new URLSearchParams('q=health&label=x&tab=activity&show=100');
  expect(boardAddress(place, search)).toBe('/o/org/boards/board?q=health&label=x');
  expect(cardAddress(place, card, search)).toBe('/o/org/boards/board/cards/card?q=health&label=x');
  expect(cardAddress(place, card, search, 'discussion')).toBe(
    '/o/org/boards/board/cards/card?q=health&label=x&tab=discussion',
  );
  expect(boardAddress(place, new URLSearchParams('tab=activity'))).toBe('/o/org/boards/board');
});

it('takes an unknown tab for the overview', () => {
  expect(readTab(new URLSearchParams('tab=discussion'))).toBe('discussion');
  expect(readTab(new URLSearchParams('tab=x'))).toBe('overview');
  expect(readTab(new URLSearchParams())).toBe('overview');
});
