import { LIMITS } from '../limits';
import { parseName } from '../names';

/**
 * The name of a file as it may stand: without the folders that a sender put before it, without characters that cannot
 * be seen or that turn what follows around. What is too long is cut before its ending. Null when nothing is left.
 */
export function safeFileName(text: unknown, longest: number = LIMITS.fileName): string | null {
  if (typeof text !== 'string') return null;
  const last = text.slice(0, 10_000).split(/[/\\]/).at(-1) ?? '';
  const name = parseName(last, Number.MAX_SAFE_INTEGER);
  if (name === null || /^\.*$/.test(name)) return null;
  const letters = [...name];
  if (letters.length <= longest) return name;
  const ending = [...endingOf(name)].length <= 20 ? endingOf(name) : '';
  return `${letters
    .slice(0, longest - [...ending].length)
    .join('')
    .trim()}${ending}`;
}

/** The last part of a name with its dot, or nothing: `.pdf`. */
export function endingOf(name: string): string {
  const at = name.lastIndexOf('.');
  return at > 0 && at < name.length - 1 ? name.slice(at) : '';
}

/** The name, or when it is taken the first of `name (2).pdf`, `name (3).pdf` … that is not. Case makes no difference. */
export function freeName(name: string, taken: Iterable<string>, longest: number = LIMITS.fileName): string {
  const keys = new Set([...taken].map(nameKey));
  if (!keys.has(nameKey(name))) return name;
  const ending = endingOf(name);
  const stem = [...name.slice(0, name.length - ending.length)];
  for (let count = 2; ; count++) {
    const mark = ` (${count})`;
    const room = longest - mark.length - [...ending].length;
    const next = `${stem.slice(0, Math.max(1, room)).join('')}${mark}${ending}`;
    if (!keys.has(nameKey(next))) return next;
  }
}

function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
