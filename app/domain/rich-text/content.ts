// A rich text as plain values, in the shape of ProseMirror's JSON, so that editor, document and exports speak of the
// same things. `content` is always there.

import type { MemberId, SpaceId, UserId } from '../ids';

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
  /**
   * A member, or in a space a person by their account or a network by its space. The label is the name as it was when
   * they were mentioned: all that those get who may not open what it names.
   */
  readonly attrs: { readonly id: MemberId | UserId | SpaceId; readonly label: string };
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

/** What a callout is: GitHub's five, so that markdown says them everywhere. */
export const CALLOUT_TONES = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type CalloutTone = (typeof CALLOUT_TONES)[number];

export function isCalloutTone(text: unknown): text is CalloutTone {
  return CALLOUT_TONES.includes(text as CalloutTone);
}

/** Something set apart from the text around it. */
export interface RichCallout {
  readonly type: 'callout';
  readonly attrs: { readonly tone: CalloutTone };
  readonly content: readonly RichBlock[];
}

/** A picture among the files of a space; pictures from elsewhere are not loaded. */
export interface RichImage {
  readonly type: 'image';
  readonly attrs: { readonly src: string; readonly alt: string };
}

const IMAGE_ADDRESS = /^\/s\/[a-z0-9]{20}\/files\/[a-z0-9]{20}\/raw$/;

/** Whether a picture may be shown from there: from the files of a space, on this server, and nowhere else. */
export function isImageAddress(text: unknown): text is string {
  return typeof text === 'string' && IMAGE_ADDRESS.test(text);
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

export type RichBlock =
  | RichParagraph
  | RichHeading
  | RichCodeBlock
  | RichBlockquote
  | RichCallout
  | RichImage
  | RichRule
  | RichList
  | RichTable;

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
