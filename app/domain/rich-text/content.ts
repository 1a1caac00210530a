// A rich text as plain values, in the shape of ProseMirror's JSON, so that editor, document and exports speak of the
// same things. `content` is always there.

import type { MemberId } from '../ids';

export type RichMark =
  | { readonly type: 'bold' | 'italic' | 'strike' | 'code' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } };

export interface RichTextNode {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly RichMark[];
}

export interface RichMention {
  readonly type: 'mention';
  /** The label is the name as it was when the person was mentioned. */
  readonly attrs: { readonly id: MemberId; readonly label: string };
}

export interface RichHardBreak {
  readonly type: 'hardBreak';
}

export type RichInline = RichTextNode | RichMention | RichHardBreak;

export interface RichParagraph {
  readonly type: 'paragraph';
  readonly content: readonly RichInline[];
}

export type HeadingLevel = 1 | 2 | 3;

export interface RichHeading {
  readonly type: 'heading';
  readonly attrs: { readonly level: HeadingLevel };
  readonly content: readonly RichInline[];
}

export interface RichCodeBlock {
  readonly type: 'codeBlock';
  readonly attrs: { readonly language: string | null };
  readonly content: readonly RichTextNode[];
}

export interface RichBlockquote {
  readonly type: 'blockquote';
  readonly content: readonly RichBlock[];
}

export interface RichRule {
  readonly type: 'horizontalRule';
}

/** Its first block is a paragraph. */
export interface RichListItem {
  readonly type: 'listItem';
  readonly content: readonly RichBlock[];
}

/** Its first block is a paragraph. */
export interface RichTaskItem {
  readonly type: 'taskItem';
  readonly attrs: { readonly checked: boolean };
  readonly content: readonly RichBlock[];
}

export interface RichBulletList {
  readonly type: 'bulletList';
  readonly content: readonly RichListItem[];
}

export interface RichOrderedList {
  readonly type: 'orderedList';
  readonly attrs: { readonly start: number };
  readonly content: readonly RichListItem[];
}

export interface RichTaskList {
  readonly type: 'taskList';
  readonly content: readonly RichTaskItem[];
}

export type RichList = RichBulletList | RichOrderedList | RichTaskList;

export interface RichTableCell {
  readonly type: 'tableHeader' | 'tableCell';
  readonly content: readonly [RichParagraph];
}

export interface RichTableRow {
  readonly type: 'tableRow';
  readonly content: readonly RichTableCell[];
}

/** Its rows are of one length, and the first one is the head. */
export interface RichTable {
  readonly type: 'table';
  readonly content: readonly RichTableRow[];
}

export type RichBlock = RichParagraph | RichHeading | RichCodeBlock | RichBlockquote | RichRule | RichList | RichTable;

export interface RichDoc {
  readonly type: 'doc';
  readonly content: readonly RichBlock[];
}

/** Blocks inside blocks go no deeper than this. */
export const RICH_TEXT_DEPTH = 8;
export const RICH_TEXT_COLUMNS = 30;
export const RICH_TEXT_ROWS = 500;

/** A text without anything in it. */
export const EMPTY_RICH_TEXT: RichDoc = { type: 'doc', content: [] };

export function isList(block: RichBlock | undefined): block is RichList {
  return block?.type === 'bulletList' || block?.type === 'orderedList' || block?.type === 'taskList';
}

/** A piece of text with its marks; none are left out. */
export function richText(text: string, marks: readonly RichMark[] = []): RichTextNode {
  return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks };
}

/** A paragraph of plain text. */
export function richParagraph(text: string): RichParagraph {
  return { type: 'paragraph', content: text === '' ? [] : [richText(text)] };
}
