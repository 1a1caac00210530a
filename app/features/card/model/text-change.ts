/** One replacement in a text: at `index`, `remove` characters go and `insert` comes. */
export interface TextChange {
  readonly index: number;
  readonly remove: number;
  readonly insert: string;
}

/** A step of a shared text's change, as Yjs reports it. */
export type TextStep = { readonly retain: number } | { readonly insert: string } | { readonly delete: number };

/**
 * The one replacement that turns `before` into `after`; null when they are equal. Where several would do (`aa` → `aaa`), the caret
 * after the typing tells which was meant. Never cuts a surrogate pair in two.
 */
export function changeBetween(before: string, after: string, caret: number): TextChange | null {
  if (before === after) return null;
  const suffixLimit = Math.min(before.length, after.length - Math.min(caret, after.length));
  let suffix = 0;
  while (suffix < suffixLimit && before[before.length - 1 - suffix] === after[after.length - 1 - suffix]) suffix++;
  const prefixLimit = Math.min(before.length, after.length) - suffix;
  let prefix = 0;
  while (prefix < prefixLimit && before[prefix] === after[prefix]) prefix++;
  const rest = Math.min(before.length, after.length) - prefix;
  while (suffix < rest && before[before.length - 1 - suffix] === after[after.length - 1 - suffix]) suffix++;
  if (prefix > 0 && isHighSurrogate(before, prefix - 1)) prefix--;
  if (suffix > 0 && isLowSurrogate(before, before.length - suffix)) suffix--;
  return {
    index: prefix,
    remove: before.length - prefix - suffix,
    insert: after.slice(prefix, after.length - suffix),
  };
}

/** Where a place in a text stands after a change by somebody else. A place at the very point of an insertion stays before it. */
export function mapPlace(place: number, steps: readonly TextStep[]): number {
  let at = 0;
  let mapped = place;
  for (const step of steps) {
    if ('retain' in step) at += step.retain;
    else if ('insert' in step) {
      if (at < mapped) mapped += step.insert.length;
      at += step.insert.length;
    } else mapped -= Math.max(0, Math.min(step.delete, mapped - at));
    if (at > mapped) break;
  }
  return mapped;
}

/** Applies steps to a plain text. */
export function applySteps(text: string, steps: readonly TextStep[]): string {
  let at = 0;
  let result = '';
  for (const step of steps) {
    if ('retain' in step) {
      result += text.slice(at, at + step.retain);
      at += step.retain;
    } else if ('insert' in step) result += step.insert;
    else at += step.delete;
  }
  return result + text.slice(at);
}

/** A change made before somebody else's steps arrived, as it is to be made after them. What they deleted is not deleted again. */
export function rebaseChange(change: TextChange, steps: readonly TextStep[]): TextChange {
  const index = mapPlace(change.index, steps);
  const end = change.remove === 0 ? index : mapPlace(change.index + change.remove, steps);
  return { index, remove: Math.max(0, end - index), insert: change.insert };
}

function isHighSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff;
}
