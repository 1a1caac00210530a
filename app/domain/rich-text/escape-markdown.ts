// Text that markdown would read as form, written so that it stays text.

import { isPunctuation, isSpace } from './reader/characters';

const REFERENCE = /&(?=(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,8});)/g;

export interface Surroundings {
  /** Inside a link's label brackets are always escaped. */
  readonly inLabel: boolean;
  /** Nothing follows in the block. */
  readonly isLast: boolean;
  /** The first or last character is written as a reference, for the sake of the emphasis beside it. */
  readonly refersFirst: boolean;
  readonly refersLast: boolean;
}

/** Escapes a piece of running text. What stands at its edges is taken to be next to anything. */
export function escapeText(text: string, around: Surroundings): string {
  const { inLabel, isLast, refersFirst, refersLast } = around;
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    const before = text[at - 1];
    const after = text[at + 1];
    if (isSpecial(character, before, after, inLabel, isLast)) out += '\\';
    out += character;
  }
  out = escapeReferences(out);
  if (refersLast) {
    const length = /[\udc00-\udfff]$/.test(out) ? 2 : 1;
    out = `${out.slice(0, -length)}${reference(out.slice(-length))}`;
  }
  if (!refersFirst || (refersLast && [...text].length === 1)) return out;
  const length = /^[\ud800-\udbff]/.test(out) ? 2 : 1;
  return `${reference(out.slice(0, length))}${out.slice(length)}`;
}

/** Keeps `&amp;` and the like as they are typed. */
export function escapeReferences(text: string): string {
  return text.includes('&') ? text.replace(REFERENCE, '&amp;') : text;
}

/** Escapes what would make a line the beginning of a block. */
export function escapeLineStart(line: string): string {
  if (/^(?:#{1,6}|[-+])(?:\s|$)/.test(line) || /^>/.test(line) || /^(?:=+|-+)\s*$/.test(line)) return `\\${line}`;
  if (/^[|:\- ]+$/.test(line) && line.includes('-')) return `\\${line}`;
  if (/^\[[ xX]\](?:\s|$)/.test(line)) return `\\${line}`;
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

function isSpecial(
  character: string,
  before: string | undefined,
  after: string | undefined,
  inLabel: boolean,
  isLast: boolean,
): boolean {
  switch (character) {
    case '\\':
    case '`':
      return true;
    case '*':
      return !(isBlank(before) && isBlank(after));
    case '_':
      return !(isBlank(before) && isBlank(after)) && !(isWord(before) && isWord(after));
    case '~':
      return before === '~' || after === '~' || before === undefined || after === undefined;
    case '[':
      return inLabel;
    case ']':
      return inLabel || after === '(' || (after === undefined && !isLast);
    case '<':
      return after === undefined || /[a-z/!?]/i.test(after);
    default:
      return false;
  }
}

/** Whether a character counts as part of a word for the rules of emphasis. */
export function isWord(character: string | undefined): boolean {
  return character !== undefined && !isSpace(character) && !isPunctuation(character);
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
