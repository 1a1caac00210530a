import { describe, expect, it } from 'vitest';
import type { BoardId, CardId, LabelId, MemberId, PartnerId, ThemeId } from '../ids';
import {
  countAsked,
  type FilterSubject,
  filterSearch,
  isEmptyFilter,
  makeNetworkTest,
  type NetworkFilter,
  NO_FILTER,
  readFilter,
  writeFilter,
} from './filter';

const testId = <T extends string>(name: string) => name.padEnd(20, '0') as T;
const aino = testId<MemberId>('aino');
const bo = testId<MemberId>('bo');
const health = testId<LabelId>('health');
const today = '2026-03-10';

const testCard = (name: string, fields: Partial<FilterSubject> = {}): FilterSubject => ({
  id: testId<CardId>(name),
  board: null,
  name,
  purpose: '',
  stage: 'join',
  owner: null,
  deputies: [],
  labels: [],
  segment: null,
  review: null,
  bestBefore: null,
  themes: [],
  reasons: [],
  effects: [],
  level: null,
  partners: [],
  isScored: false,
  ...fields,
});

const shows = (filter: Partial<NetworkFilter>, card = testCard('a')) =>
  makeNetworkTest({ ...NO_FILTER, ...filter }, today)(card);

describe('a filter in the address', () => {
  const full: NetworkFilter = {
    text: 'åbo net',
    owners: [aino, bo],
    labels: [health],
    segments: ['−+', 'none'],
    stages: ['join', 'prune'],
    due: 'soon',
    noOwner: true,
    boards: [testId<BoardId>('board')],
    themes: [testId<ThemeId>('theme')],
    reasons: ['mandated', 'funding'],
    effects: ['innovation'],
    levels: ['formal'],
    partners: [testId<PartnerId>('partner')],
    score: 'unscored',
    chosen: [testId<CardId>('card')],
  };
  it('comes back as it was written, with what else stood there', () => {
    const params = writeFilter(new URLSearchParams('group=owner'), full);
    expect(readFilter(new URLSearchParams(params.toString()))).toEqual(full);
    expect(params.get('group')).toBe('owner');
    expect(countAsked(full)).toBe(15);
  });
  it('leaves no trace when it asks for nothing', () => {
    expect(writeFilter(writeFilter(new URLSearchParams(), full), NO_FILTER).toString()).toBe('');
  });
  it('asks for nothing where the address makes no sense', () => {
    const odd = readFilter(new URLSearchParams('owner=<x>&segment=xx&stage=gone&due=never&noOwner=yes'));
    expect(isEmptyFilter(odd)).toBe(true);
    expect([filterSearch(odd), filterSearch({ noOwner: true })]).toEqual(['', '?noOwner=1']);
  });
});

describe('a filter', () => {
  it('finds every typed word in name or purpose, without regard to case and marks', () => {
    const card = testCard('Åbo network', { purpose: 'Health data' });
    expect(shows({ text: 'abo DATA' }, card)).toBe(true);
    expect(shows({ text: 'abo money' }, card)).toBe(false);
  });
  it('counts deputies as people of the card', () => {
    const card = testCard('a', { owner: bo, deputies: [aino] });
    expect(shows({ owners: [aino] }, card)).toBe(true);
    expect(shows({ owners: [bo] }, card)).toBe(true);
    expect(shows({ noOwner: true }, card)).toBe(false);
  });
  it('takes no owner and a named owner as choices of one kind', () => {
    const filter = { owners: [aino], noOwner: true };
    expect(shows(filter, testCard('a'))).toBe(true);
    expect(shows(filter, testCard('a', { owner: aino }))).toBe(true);
    expect(shows(filter, testCard('a', { owner: bo }))).toBe(false);
  });
  it('asks for all kinds at once', () => {
    const card = testCard('a', { labels: [health], segment: { now: -0.5, future: 0.5 } });
    expect(shows({ labels: [health], segments: ['−+'] }, card)).toBe(true);
    expect(shows({ labels: [health], segments: ['++'] }, card)).toBe(false);
    expect(shows({ segments: ['none'] }, testCard('b'))).toBe(true);
    expect(shows({ stages: ['active'] }, card)).toBe(false);
  });
  it('asks for the board only where networks of several boards stand together', () => {
    const [here, there] = [testId<BoardId>('here'), testId<BoardId>('there')];
    expect(shows({ boards: [here] }, testCard('a', { board: there }))).toBe(false);
    expect(shows({ boards: [here] }, testCard('a', { board: null }))).toBe(true);
  });
  it('tells scored networks from those without a score', () => {
    const scored = testCard('a', { isScored: true });
    expect([shows({ score: 'scored' }, scored), shows({ score: 'unscored' }, scored)]).toEqual([true, false]);
  });
  it('looks at both dates', () => {
    const past = testCard('a', { bestBefore: '2026-03-09' });
    const soon = testCard('b', { review: '2026-04-09', bestBefore: '2030-01-01' });
    expect([shows({ due: 'overdue' }, past), shows({ due: 'overdue' }, soon)]).toEqual([true, false]);
    expect([shows({ due: 'soon' }, past), shows({ due: 'soon' }, soon)]).toEqual([true, true]);
    expect([shows({ due: 'none' }, soon), shows({ due: 'none' }, testCard('c'))]).toEqual([false, true]);
  });
});
