import type { TextChange } from '../../../board-doc/text';

/** A step of a shared text's change, as Yjs reports it. */
export type TextStep = { readonly retain: number } | { readonly insert: string } | { readonly delete: number };

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
