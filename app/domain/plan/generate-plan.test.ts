import { expect, test } from 'vitest';
import type { CardId, MemberId, PartnerId, ThemeId } from '../ids';
import { testNetwork } from '../portfolio/testing-network';
import { plainTextOf } from '../rich-text/plain-text';
import { tidyRichText } from '../rich-text/tidy';
import { generatePlan, type PlanInput } from './generate-plan';
import { parsePlanSnapshot, planSnapshot } from './plan-snapshot';
import { PLAN_TEXTS, type PlanWords } from './plan-words';

const named = new Proxy({}, { get: (_target, key) => String(key) });
const words: PlanWords = {
  text: Object.fromEntries(PLAN_TEXTS.map((text) => [text, text])) as PlanWords['text'],
  stages: named as PlanWords['stages'],
  segments: named as PlanWords['segments'],
  reasons: named as PlanWords['reasons'],
  effects: named as PlanWords['effects'],
  signs: named as PlanWords['signs'],
  decisionKinds: {},
  date: (day) => day,
  hours: (hours) => `${hours} h`,
  money: (money) => `${money} €`,
  list: (things) => things.join(', '),
  counts: ({ join, active, prune, left }) => `${join} ${active} ${prune} ${left}`,
  cost: (hours, money) => `${hours} h, ${money} €`,
  since: (day) => `since ${day}`,
  found: (names) => `found ${names}`,
  joined: (names) => `joined ${names}`,
  pruned: (names) => `pruned ${names}`,
  left: (names) => `left ${names}`,
  gone: (names) => `gone ${names}`,
  placed: (name, from, to) => `${name}: ${from} > ${to}`,
  handedOver: (name, from, to) => `${name}: ${from} → ${to}`,
  losesPartners: (names) => `loses ${names}`,
  losesReasons: (names) => `loses ${names}`,
  losesEffects: (names) => `loses ${names}`,
  losesThemes: (names) => `loses ${names}`,
  frees: (hours, money) => `frees ${hours} h, ${money} €`,
};

const ANNA = 'anna' as MemberId;
const PORT = 'port' as PartnerId;
const HYDROGEN = 'hydrogen' as ThemeId;
const input: PlanInput = {
  today: '2026-11-25',
  networks: [
    testNetwork({
      cardId: 'baltic',
      name: 'Baltic Ports',
      segment: { now: 0.5, future: 0.5 },
      ownerId: ANNA,
      hoursPerMonth: 10,
      feePerYear: 500,
      reasons: ['influence'],
    }),
    testNetwork({
      cardId: 'old',
      name: 'Old Circle',
      stage: 'prune',
      segment: { now: -0.5, future: -0.5 },
      hoursPerMonth: 4,
      partnerIds: [PORT],
      reasons: ['know-how'],
    }),
    testNetwork({ cardId: 'h2', name: 'Hydrogen Valley', stage: 'join', themeIds: [HYDROGEN], nextStep: 'Visit them' }),
    testNetwork({ cardId: 'gone', name: 'Gone Forum', stage: 'left' }),
  ],
  memberNames: new Map([[ANNA, 'Anna']]),
  partnerNames: new Map([[PORT, 'Port of Turku']]),
  themes: [{ id: HYDROGEN, name: 'Hydrogen', why: 'Ships will need it', scout: 'Anna' }],
  decisions: [{ on: '2026-10-01', kind: 'leave', network: 'Gone Forum', grounds: 'Its job is done', by: 'Anna' }],
  before: null,
};

test('a plan says where we are, what we enter, what we leave and what that costs, and who decided', () => {
  const plan = generatePlan(input, words);
  expect(tidyRichText(plan)).toEqual(tidyRichText(tidyRichText(plan)));
  const text = plainTextOf(plan);
  const headings = plan.content.flatMap((block) =>
    block.type === 'heading' && block.attrs.level === 1 ? [plainTextOf({ type: 'doc', content: [block] })] : [],
  );
  expect(headings).toEqual(['summary', 'where', 'segments', 'joins', 'exits', 'radar', 'resources', 'decisions']);
  expect(text).toContain('1 1 1 1');
  expect(text).toContain('14 h, 500 €');
  expect(text).toContain('Baltic Ports\tAnna\tactive\t10 h\t500 €\tinfluence');
  expect(text).toContain('Hydrogen Valley\tHydrogen\tnobody\t–\tVisit them');
  expect(text).toContain('loses Port of Turku');
  expect(text).toContain('loses know-how');
  expect(text).toContain('frees 4 h, 0 €');
  expect(text).toContain('Hydrogen\tShips will need it\tAnna\tHydrogen Valley');
  expect(text).toContain('2026-10-01\tGone Forum\tleave\tIts job is done\tAnna');
});

test('the next plan says what changed since', () => {
  const stored = parsePlanSnapshot(JSON.parse(JSON.stringify(planSnapshot(input.networks, '2025-11-20'))));
  const [baltic, old, h2] = input.networks;
  if (!baltic || !old || !h2) throw new Error('networks');
  const text = plainTextOf(
    generatePlan(
      {
        ...input,
        before: stored,
        networks: [
          { ...baltic, segment: { now: 0.5, future: -0.5 }, ownerId: null },
          { ...old, stage: 'left' },
          { ...h2, stage: 'active' },
          { ...h2, cardId: 'new' as CardId, name: 'New Theme' },
        ],
      },
      words,
    ),
  );
  expect(text).toContain('since 2025-11-20');
  expect(text).toContain('joined Hydrogen Valley');
  expect(text).toContain('found New Theme');
  expect(text).toContain('left Old Circle');
  expect(text).toContain('Baltic Ports: ++ > +−');
  expect(text).toContain('Baltic Ports: Anna → nobody');
  expect(text).not.toContain('gone Gone Forum');
});
