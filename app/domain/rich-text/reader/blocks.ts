import type { CalloutTone } from '../content';
import { calloutTone, readImage } from './callouts';
import { closesFence, FENCE } from './fences';
import { type Inline, parseInline } from './inline';
import { isListStart, readList } from './lists';
import { readTable } from './tables';

/** A block of markdown. As with running text there is no kind for HTML. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string; readonly language: string | null }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'callout'; readonly tone: CalloutTone; readonly blocks: readonly Block[] }
  | { readonly kind: 'image'; readonly src: string; readonly alt: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly ListItem[] }
  | { readonly kind: 'table'; readonly head: readonly TableCell[]; readonly rows: readonly (readonly TableCell[])[] };

export interface ListItem {
  /** Null for an ordinary item; else whether the task is done. */
  readonly task: boolean | null;
  readonly blocks: readonly Block[];
}

export type TableCell = readonly Inline[];

const MAX_DEPTH = 8;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const QUOTE = /^ {0,3}> ?/;

/** Reads markdown into blocks, in time that grows with its length; what nests deeper than eight levels is plain text. */
export function parseMarkdown(source: string): Block[] {
  return parseLines(source.replaceAll('\r\n', '\n').replaceAll('\t', '    ').split('\n'), 0);
}

/** Reads lines that are already free of the marks of the blocks around them. */
export function parseLines(lines: readonly string[], depth: number): Block[] {
  if (depth >= MAX_DEPTH) return [{ kind: 'paragraph', children: [{ kind: 'text', text: lines.join('\n') }] }];
  const blocks: Block[] = [];
  const readInner = (inner: readonly string[]) => parseLines(inner, depth + 1);
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      at++;
      continue;
    }
    const read = readFence(lines, at) ?? readHeading(line, at) ?? readRule(line, at) ?? readQuote(lines, at, depth);
    const found =
      read ??
      readList(lines, at, readInner) ??
      readTable(lines, at) ??
      readPicture(lines, at) ??
      readParagraph(lines, at);
    blocks.push(found.block);
    at = found.next;
  }
  return blocks;
}

/** A block and the line after it. */
export interface Found {
  readonly block: Block;
  readonly next: number;
}

function readFence(lines: readonly string[], at: number): Found | null {
  const [, mark, language = null] = FENCE.exec(lines[at] ?? '') ?? [];
  if (!mark) return null;
  let next = at + 1;
  while (next < lines.length && !closesFence(lines[next] ?? '', mark)) next++;
  return { block: { kind: 'code', text: lines.slice(at + 1, next).join('\n'), language }, next: next + 1 };
}

function readHeading(line: string, at: number): Found | null {
  const match = HEADING.exec(line);
  if (!match) return null;
  const text = (match[2] ?? '').trim();
  const closing = text.replace(/(^| )#+$/, '').trim();
  return {
    block: { kind: 'heading', level: match[1]?.length ?? 1, children: parseInline(closing) },
    next: at + 1,
  };
}

function readRule(line: string, at: number): Found | null {
  return line.length <= 200 && RULE.test(line) ? { block: { kind: 'rule' }, next: at + 1 } : null;
}

function readQuote(lines: readonly string[], at: number, depth: number): Found | null {
  let next = at;
  while (next < lines.length && QUOTE.test(lines[next] ?? '')) next++;
  if (next === at) return null;
  const inner = lines.slice(at, next).map((line) => line.replace(QUOTE, ''));
  const tone = calloutTone(inner[0] ?? '');
  if (tone !== null) return { block: { kind: 'callout', tone, blocks: parseLines(inner.slice(1), depth + 1) }, next };
  return { block: { kind: 'quote', blocks: parseLines(inner, depth + 1) }, next };
}

function readPicture(lines: readonly string[], at: number): Found | null {
  const image = readImage(lines[at] ?? '');
  return image && { block: { kind: 'image', ...image }, next: at + 1 };
}

function readParagraph(lines: readonly string[], at: number): Found {
  let next = at + 1;
  while (next < lines.length) {
    const line = lines[next] ?? '';
    if (/^ {0,3}(=+|-+) *$/.test(line)) {
      const level = line.trim().startsWith('=') ? 1 : 2;
      return { block: { kind: 'heading', level, children: inlineOf(lines, at, next) }, next: next + 1 };
    }
    const interrupts = FENCE.test(line) || HEADING.test(line) || QUOTE.test(line) || isListStart(line);
    if (line.trim() === '' || interrupts || readRule(line, next)) break;
    next++;
  }
  return { block: { kind: 'paragraph', children: inlineOf(lines, at, next) }, next };
}

function inlineOf(lines: readonly string[], from: number, to: number): Inline[] {
  const text = lines
    .slice(from, to)
    .map((line) => line.trimStart())
    .join('\n');
  return parseInline(text.trimEnd());
}
