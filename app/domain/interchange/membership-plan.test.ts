import { describe, expect, test } from 'vitest';
import { stageOfStatus } from './membership-plan';
import { guessMembershipTargets, guessShape } from './membership-targets';
import { facetsOfLosses, planList } from './testing-memberships';

const LIST = `network,organisation,country,joined,status,tier,homepage
Ring,Alfa,FI,2004,Member,Gold,alfa.example
Ring,Beta,FI,,Applicant,,
Ring,ALFA,FI,2001,Member,Gold,
Arc,Alfa,,2019-05-01,Candidate,,
Arc,Gamma,SE,,,,not an address
,Delta,FI,,,,
Arc,,FI,,,,
Far,Beta,FI,1999,Member,,
Arc,Gamma,sé,,,,
Arc,Beta,NO,,,,
Old,Alfa,FI,1990-1994 - first phase,Former member,,
Odd,alfa,FI,long ago,,,`;

describe('a list of memberships', () => {
  const { plan, organisations, statuses } = planList(LIST, ['alfa|fi']);

  test('becomes one organisation’s networks as cards, with the year of joining, the stage and the tier', () => {
    expect(plan.cards.map(({ name, joined, labels, network }) => ({ name, joined, labels, network }))).toEqual([
      // Of two rows the earlier year counts.
      { name: 'Ring', joined: '2001-01-01', labels: ['label:gold'], network: { feeModel: 'by-type' } },
      { name: 'Arc', joined: '2019-05-01', labels: [], network: {} },
      { name: 'Old', joined: '1990-01-01', labels: [], network: {} },
      { name: 'Odd', joined: null, labels: [], network: {} },
    ]);
    const columnOf = Object.fromEntries(plan.cards.map(({ name, column }) => [name, column]));
    expect(columnOf).toEqual({
      Ring: 'column:active',
      Arc: 'column:join',
      Old: 'column:left',
      Odd: 'column:active',
    });
    expect(plan.cards[0]?.values).toEqual({ 'field:status': 'Member' });
  });

  test('ties the others to the cards, namesakes of two countries as two', () => {
    const partnersOf = Object.fromEntries(plan.cards.map(({ name, partners }) => [name, partners]));
    expect(partnersOf).toEqual({ Ring: ['beta|fi'], Arc: ['gamma|se', 'beta|no'], Old: [], Odd: [] });
    expect(plan.partners.map(({ key }) => key)).toEqual(['beta|fi', 'gamma|se', 'beta|no']);
    // A row without a country means the one that the list knows.
    expect(organisations[0]).toMatchObject({ key: 'alfa|fi', name: 'Alfa', country: 'FI', networks: 4 });
  });

  test('refuses rows by number, and says what does not come along', () => {
    expect(facetsOfLosses(plan.losses)).toEqual([
      'cell-unusable 6 not an address',
      'row-without-network 7 Delta',
      'row-without-organisation 8 Arc',
      'spelt-otherwise ALFA → Alfa',
      'spelt-otherwise alfa → Alfa',
      'membership-twice 4 Ring Alfa',
      'membership-twice 10 Arc Gamma',
      'network-not-ours Far',
      'joined-shortened 12 1990-1994 - first phase',
      'cell-unusable 13 long ago',
      'others-details',
    ]);
  });

  test('says what the words for a status are taken for, and takes another word for it', () => {
    expect(statuses.map(({ key, networks, stage }) => [key, networks, stage])).toEqual([
      ['candidate', 1, 'join'],
      ['former member', 1, 'left'],
      ['member', 1, 'active'],
    ]);
    const other = planList(LIST, ['alfa|fi'], { statuses: { candidate: 'prune' } });
    expect(other.plan.cards.find(({ name }) => name === 'Arc')?.column).toBe('column:prune');
  });

  test('is nobody’s portfolio until somebody is chosen', () => {
    expect(planList(LIST, []).plan).toMatchObject({ cards: [], partners: [], inFile: { cards: 5, partners: 4 } });
    expect(planList(LIST, ['gone|fi']).plan.cards).toEqual([]);
  });
});

test('more partners than a card can hold are named', () => {
  const rows = Array.from({ length: 503 }, (_, i) => `Ring,Member ${i}`);
  const { plan } = planList(['network,organisation', ...rows].join('\n'), ['member 0|']);
  expect(plan.cards[0]?.partners.length).toBe(500);
  expect(plan.losses).toContainEqual({ code: 'over-limit', card: 'Ring', count: 2 });
});

test.each([
  [
    ['network', 'organisation', 'country', 'joined', 'status'],
    ['network', 'organisation', 'country', 'joined', 'status'],
  ],
  [
    ['network', 'organisation', 'tier', 'homepage'],
    ['network', 'organisation', 'tier', 'web-address'],
  ],
  [
    ['Verkosto', 'Jäsen', 'Liittymisvuosi', 'Tila'],
    ['network', 'organisation', 'joined', 'status'],
  ],
  [
    ['Foundation', 'Name', 'Shoe size'],
    ['network', 'organisation', 'leave-out'],
  ],
])('headings %j are read as %j', (headings, targets) => {
  expect(guessMembershipTargets(headings)).toEqual(targets);
});

test('a table of networks is no list of memberships, even with a column of organisations', () => {
  const headings = ['Network', 'Organisation'];
  expect(
    guessShape(headings, [
      ['Ring', 'Us'],
      ['Arc', 'Us'],
    ]),
  ).toBe('networks');
  expect(
    guessShape(headings, [
      ['Ring', 'Us'],
      ['Ring', 'Them'],
    ]),
  ).toBe('memberships');
  expect(
    guessShape(
      ['Name', 'Owner'],
      [
        ['Ring', 'Us'],
        ['Ring', 'Them'],
      ],
    ),
  ).toBe('networks');
});

test.each([
  ['Full member', 'active'],
  ['20202030ADAPT', 'active'],
  ['Applicant', 'join'],
  ['Former member', 'left'],
  ['Suspended', 'prune'],
  ['Phase VI', 'active'],
])('the status %s stands for %s', (status, stage) => {
  expect(stageOfStatus(status)).toBe(stage);
});
