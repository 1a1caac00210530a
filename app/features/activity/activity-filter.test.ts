import { expect, it } from 'vitest';
import { readActivityFilter, withFilter } from './activity-filter';

it('reads who and what from the address, and takes the unknown for everything', () => {
  expect(readActivityFilter(new URLSearchParams('by=anna&kind=moves'))).toEqual({ person: 'anna', sort: 'moves' });
  expect(readActivityFilter(new URLSearchParams('kind=toString'))).toEqual({ person: null, sort: null });
});

it('keeps the board’s filters when asking for something else', () => {
  const search = new URLSearchParams('q=port&by=anna&show=100');
  expect(withFilter(search, 'kind', 'moves').toString()).toBe('q=port&by=anna&kind=moves');
  expect(withFilter(search, 'by', '').toString()).toBe('q=port');
});
