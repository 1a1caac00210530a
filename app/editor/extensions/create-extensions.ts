import type { Extensions } from '@tiptap/core';
import { TaskList } from '@tiptap/extension-list';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Placeholder } from '@tiptap/extensions';
import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { StarterKit } from '@tiptap/starter-kit';
import type { CalloutTone } from '../../domain/rich-text/content';
import type { LiveText } from '../../live/live-text';
import { Callout } from './callout';
import { Carets } from './carets';
import { Heading } from './heading';
import { Image } from './image';
import { LengthLimit } from './length-limit';
import { LinkMark } from './link-mark';
import { LiveDocument } from './live-document';
import { MentionNode } from './mention-node';
import { type PassageBridge, Passages } from './passages';
import { PasteMarkdown } from './paste';
import { Pictures } from './pictures';
import { Suggest, type SuggestBridge } from './suggest';
import { Task } from './task';

export interface EditorParts {
  readonly text: LiveText;
  readonly bridge: SuggestBridge;
  readonly placeholder: string;
  /** The words for undo. */
  readonly undoLabel: string;
  /** The level of the page's headings that the text stands under. */
  readonly under: number;
  readonly most: number;
  readonly calloutName: (tone: CalloutTone) => string;
  readonly onRefused: (lost: string) => void;
  /** Where what is mentioned opens; null: nowhere. */
  readonly pathOf: (id: unknown) => string | null;
  readonly onPictures: ((view: EditorView, files: readonly File[], at: number) => void) | null;
  /** For texts whose passages can be talked about. */
  readonly passages: PassageBridge | null;
}

/** What the editor can do: the forms of domain/rich-text/content.ts, and typing together. */
export function createExtensions(parts: EditorParts): Extensions {
  const { text, bridge, placeholder, undoLabel, under, most, onRefused, passages } = parts;
  // A cell holds lines of text, no more: markdown has no other tables.
  const cell = { content: 'paragraph+' } as const;
  return [
    StarterKit.configure({
      heading: false,
      link: false,
      underline: false,
      // The live document's own; an empty last line would be written into it by everybody who looks.
      undoRedo: false,
      trailingNode: false,
    }),
    Heading.configure({ under }),
    Callout.configure({ nameOf: parts.calloutName }),
    Image,
    LinkMark,
    MentionNode.configure({ pathOf: parts.pathOf }),
    TaskList,
    Task.configure({ nested: true, a11y: { checkboxLabel: (node) => wordsOf(node.firstChild) || '–' } }),
    Table.configure({ resizable: false, renderWrapper: true }),
    TableRow,
    TableHeader.extend(cell),
    TableCell.extend(cell),
    Placeholder.configure({ placeholder }),
    PasteMarkdown,
    LengthLimit.configure({ most, onRefused }),
    Suggest.configure({ bridge }),
    LiveDocument.configure({ text, undoLabel }),
    Carets.configure({ text }),
    Pictures.configure({ onFiles: parts.onPictures }),
    Passages.configure({ text, bridge: passages }),
  ];
}

/** The words of a block as they are read aloud, the people mentioned in it by name. */
function wordsOf(block: Node | null): string {
  return (
    block?.textBetween(0, block.content.size, ' ', (leaf) =>
      leaf.type.name === 'mention' ? `@${leaf.attrs.label}` : ' ',
    ) ?? ''
  );
}
