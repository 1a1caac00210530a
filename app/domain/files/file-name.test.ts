import { describe, expect, test } from 'vitest';
import { freeName, safeFileName } from './file-name';

describe('a file’s name', () => {
  test('loses folders, unseen characters and what turns text around', () => {
    expect(safeFileName('../../x')).toBe('x');
    expect(safeFileName('C:\\Users\\aino\\plan.pdf')).toBe('plan.pdf');
    expect(safeFileName('plan\u0000\u202egnp.exe')).toBe('plangnp.exe');
    expect(safeFileName('  a\n b.txt ')).toBe('a b.txt');
  });

  test('is nothing when nothing is left', () => {
    for (const text of ['', ' ', '..', '.', '../..', '/', '\u200b', 7, null]) expect(safeFileName(text)).toBeNull();
  });

  test('keeps its ending when it is cut', () => {
    const name = safeFileName(`${'ä'.repeat(500)}.pdf`) ?? '';
    expect([...name]).toHaveLength(200);
    expect(name.endsWith('ä.pdf')).toBe(true);
  });

  test('gets a number when it is taken, whatever its case', () => {
    expect(freeName('Plan.pdf', [])).toBe('Plan.pdf');
    expect(freeName('Plan.pdf', ['plan.PDF'])).toBe('Plan (2).pdf');
    expect(freeName('Plan.pdf', ['Plan.pdf', 'Plan (2).pdf'])).toBe('Plan (3).pdf');
    expect(freeName('.env', ['.env'])).toBe('.env (2)');
    expect([...freeName('x'.repeat(200), ['x'.repeat(200)])]).toHaveLength(200);
  });
});
