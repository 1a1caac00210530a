import { Extension } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { fromMarkdown } from '../../domain/rich-text/from-markdown';

/** Plain text that is pasted is read as markdown; with Shift it stays as it is. */
export const PasteMarkdown = Extension.create({
  name: 'pasteMarkdown',

  addProseMirrorPlugins() {
    let isPlain = false;
    return [
      new Plugin({
        props: {
          handleKeyDown: (_view, event) => {
            isPlain = event.shiftKey;
            return false;
          },
          handlePaste: (view, event) => {
            const data = event.clipboardData;
            const { $from } = view.state.selection;
            if (isPlain || data === null || data.types.includes('text/html')) return false;
            if ($from.parent.type.spec.code === true) return false;
            const text = fromMarkdown(data.getData('text/plain'));
            if (text.content.length === 0) return false;
            const { content } = view.state.schema.nodeFromJSON(text);
            view.dispatch(view.state.tr.replaceSelection(Slice.maxOpen(content)).scrollIntoView());
            return true;
          },
        },
      }),
    ];
  },
});
