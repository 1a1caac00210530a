import { expect, test } from 'vitest';
import { readPlanLine } from './plan-lines';

test('a line keeps what its kind has, and nothing else', () => {
  const form = {
    text: ' Visit a sister cluster ',
    level: 'members',
    country: 'Norway',
    dueOn: '2026-09-01',
    state: 'doing',
  };
  expect(readPlanLine({ ...form, kind: 'measure' })).toMatchObject({
    level: 'members',
    text: 'Visit a sister cluster',
    country: '',
    dueOn: '2026-09-01',
    state: 'doing',
  });
  expect(readPlanLine({ ...form, kind: 'knowledge' })).toMatchObject({ level: null, country: 'Norway', dueOn: null });
});

test('a line without words and a day that is none are refused', () => {
  expect(() => readPlanLine({ kind: 'goal', text: '  ' })).toThrow(
    expect.objectContaining({ code: 'plan-line.empty' }),
  );
  expect(() => readPlanLine({ kind: 'goal', text: 'x', dueOn: '2026-02-30' })).toThrow(
    expect.objectContaining({ code: 'plan-line.day' }),
  );
});
