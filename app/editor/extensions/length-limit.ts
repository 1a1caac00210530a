import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/** Holds a text to its length. What does not fit is not taken at all, and handed back to be kept for the person. */
export const LengthLimit = Extension.create<{
  readonly most: number;
  readonly onRefused: (lost: string) => void;
}>({
  name: 'lengthLimit',
  // Before what reads pasted text.
  priority: 300,

  addOptions: () => ({ most: Number.POSITIVE_INFINITY, onRefused: () => undefined }),

  addProseMirrorPlugins() {
    const { most, onRefused } = this.options;
    return [
      new Plugin({
        props: {
          // A whole book is not even read: that alone would hold up the page.
          handlePaste: (_view, event) => {
            const pasted = event.clipboardData?.getData('text/plain') ?? '';
            if (pasted.length <= 2 * most) return false;
            onRefused(pasted);
            return true;
          },
        },
        filterTransaction: (tr, state) => {
          if (!tr.docChanged || tr.getMeta(ySyncPluginKey) !== undefined || tr.doc.content.size <= most) return true;
          const length = lengthOf(tr.doc);
          if (length <= most || length <= lengthOf(state.doc)) return true;
          queueMicrotask(() => onRefused(insertedBy(tr)));
          return false;
        },
      }),
    ];
  },
});

/** How long a text is, in characters. */
export function lengthOf(doc: Node): number {
  return doc.textBetween(0, doc.content.size, '\n', ' ').length;
}

function insertedBy(tr: Transaction): string {
  let text = '';
  for (const map of tr.mapping.maps)
    map.forEach((_from, _to, start, end) => {
      if (end <= tr.doc.content.size) text += tr.doc.textBetween(start, end, '\n', ' ');
    });
  return text;
}
