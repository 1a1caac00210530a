import { describe, expect, it } from 'vitest';
import { isDigestDue, isQuiet } from './mail-times';
import { hears } from './watching';

const times = { digest: 'daily', digestHour: 8, digestDay: 1, quietFrom: 20, quietUntil: 7 };
const at = (text: string) => new Date(text);

describe('who hears of a remark', () => {
  it('is who is named, answered or made the thing, unless they chose otherwise', () => {
    expect(['mention', 'reply', 'own', 'there'].map((concern) => hears(concern as 'own', []))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(hears('there', ['watch'])).toBe(true);
    expect(hears('reply', ['mention'])).toBe(false);
    expect(hears('mention', ['mute'])).toBe(false);
  });
  it('is decided by the narrowest choice', () => {
    expect(hears('there', [undefined, 'watch', 'mute'])).toBe(true);
    expect(hears('mention', ['mute', 'watch'])).toBe(false);
  });
});

describe('times of mail', () => {
  it('are quiet past midnight, where the person is', () => {
    expect(isQuiet(times, at('2026-03-02T19:30:00Z'), 'UTC')).toBe(false);
    expect(isQuiet(times, at('2026-03-02T19:30:00Z'), 'Europe/Helsinki')).toBe(true);
    expect(isQuiet(times, at('2026-03-03T04:59:00Z'), 'Europe/Helsinki')).toBe(true);
    expect(isQuiet(times, at('2026-03-03T05:00:00Z'), 'Europe/Helsinki')).toBe(false);
  });
  it('bring one digest a day after its hour, or one a week on its day', () => {
    expect(isDigestDue(times, null, at('2026-03-02T07:59:00Z'), 'UTC')).toBe(false);
    expect(isDigestDue(times, null, at('2026-03-02T08:00:00Z'), 'UTC')).toBe(true);
    expect(isDigestDue(times, at('2026-03-02T08:00:00Z'), at('2026-03-02T12:00:00Z'), 'UTC')).toBe(false);
    expect(isDigestDue(times, at('2026-03-02T08:00:00Z'), at('2026-03-03T08:00:00Z'), 'UTC')).toBe(true);
    const weekly = { ...times, digest: 'weekly' };
    expect(isDigestDue(weekly, null, at('2026-03-02T09:00:00Z'), 'UTC')).toBe(true);
    expect(isDigestDue(weekly, null, at('2026-03-03T09:00:00Z'), 'UTC')).toBe(false);
    expect(isDigestDue({ ...times, digest: 'off' }, null, at('2026-03-02T09:00:00Z'), 'UTC')).toBe(false);
  });
});
