// Two versions of a text side by side, line by line: what stays, what came, what went, and in changed lines which words.

import type { RichBlock, RichDoc } from './content';
import { plainInlines } from './plain-text';

/** A line of a text as it is compared: what it is, and its words. */
export interface TextLine {
  readonly kind:
    | 'heading1'
    | 'heading2'
    | 'heading3'
    | 'text'
    | 'item'
    | 'task'
    | 'quote'
    | 'code'
    | 'row'
    | 'rule'
    | 'image';
  readonly depth: number;
  readonly text: string;
}

export interface WordPiece {
  readonly change: 'same' | 'added' | 'removed';
  readonly text: string;
}

export type ComparedLine =
  | { readonly change: 'same' | 'added' | 'removed'; readonly line: TextLine }
  | { readonly change: 'changed'; readonly line: TextLine; readonly words: readonly WordPiece[] };

/** Longer comparisons take blocks as wholly new: two books are not compared word by word. */
const MOST_CELLS = 4_000_000;
/** Lines that share less than this part of their words are two lines rather than one that changed. */
const ALIKE = 0.4;

/** Compares two texts. */
export function compareRichTexts(before: RichDoc, after: RichDoc): ComparedLine[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const steps = compareLists(old, now, (a, b) => a.kind === b.kind && a.depth === b.depth && a.text === b.text);
  const compared: ComparedLine[] = [];
  let removed: TextLine[] = [];
  let added: TextLine[] = [];
  const flush = (): void => {
    compared.push(...pairUp(removed, added));
    removed = [];
    added = [];
  };
  for (const step of steps) {
    if (step.change === 'removed') removed.push(step.item);
    else if (step.change === 'added') added.push(step.item);
    else {
      flush();
      compared.push({ change: 'same', line: step.item });
    }
  }
  flush();
  return compared;
}

/** A text as lines. */
export function linesOf(doc: RichDoc): TextLine[] {
  return doc.content.flatMap((block) => blockLines(block, 'text', 0));
}

function blockLines(block: RichBlock, kind: TextLine['kind'], depth: number): TextLine[] {
  switch (block.type) {
    case 'paragraph':
      return [{ kind, depth, text: plainInlines(block.content) }];
    case 'heading':
      return [{ kind: `heading${block.attrs.level}`, depth, text: plainInlines(block.content) }];
    case 'codeBlock':
      return plainInlines(block.content)
        .split('\n')
        .map((text) => ({ kind: 'code', depth, text }));
    case 'horizontalRule':
      return [{ kind: 'rule', depth, text: '' }];
    case 'image':
      return [{ kind: 'image', depth, text: block.attrs.alt }];
    case 'callout':
      return block.content.flatMap((inner) => blockLines(inner, 'text', depth + 1));
    case 'blockquote':
      return block.content.flatMap((inner) => blockLines(inner, 'quote', depth + 1));
    case 'table':
      return block.content.map((row) => ({
        kind: 'row',
        depth,
        text: row.content.map((cell) => plainInlines(cell.content[0].content)).join(' | '),
      }));
    case 'taskList':
      return block.content.flatMap(({ attrs, content }) =>
        content.flatMap((inner, i) =>
          blockLines(inner, i === 0 ? 'task' : 'text', depth + 1).map((line) =>
            i === 0 && line.kind === 'task' ? { ...line, text: `${attrs.checked ? '☑' : '☐'} ${line.text}` } : line,
          ),
        ),
      );
    default:
      return block.content.flatMap(({ content }) =>
        content.flatMap((inner, i) => blockLines(inner, i === 0 ? 'item' : 'text', depth + 1)),
      );
  }
}

/** Lines that went and lines that came in their place: those that are alike are one line that changed. */
function pairUp(removed: readonly TextLine[], added: readonly TextLine[]): ComparedLine[] {
  const pairs: ComparedLine[] = [];
  let from = 0;
  for (const line of added) {
    const match = removed.findIndex(
      (old, i) => i >= from && old.kind === line.kind && likeness(old.text, line.text) >= ALIKE,
    );
    if (match === -1) {
      pairs.push({ change: 'added', line });
      continue;
    }
    for (const old of removed.slice(from, match)) pairs.push({ change: 'removed', line: old });
    const old = removed[match];
    if (old) pairs.push({ change: 'changed', line, words: compareWords(old.text, line.text) });
    from = match + 1;
  }
  return [...pairs, ...removed.slice(from).map((line): ComparedLine => ({ change: 'removed', line }))];
}

/** Which words of a line stay, came and went. */
export function compareWords(before: string, after: string): WordPiece[] {
  const pieces: WordPiece[] = [];
  for (const { change, item } of compareLists(wordsOf(before), wordsOf(after), (a, b) => a === b)) {
    const last = pieces.at(-1);
    if (last?.change === change) pieces[pieces.length - 1] = { change, text: last.text + item };
    else pieces.push({ change, text: item });
  }
  return pieces;
}

function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

function likeness(a: string, b: string): number {
  const [mine, theirs] = [wordsOf(a), wordsOf(b)].map((words) => words.filter((word) => word.trim() !== ''));
  if (!mine || !theirs || mine.length === 0 || theirs.length === 0) return 0;
  const known = new Set(mine);
  return theirs.filter((word) => known.has(word)).length / Math.max(mine.length, theirs.length);
}

type Step<T> = { readonly change: 'same' | 'added' | 'removed'; readonly item: T };

/** The longest common sequence of two lists, as steps from one to the other. */
function compareLists<T>(before: readonly T[], after: readonly T[], same: (a: T, b: T) => boolean): Step<T>[] {
  let head = 0;
  const most = Math.min(before.length, after.length);
  const equal = (a: T | undefined, b: T | undefined) => a !== undefined && b !== undefined && same(a, b);
  while (head < most && equal(before[head], after[head])) head++;
  let tail = 0;
  while (head + tail < most && equal(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail++;
  const old = before.slice(head, before.length - tail);
  const now = after.slice(head, after.length - tail);
  const as =
    (change: Step<T>['change']) =>
    (item: T): Step<T> => ({ change, item });
  const middle =
    old.length * now.length > MOST_CELLS
      ? [...old.map(as('removed')), ...now.map(as('added'))]
      : longestCommon(old, now, same);
  return [...after.slice(0, head).map(as('same')), ...middle, ...after.slice(after.length - tail).map(as('same'))];
}

function longestCommon<T>(old: readonly T[], now: readonly T[], same: (a: T, b: T) => boolean): Step<T>[] {
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      lengths[i * width + j] = same(old[i] as T, now[j] as T)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
  const steps: Step<T>[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && same(old[i] as T, now[j] as T)) {
      steps.push({ change: 'same', item: now[j] as T });
      i++;
      j++;
    } else if (j >= now.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) {
      steps.push({ change: 'removed', item: old[i] as T });
      i++;
    } else {
      steps.push({ change: 'added', item: now[j] as T });
      j++;
    }
  }
  return steps;
}
