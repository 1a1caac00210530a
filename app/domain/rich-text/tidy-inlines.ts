import { LIMITS } from '../limits';
import { type RichInline, type RichMark, type RichTextNode, richText } from './content';
import { findBareAddress } from './reader/bare-address';
import { safeAddress } from './safe-address';

/** Outer marks before inner ones. */
const ORDER: readonly RichMark['type'][] = ['link', 'bold', 'italic', 'strike', 'code'];

/** What every address that is written out has in it. */
const MAY_BE_ADDRESS = /:\/\/|www\.|@/i;
const UNTIDY = /^\s|\s$|[\n\r\t]/;

/** Whether two marks do the same. */
export function sameMark(a: RichMark, b: RichMark): boolean {
  return a.type === b.type && (a.type !== 'link' || b.type !== 'link' || a.attrs.href === b.attrs.href);
}

function sameMarks(a: readonly RichMark[] = [], b: readonly RichMark[] = []): boolean {
  return a.length === b.length && a.every((mark, i) => b[i] !== undefined && sameMark(mark, b[i]));
}

/**
 * The tidy form of a block's running text: no space at the edges of lines, single breaks, marks in one order, equal
 * neighbours joined, addresses that are written out made links, links that lead nowhere taken off.
 */
export function tidyInlines(inlines: readonly RichInline[]): RichInline[] {
  const [only] = inlines;
  // Most blocks by far are one piece of plain text.
  if (inlines.length === 1 && only?.type === 'text' && !only.marks?.length && only.text !== '') {
    if (!UNTIDY.test(only.text) && !MAY_BE_ADDRESS.test(only.text)) return [richText(only.text)];
  }
  const tidy: RichInline[] = [];
  for (const inline of joinTexts(inlines.flatMap(tidyInline))) {
    if (inline.type === 'hardBreak') {
      trimEnd(tidy);
      if (tidy.length > 0 && tidy.at(-1)?.type !== 'hardBreak') tidy.push(inline);
      continue;
    }
    const isAtStart = tidy.length === 0 || tidy.at(-1)?.type === 'hardBreak';
    if (inline.type === 'text' && isAtStart) {
      const text = inline.text.trimStart();
      if (text !== '') tidy.push(richText(text, inline.marks));
    } else tidy.push(inline);
  }
  trimEnd(tidy);
  while (tidy.at(-1)?.type === 'hardBreak') {
    tidy.pop();
    trimEnd(tidy);
  }
  return joinTexts(peelSpaces(joinTexts(tidy.flatMap(linkAddresses))));
}

/** The same in one line. */
export function joinLines(inlines: readonly RichInline[]): RichInline[] {
  return joinTexts(inlines.map((inline) => (inline.type === 'hardBreak' ? richText(' ') : inline)));
}

function tidyInline(inline: RichInline): RichInline[] {
  if (inline.type === 'hardBreak') return [{ type: 'hardBreak' }];
  if (inline.type === 'mention') {
    const label = inline.attrs.label.replace(/\s+/g, ' ').trim().slice(0, LIMITS.personName);
    return [{ type: 'mention', attrs: { id: inline.attrs.id, label } }];
  }
  const marks = tidyMarks(inline.marks ?? []);
  const isCode = marks.some(({ type }) => type === 'code');
  const lines = inline.text.replaceAll('\t', '    ').split(/\r\n|\r|\n/);
  if (isCode) return textsOf(lines.join(' '), marks);
  return lines.flatMap((line, i): RichInline[] => [
    ...(i > 0 ? [{ type: 'hardBreak' } as const] : []),
    ...textsOf(line, marks),
  ]);
}

function textsOf(text: string, marks: readonly RichMark[]): RichTextNode[] {
  return text === '' ? [] : [richText(text, marks)];
}

function tidyMarks(marks: readonly RichMark[]): RichMark[] {
  const tidy: RichMark[] = [];
  for (const type of ORDER) {
    const mark = marks.find((one) => one.type === type);
    if (mark === undefined) continue;
    if (mark.type !== 'link') tidy.push({ type: mark.type });
    else {
      const href = mark.attrs.href.length <= LIMITS.webAddress ? safeAddress(mark.attrs.href) : null;
      if (href !== null && href.length <= LIMITS.webAddress) tidy.push({ type: 'link', attrs: { href } });
    }
  }
  return tidy;
}

function linkAddresses(inline: RichInline): RichInline[] {
  if (inline.type !== 'text') return [inline];
  const { text, marks = [] } = inline;
  if (hasType(inline, 'link') || hasType(inline, 'code')) return [inline];
  if (!MAY_BE_ADDRESS.test(text)) return [inline];
  const pieces: RichInline[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const bare = text[at] === '<' ? null : findBareAddress(text, at);
    if (bare === null) continue;
    // What is left before it stands alone now, and may be an address by itself.
    pieces.push(...textsOf(text.slice(from, at), marks).flatMap(linkAddresses));
    pieces.push(richText(text.slice(at, bare.end), [{ type: 'link', attrs: { href: bare.href } }, ...marks]));
    from = bare.end;
    at = bare.end - 1;
  }
  return from === 0 ? [inline] : [...pieces, ...textsOf(text.slice(from), marks)];
}

function joinTexts(inlines: readonly RichInline[]): RichInline[] {
  const joined: RichInline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.type === 'text' && last?.type === 'text' && sameMarks(last.marks, inline.marks))
      joined[joined.length - 1] = richText(last.text + inline.text, last.marks);
    else joined.push(inline);
  }
  return joined;
}

/** Space at the edges of emphasis is outside of it, unless it is inside of emphasis that goes on. */
function peelSpaces(inlines: readonly RichInline[]): RichInline[] {
  return inlines.flatMap((inline, i): RichInline[] => {
    if (inline.type !== 'text' || !inline.marks || hasType(inline, 'code')) return [inline];
    const { text, marks } = inline;
    const words = text.trim();
    const [before, after] = [inlines[i - 1], inlines[i + 1]];
    if (words === '') return [richText(text, goingOn(goingOn(marks, before), after))];
    const lead = text.slice(0, text.length - text.trimStart().length);
    const tail = text.slice(text.trimEnd().length);
    return [...textsOf(lead, goingOn(marks, before)), richText(words, marks), ...textsOf(tail, goingOn(marks, after))];
  });
}

/** The link, and the marks from the outermost inwards as long as the neighbour has the same. */
function goingOn(marks: readonly RichMark[], neighbour: RichInline | undefined): RichMark[] {
  const theirs = neighbour?.type === 'text' ? (neighbour.marks ?? []) : [];
  const find = (list: readonly RichMark[], type: RichMark['type']) => list.find((mark) => mark.type === type);
  const kept: RichMark[] = [];
  let goesOn = true;
  for (const type of ORDER) {
    const [mine, other] = [find(marks, type), find(theirs, type)];
    goesOn &&= mine === undefined ? other === undefined : other !== undefined && sameMark(mine, other);
    if (mine !== undefined && (goesOn || type === 'link')) kept.push(mine);
  }
  return kept;
}

function hasType(inline: RichTextNode, type: RichMark['type']): boolean {
  return inline.marks?.some((mark) => mark.type === type) === true;
}

function trimEnd(inlines: RichInline[]): void {
  for (let last = inlines.at(-1); last?.type === 'text'; last = inlines.at(-1)) {
    const text = last.text.trimEnd();
    if (text === last.text) return;
    inlines.pop();
    if (text !== '') inlines.push(richText(text, last.marks));
  }
}
