import { isPunctuation, isSpace } from './characters';
import type { Inline, Piece } from './inline';

/** A run of `*`, `_` or `~~` that may open or close emphasis. */
export interface Delimiter {
  readonly kind: 'delimiter';
  readonly character: string;
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Reads the run of delimiters at that place, with what it may do by the characters around it (CommonMark's flanking rule). */
export function delimiterRun(source: string, at: number, character: string): Delimiter {
  let end = at;
  while (source[end] === character) end++;
  const before = source[at - 1] ?? '';
  const after = source[end] ?? '';
  const left = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
  const right = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
  const word = character === '_';
  return {
    kind: 'delimiter',
    character,
    length: end - at,
    opens: word ? left && (!right || isPunctuation(before)) : left,
    closes: word ? right && (!left || isPunctuation(after)) : right,
  };
}

interface Open {
  readonly character: string;
  left: number;
  readonly children: Inline[];
}

const MAX_OPEN = 50;

/**
 * Pairs openers with closers through one stack. A closer looks at no more than MAX_OPEN openers, which keeps hostile text linear;
 * what finds no partner is text again.
 */
export function pairDelimiters(pieces: readonly Piece[]): Inline[] {
  const root: Inline[] = [];
  const stack: Open[] = [];
  const target = () => stack.at(-1)?.children ?? root;
  const abandon = () => {
    const open = stack.pop();
    if (!open) return;
    const parent = target();
    addText(parent, open.character.repeat(open.left));
    for (const child of open.children) add(parent, child);
  };

  for (const piece of pieces) {
    if (piece.kind === 'piece') {
      add(target(), piece.inline);
      continue;
    }
    let left = piece.length;
    while (left > 0 && piece.closes) {
      const index = stack.findLastIndex((open) => open.character === piece.character && usable(open, left));
      if (index === -1) break;
      while (stack.length - 1 > index) abandon();
      const open = stack.pop();
      if (!open) break;
      const width = piece.character === '~' ? 2 : Math.min(open.left, left, 2);
      const wrapped: Inline = { kind: kindOf(piece.character, width), children: open.children };
      left -= width;
      if (open.left > width) stack.push({ character: open.character, left: open.left - width, children: [wrapped] });
      else add(target(), wrapped);
    }
    if (left === 0) continue;
    if (piece.opens && stack.length < MAX_OPEN) stack.push({ character: piece.character, left, children: [] });
    else addText(target(), piece.character.repeat(left));
  }
  while (stack.length > 0) abandon();
  return root;
}

function usable(open: Open, left: number): boolean {
  return open.character !== '~' || (open.left >= 2 && left >= 2);
}

function kindOf(character: string, width: number): 'strong' | 'em' | 'strike' {
  if (character === '~') return 'strike';
  return width === 2 ? 'strong' : 'em';
}

function add(list: Inline[], inline: Inline): void {
  if (inline.kind === 'text') addText(list, inline.text);
  else list.push(inline);
}

function addText(list: Inline[], text: string): void {
  const last = list.at(-1);
  if (last?.kind === 'text') list[list.length - 1] = { kind: 'text', text: last.text + text };
  else if (text) list.push({ kind: 'text', text });
}
