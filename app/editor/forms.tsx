import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Editor } from '@tiptap/core';
import {
  Code,
  Heading1,
  Heading2,
  Heading3,
  Image,
  List,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  Megaphone,
  Minus,
  Pilcrow,
  Quote,
  Table,
} from 'lucide-react';

/** A form that a block can have. */
export interface Form {
  readonly id: string;
  readonly name: MessageDescriptor;
  readonly icon: LucideIcon;
  /** What people may type to find it, beside its name. */
  readonly keys?: string;
  readonly isActive: (editor: Editor) => boolean;
  readonly apply: (editor: Editor) => void;
}

const heading = (level: 1 | 2 | 3): Pick<Form, 'isActive' | 'apply'> => ({
  isActive: (editor) => editor.isActive('heading', { level }),
  apply: (editor) => editor.chain().focus().toggleNode('heading', 'paragraph', { level }).run(),
});

/** A picture, in texts that have a place to keep it. */
export function pictureForm(ask: (editor: Editor) => void): Form {
  return {
    id: 'picture',
    name: msg`Picture`,
    icon: Image,
    isActive: (editor) => editor.isActive('image'),
    apply: ask,
  };
}

export const FORMS: readonly Form[] = [
  {
    id: 'text',
    name: msg`Text`,
    icon: Pilcrow,
    isActive: (editor) => editor.isActive('paragraph'),
    apply: (editor) => editor.chain().focus().setNode('paragraph').run(),
  },
  { id: 'heading1', name: msg`Heading 1`, icon: Heading1, keys: '#', ...heading(1) },
  { id: 'heading2', name: msg`Heading 2`, icon: Heading2, keys: '##', ...heading(2) },
  { id: 'heading3', name: msg`Heading 3`, icon: Heading3, keys: '###', ...heading(3) },
  {
    id: 'bullets',
    name: msg`Bulleted list`,
    icon: List,
    keys: '-',
    isActive: (editor) => editor.isActive('bulletList'),
    apply: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    id: 'numbers',
    name: msg`Numbered list`,
    icon: ListOrdered,
    keys: '1.',
    isActive: (editor) => editor.isActive('orderedList'),
    apply: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    id: 'tasks',
    name: msg`Task list`,
    icon: ListChecks,
    keys: '[]',
    isActive: (editor) => editor.isActive('taskList'),
    apply: (editor) => editor.chain().focus().toggleTaskList().run(),
  },
  {
    id: 'quote',
    name: msg`Quote`,
    icon: Quote,
    keys: '>',
    isActive: (editor) => editor.isActive('blockquote'),
    apply: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    id: 'callout',
    name: msg`Callout`,
    icon: Megaphone,
    keys: '!',
    isActive: (editor) => editor.isActive('callout'),
    apply: (editor) => editor.chain().focus().toggleWrap('callout').run(),
  },
  {
    id: 'code',
    name: msg`Code`,
    icon: Code,
    keys: '```',
    isActive: (editor) => editor.isActive('codeBlock'),
    apply: (editor) => editor.chain().focus().toggleCodeBlock().run(),
  },
  {
    id: 'table',
    name: msg`Table`,
    icon: Table,
    keys: '|',
    isActive: (editor) => editor.isActive('table'),
    apply: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  {
    id: 'rule',
    name: msg`Dividing line`,
    icon: Minus,
    keys: '---',
    isActive: () => false,
    apply: (editor) => editor.chain().focus().setHorizontalRule().run(),
  },
];
