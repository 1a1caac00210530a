import { type MemberId, parseId } from '../../ids';
import { safeAddress } from '../safe-address';
import { findBareAddress } from './bare-address';
import { decodeReferences } from './characters';
import { type Delimiter, delimiterRun, pairDelimiters } from './emphasis';

/** A piece of running text. There is no kind for HTML: tags that somebody types are text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'strong' | 'em' | 'strike'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'mention'; readonly member: MemberId; readonly name: string };

/** What the scanner leaves for pairing: finished pieces, and runs of `*`, `_` and `~` that may open or close. */
export type Piece = { readonly kind: 'piece'; readonly inline: Inline } | Delimiter;

const ESCAPABLE = /[!-/:-@[-`{-~]/;
const MAX_DESTINATION = 2000;

/** Reads the inline markdown of one block, in time that grows with its length alone. */
export function parseInline(source: string, insideLink = false): Inline[] {
  const pieces: Piece[] = [];
  let plain = '';
  const flush = () => {
    if (plain) pieces.push({ kind: 'piece', inline: { kind: 'text', text: decodeReferences(plain) } });
    plain = '';
  };
  const push = (inline: Inline) => {
    flush();
    pieces.push({ kind: 'piece', inline });
  };
  const brackets = insideLink ? null : matchBrackets(source);
  const ticks = new TickRuns(source);
  let at = 0;
  while (at < source.length) {
    const character = source[at] ?? '';
    const next = source[at + 1] ?? '';
    if (character === '\\' && next === '\n') {
      push({ kind: 'break' });
      at += 2;
    } else if (character === '\\' && ESCAPABLE.test(next)) {
      flush();
      pieces.push({ kind: 'piece', inline: { kind: 'text', text: next } });
      at += 2;
    } else if (character === '\n') {
      plain = plain.trimEnd();
      push({ kind: 'break' });
      at += 1;
    } else if (character === '`') {
      const length = runLength(source, at, '`');
      const end = ticks.closing(at + length, length);
      if (end === null) plain += source.slice(at, at + length);
      else push({ kind: 'code', text: codeText(source.slice(at + length, end)) });
      at = end === null ? at + length : end + length;
    } else if (character === '*' || character === '_' || (character === '~' && next === '~')) {
      flush();
      const run = delimiterRun(source, at, character);
      pieces.push(run);
      at += run.length;
    } else if ((character === '[' || (character === '!' && next === '[')) && brackets) {
      const link = readLink(source, character === '!' ? at + 1 : at, brackets);
      if (link) push(link.inline);
      else plain += character;
      at = link ? link.end : at + 1;
    } else {
      const bare = insideLink ? null : findBareAddress(source, at);
      if (bare) push({ kind: 'link', href: bare.href, children: [{ kind: 'text', text: bare.text }] });
      else plain += character;
      at = bare ? bare.end : at + 1;
    }
  }
  flush();
  return pairDelimiters(pieces);
}

/** For each `[` the place of the `]` that closes it; one pass, so that many brackets cost no more than other characters. */
function matchBrackets(source: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (character === '\\') at++;
    else if (character === '[') open.push(at);
    else if (character === ']') {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, at);
    }
  }
  return pairs;
}

const DESTINATION =
  /\(\s{0,9}(?:<([^<>\n]{0,2000})>|([^\s()]{0,2000}(?:\([^\s()]{0,2000}\)[^\s()]{0,2000}){0,4}))(?:\s{1,9}(?:"[^"]{0,500}"|'[^']{0,500}'))?\s{0,9}\)/y;

/** What a mention of a person leads to: `[@Name](member:id)`. */
const MEMBER = 'member:';

/** `[text](address)`; a picture becomes a link to it, for a card loads nothing from strangers' machines. */
function readLink(source: string, open: number, brackets: Map<number, number>): { inline: Inline; end: number } | null {
  const close = brackets.get(open);
  if (close === undefined || source[close + 1] !== '(') return null;
  DESTINATION.lastIndex = close + 1;
  const match = DESTINATION.exec(source);
  const address = decodeReferences(match?.[1] ?? match?.[2] ?? '');
  const member = address.startsWith(MEMBER) ? parseId<MemberId>(address.slice(MEMBER.length)) : null;
  if (match && member !== null && source[open + 1] === '@') {
    const name = unescapeText(source.slice(open + 2, close));
    return { inline: { kind: 'mention', member, name }, end: DESTINATION.lastIndex };
  }
  const href = match && address.length <= MAX_DESTINATION ? safeAddress(address) : null;
  if (!match || href === null) return null;
  const label = source.slice(open + 1, close);
  const children: Inline[] = label.trim() ? parseInline(label, true) : [{ kind: 'text', text: address }];
  return { inline: { kind: 'link', href, children }, end: DESTINATION.lastIndex };
}

function unescapeText(text: string): string {
  return decodeReferences(text.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
}

function runLength(source: string, at: number, character: string): number {
  let end = at;
  while (source[end] === character) end++;
  return end - at;
}

function codeText(text: string): string {
  const flat = text.replaceAll('\n', ' ');
  return /^ .* $/.test(flat) && flat.trim() ? flat.slice(1, -1) : flat;
}

/** Where runs of backticks stand, by their length, so that an opening one finds its end without scanning the rest. */
class TickRuns {
  private readonly byLength = new Map<number, number[]>();
  private readonly cursors = new Map<number, number>();

  constructor(source: string) {
    for (let at = source.indexOf('`'); at !== -1; at = source.indexOf('`', at)) {
      const length = runLength(source, at, '`');
      const places = this.byLength.get(length);
      if (places) places.push(at);
      else this.byLength.set(length, [at]);
      at += length;
    }
  }

  closing(from: number, length: number): number | null {
    const places = this.byLength.get(length) ?? [];
    let cursor = this.cursors.get(length) ?? 0;
    while (cursor < places.length && (places[cursor] ?? 0) < from) cursor++;
    this.cursors.set(length, cursor);
    return places[cursor] ?? null;
  }
}
