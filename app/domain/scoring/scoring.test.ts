import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fittingValues, type ScoreValues, type ScoringKind, type ScoringModel, valuesOf } from './model';
import { readyModels } from './ready-models';
import { fractionOf, scoreOf } from './score';

function model(kind: ScoringKind): ScoringModel {
  const ready = readyModels().find((one) => one.kind === kind);
  if (!ready) throw new Error(`no ready model ${kind}`);
  return { id: kind, version: 1, ...ready };
}

const OUTCOME = model('outcome');
const WIN = model('win');
const CS = model('four-cs');
const OWN = model('weighted');

const all = (of: ScoringModel, value: number): ScoreValues =>
  Object.fromEntries(of.criteria.map(({ id }) => [id, value]));

describe('outcome formula', () => {
  test('the outcome is the product, without rounding dust', () => {
    const values = { purpose: 0.1, people: 0.1, trust: 10, benefit: 10 };
    expect(scoreOf(OUTCOME, values)).toMatchObject({ state: 'scored', product: 1, power: 0 });
    expect(scoreOf(OUTCOME, { ...values, trust: 1 })).toMatchObject({ product: 0.1, power: -1 });
    expect(scoreOf(OUTCOME, all(OUTCOME, 10))).toMatchObject({ product: 10_000, power: 4, fraction: 1 });
  });

  test('one zero kills it, and it says which', () => {
    const score = scoreOf(OUTCOME, { ...all(OUTCOME, 10), trust: 0 });
    expect(score).toMatchObject({ state: 'scored', product: 0, power: null, fraction: 0, zeros: ['trust'] });
  });

  test('a missing factor gives no outcome, and it says which is missing', () => {
    const { trust: _, ...values } = all(OUTCOME, 10);
    const score = scoreOf(OUTCOME, values);
    expect(score.state === 'missing' && score.missing.map(({ id }) => id)).toEqual(['trust']);
    expect(fractionOf(OUTCOME, values)).toBeNull();
  });

  test('a value off the scale counts as missing', () => {
    expect(scoreOf(OUTCOME, { ...all(OUTCOME, 1), trust: 5 }).state).toBe('missing');
  });

  test('any tiny outcome stands right of zero', () => {
    expect(fractionOf(OUTCOME, all(OUTCOME, 0.1))).toBeCloseTo(1 / 9);
    expect(fractionOf(OUTCOME, all(OUTCOME, 1))).toBeCloseTo(5 / 9);
  });
});

describe('win*win(+win)', () => {
  test('accessibility × energy + impact × attraction, of 50', () => {
    const score = scoreOf(WIN, { accessibility: 4, energy: 3, impact: 5, attraction: 2 });
    expect(score).toMatchObject({ between: 12, beyond: 10, points: 22, fraction: 0.44 });
    expect(scoreOf(WIN, all(WIN, 5))).toMatchObject({ points: 50, fraction: 1 });
  });

  test('what only one side has is worth nothing between us', () => {
    expect(scoreOf(WIN, { accessibility: 5, energy: 0, impact: 5, attraction: 5 })).toMatchObject({
      between: 0,
      points: 25,
    });
  });
});

describe('four C’s', () => {
  test('a C at 0 or 1 is flagged, however strong the others', () => {
    expect(scoreOf(CS, { skills: 4, cultures: 1, goals: 4, risk: 2 })).toMatchObject({
      weak: ['cultures'],
      lowest: 1,
      points: 11,
    });
    expect(scoreOf(CS, all(CS, 2))).toMatchObject({ weak: [], fraction: 0.5 });
  });
});

describe('the organisation’s criteria', () => {
  test('the weighted mean as 0–100', () => {
    expect(scoreOf(OWN, { strategy: 4, yield: 2, future: 0 })).toMatchObject({ points: 67 });
    expect(scoreOf(OWN, all(OWN, 0))).toMatchObject({ points: 0, fraction: 0 });
    expect(scoreOf(OWN, all(OWN, 4))).toMatchObject({ points: 100, fraction: 1 });
  });

  test('each value is taken on its own scale', () => {
    const [first, ...rest] = OWN.criteria;
    if (!first) throw new Error('no criterion');
    const anchors = [
      { value: 1, words: 'no' },
      { value: 3, words: 'yes' },
    ];
    const mixed = { ...OWN, criteria: [{ ...first, anchors }, ...rest] };
    expect(scoreOf(mixed, { strategy: 3, yield: 0, future: 0 })).toMatchObject({ points: 50 });
    expect(scoreOf(mixed, { strategy: 2, yield: 0, future: 0 }).state).toBe('missing');
  });

  test('a model without criteria gives no score', () => {
    expect(scoreOf({ ...OWN, criteria: [] }, {})).toEqual({ state: 'empty' });
  });
});

test('every full set of values gives a bar between 0 and 1, and raising a value never shortens it', () => {
  const full = fc.constantFrom(OUTCOME, WIN, CS, OWN).chain((of) =>
    fc.record({
      of: fc.constant(of),
      steps: fc.tuple(...of.criteria.map((c) => fc.nat(valuesOf(of.kind, c).length - 1))),
      raised: fc.nat(of.criteria.length - 1),
    }),
  );
  fc.assert(
    fc.property(full, ({ of, steps, raised }) => {
      const at = (more: number) =>
        fractionOf(
          of,
          Object.fromEntries(
            of.criteria.map((c, i) => {
              const scale = valuesOf(of.kind, c);
              const step = Math.min(scale.length - 1, (steps[i] ?? 0) + (i === raised ? more : 0));
              return [c.id, scale[step] ?? 0];
            }),
          ),
        ) ?? Number.NaN;
      expect(at(0)).toBeGreaterThanOrEqual(0);
      expect(at(1)).toBeLessThanOrEqual(1);
      expect(at(1)).toBeGreaterThanOrEqual(at(0));
    }),
  );
});

test('values from outside are held to the model', () => {
  const values = { trust: 10, people: 3, stranger: 1, purpose: '10', __proto__: { benefit: 10 } };
  expect(fittingValues(OUTCOME, values)).toEqual({ trust: 10 });
});
