import { expect, it } from 'vitest';
import type { BoardId, CardId, OrganisationId } from '../../../domain/ids';
import { boardAddress, cardAddress, readTab } from './card-address';

const place = { organisationId: 'org' as OrganisationId, boardId: 'board' as BoardId };
const card = 'card' as CardId;
const path = '/o/org/boards/board/cards/card';

it('keeps the filters of the board and nothing of the panel', () => {
  const search = new URLSearchParams('q=health&label=x&tab=activity&show=100&by=somebody');
  expect(boardAddress(place, search)).toBe('/o/org/boards/board?q=health&label=x');
  expect(cardAddress(place, card, search)).toBe(`${path}?q=health&label=x`);
  expect(cardAddress(place, card, search, 'discussion')).toBe(`${path}?q=health&label=x&tab=discussion`);
  expect(boardAddress(place, new URLSearchParams('tab=activity'))).toBe('/o/org/boards/board');
});

it('stays on the page or in the panel from tab to tab, until it is asked to change', () => {
  const onPage = new URLSearchParams('view=page&tab=value');
  expect(cardAddress(place, card, onPage, 'activity')).toBe(`${path}?tab=activity&view=page`);
  expect(cardAddress(place, card, onPage, 'value', 'panel')).toBe(`${path}?tab=value`);
  expect(boardAddress(place, onPage)).toBe('/o/org/boards/board');
});

it('takes an unknown tab for the overview', () => {
  expect(readTab(new URLSearchParams('tab=discussion'))).toBe('discussion');
  expect(readTab(new URLSearchParams('tab=x'))).toBe('overview');
  expect(readTab(new URLSearchParams())).toBe('overview');
});
