import { expect, it } from 'vitest';
import { dateConcerns } from './date-concerns';

const none = { joined: null, review: null, bestBefore: null };

it('says nothing of dates that fit together or are missing', () => {
  expect(dateConcerns(none, '2026-05-01')).toEqual([]);
  expect(dateConcerns({ joined: '2020-01-01', review: '2026-06-01', bestBefore: '2026-06-01' }, '2026-05-01')).toEqual(
    [],
  );
  expect(dateConcerns({ ...none, joined: '2026-05-01' }, '2026-05-01')).toEqual([]);
});

it('notices a best before or review that lies before joining', () => {
  expect(dateConcerns({ ...none, joined: '2024-01-02', bestBefore: '2024-01-01' }, '2026-05-01')).toEqual([
    'best-before-before-joined',
  ]);
  expect(dateConcerns({ ...none, joined: '2024-01-02', review: '2023-12-31' }, '2026-05-01')).toEqual([
    'review-before-joined',
  ]);
});

it('notices a review after the best before, and joining in the future', () => {
  expect(dateConcerns({ ...none, review: '2027-01-01', bestBefore: '2026-12-31' }, '2026-05-01')).toEqual([
    'review-after-best-before',
  ]);
  expect(dateConcerns({ ...none, joined: '2026-05-02' }, '2026-05-01')).toEqual(['joined-in-future']);
});
