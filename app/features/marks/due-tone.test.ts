import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween } from '../../domain/days';
import { dueTone, todayIn } from './due-tone';

describe('dueTone', () => {
  it('is past from the day after, near from today to thirty days, far beyond', () => {
    expect(dueTone('2026-03-09', '2026-03-10')).toBe('past');
    expect(dueTone('2026-03-10', '2026-03-10')).toBe('near');
    expect(dueTone('2026-04-09', '2026-03-10')).toBe('near');
    expect(dueTone('2026-04-10', '2026-03-10')).toBe('far');
  });
});

describe('calendar days', () => {
  it('count over a change of clocks', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  });
  it('keep to the end of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-11-15', 3)).toBe('2027-02-15');
  });
  it('are read in the person’s time zone', () => {
    const lateEvening = new Date('2026-03-10T22:30:00Z');
    expect(todayIn('Europe/Helsinki', lateEvening)).toBe('2026-03-11');
    expect(todayIn('UTC', lateEvening)).toBe('2026-03-10');
  });
});
