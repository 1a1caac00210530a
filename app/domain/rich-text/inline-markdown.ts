// Running text as markdown. What is written is read back, and where emphasis would be misread (markdown knows it by the
// characters around it) it is written more cautiously.

import type { RichInline, RichMark } from './content';
import { escapeLineStart, escapeReferences, escapeText, isWord } from './escape-markdown';
import { readInlines } from './from-markdown';
import { findBareAddress } from './reader/bare-address';
import { tidyInlines } from './tidy-inlines';

/** A paragraph: a break is a new line. */
export function writeLines(inlines: readonly RichInline[]): string {
  return writeChecked(inlines).split('\n').map(escapeLineStart).join('\n');
}

/** A heading's words, which stand on one line. */
export function writeHeadingLine(inlines: readonly RichInline[]): string {
  return writeChecked(inlines)
    .replaceAll('\n', ' ')
    .replace(/(^| )(#+)$/, '$1\\$2');
}

/** A table's cell, in which a break is said as everywhere. */
export function writeCell(inlines: readonly RichInline[]): string {
  const lines: RichInline[][] = [[]];
  for (const inline of inlines) {
    if (inline.type === 'hardBreak') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines
    .map((line) => writeChecked(line).replaceAll('|', '\\|'))
    .reduce((cell, line) => `${cell}${cell.endsWith('\\') ? ' ' : ''}<br>${line}`);
}

type Emphasis = 'bold' | 'italic' | 'strike';
const EMPHASIS: readonly Emphasis[] = ['bold', 'italic', 'strike'];
const DELIMITER: Record<Emphasis, string> = { bold: '**', italic: '_', strike: '~~' };

/** `cautious`: letters beside emphasis are references, next to which it is always read; `plain`: text alone. */
type Care = 'usual' | 'cautious' | 'plain';

/** What may be an address: the escapes inside it may make it one that it was not. */
const ADDRESS = /(?<=:)\/(?=\/)|(?<=www)\.|@/gi;

function writeChecked(inlines: readonly RichInline[]): string {
  const written = writeAsRead(inlines);
  if (written !== null) return written;
  const words = tidyInlines(inlines.map((one) => (one.type === 'text' ? { type: one.type, text: one.text } : one)));
  return writeAsRead(words) ?? new InlineWriter(words, 'plain').write();
}

/** What reads as it was meant; null when there is no way that we know. */
function writeAsRead(inlines: readonly RichInline[]): string | null {
  const usual = new InlineWriter(inlines, 'usual').write();
  const isRisky = (inline: RichInline) =>
    inline.type === 'text' && (inline.marks || inline.text.search(ADDRESS) !== -1);
  if (!inlines.some(isRisky)) return usual;
  const look = lookOf(inlines);
  if (lookOf(readInlines(usual)) === look) return usual;
  const cautious = new InlineWriter(inlines, 'cautious').write();
  return lookOf(readInlines(cautious)) === look ? cautious : null;
}

class InlineWriter {
  readonly #inlines: readonly RichInline[];
  readonly #care: Care;
  #out = '';

  constructor(inlines: readonly RichInline[], care: Care) {
    this.#inlines = inlines;
    this.#care = care;
  }

  write(): string {
    let at = 0;
    while (at < this.#inlines.length) {
      const href = hrefOf(this.#inlines[at]);
      let end = at + 1;
      while (end < this.#inlines.length && hrefOf(this.#inlines[end]) === href && href !== null) end++;
      while (href === null && end < this.#inlines.length && hrefOf(this.#inlines[end]) === null) end++;
      if (href === null) this.#out += this.#emphasis(at, end, EMPHASIS, false);
      else this.#link(href, at, end);
      at = end;
    }
    return this.#out;
  }

  #link(href: string, from: number, to: number): void {
    const bare = this.#bareAddress(href, from, to);
    if (bare !== null) {
      this.#out += bare;
      return;
    }
    // An exclamation mark before a link would make it a picture.
    if (this.#out.endsWith('!')) this.#out = `${this.#out.slice(0, -1)}\\!`;
    const address = escapeReferences(href);
    const label = this.#emphasis(from, to, EMPHASIS, true);
    this.#out += `[${label}](${/[()]/.test(address) ? `<${address}>` : address})`;
  }

  /** A link whose text is its address needs no more than that, where nothing stands close to it. */
  #bareAddress(href: string, from: number, to: number): string | null {
    const only = this.#inlines[from];
    if (this.#care !== 'usual' || to - from !== 1 || only?.type !== 'text' || only.marks?.length !== 1) return null;
    const next = this.#inlines[to];
    const isApart =
      next === undefined ||
      next.type === 'hardBreak' ||
      (next.type === 'text' && /^[.,:;!?)]*(?:\s|$)/.test(next.text));
    if (!isApart || /\w$/.test(this.#out)) return null;
    const bare = findBareAddress(only.text, 0);
    return bare?.end === only.text.length && bare.href === href ? escapeReferences(only.text) : null;
  }

  #emphasis(from: number, to: number, [mark, ...inner]: readonly Emphasis[], inLabel: boolean): string {
    if (mark === undefined) return this.#plain(from, to, inLabel);
    let out = '';
    let at = from;
    while (at < to) {
      const bears = hasMark(this.#inlines[at], mark);
      let end = at + 1;
      while (end < to && hasMark(this.#inlines[end], mark) === bears) end++;
      const written = this.#emphasis(at, end, inner, inLabel);
      out += bears ? wrap(written, DELIMITER[mark]) : written;
      at = end;
    }
    return out;
  }

  #plain(from: number, to: number, inLabel: boolean): string {
    let out = '';
    for (let at = from; at < to; at++) {
      const inline = this.#inlines[at];
      if (inline?.type === 'hardBreak') out += inLabel ? ' ' : '\n';
      else if (inline?.type === 'mention') {
        if (out.endsWith('!')) out = `${out.slice(0, -1)}\\!`;
        out += `[@${this.#escape(inline.attrs.label, at, true)}](member:${inline.attrs.id})`;
      } else if (inline?.type === 'text') {
        const isCode = inline.marks?.some(({ type }) => type === 'code') === true;
        out += isCode ? codeSpan(inline.text) : this.#escape(inline.text, at, inLabel);
      }
    }
    return out;
  }

  #escape(text: string, at: number, inLabel: boolean): string {
    const refers = (neighbour: number, letter: string | undefined) =>
      this.#care === 'cautious' && isOuter(this.#inlines[at], this.#inlines[neighbour]) && isWord(letter);
    const escaped = escapeText(text, {
      inLabel,
      isLast: at === this.#inlines.length - 1,
      refersFirst: refers(at - 1, text[0]),
      refersLast: refers(at + 1, text.at(-1)),
    });
    if (this.#care !== 'plain') return escaped;
    return escaped.replace(ADDRESS, (sign) => `&#${sign.charCodeAt(0)};`);
  }
}

/** Emphasis neither begins nor ends with space. */
function wrap(written: string, delimiter: string): string {
  const words = written.trim();
  if (words === '') return written;
  const lead = written.slice(0, written.length - written.trimStart().length);
  return `${lead}${delimiter}${words}${delimiter}${written.slice(written.trimEnd().length)}`;
}

function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const ticks = '`'.repeat(longest + 1);
  const isPadded = /^`|`$/.test(text) || (/^ .* $/.test(text) && text.trim() !== '');
  return isPadded ? `${ticks} ${text} ${ticks}` : `${ticks}${text}${ticks}`;
}

function hrefOf(inline: RichInline | undefined): string | null {
  if (inline?.type !== 'text') return null;
  const link = inline.marks?.find((mark) => mark.type === 'link');
  return link?.type === 'link' ? link.attrs.href : null;
}

function hasMark(inline: RichInline | undefined, type: RichMark['type']): boolean {
  return inline?.type === 'text' && inline.marks?.some((mark) => mark.type === type) === true;
}

/** Whether the neighbour bears emphasis that this piece does not, and none the other way round. */
function isOuter(inline: RichInline | undefined, neighbour: RichInline | undefined): boolean {
  const mine = EMPHASIS.filter((mark) => hasMark(inline, mark));
  const theirs = EMPHASIS.filter((mark) => hasMark(neighbour, mark));
  return theirs.length > mine.length && mine.every((mark) => theirs.includes(mark));
}

/** What a reader sees: each letter with its marks; the marks of spaces are not seen. */
function lookOf(inlines: readonly RichInline[]): string {
  let look = '';
  let marks = '';
  for (const inline of inlines) {
    if (inline.type === 'hardBreak') look += '\n';
    else if (inline.type === 'mention') look += `\u0001${inline.attrs.id}${inline.attrs.label}\u0002`;
    else {
      const mine = `\u0003${hrefOf(inline) ?? ''}${EMPHASIS.filter((mark) => hasMark(inline, mark)).join()}${hasMark(inline, 'code')}\u0004`;
      for (const piece of inline.text.split(/(\s+)/)) {
        if (piece.trim() !== '' && mine !== marks) {
          look += mine;
          marks = mine;
        }
        look += piece;
      }
    }
  }
  return look;
}
