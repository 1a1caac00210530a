import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { LiveText } from '../../live/live-text';
import { mappingOf, placeOf, positionOf } from './text-places';

/** Takes pictures that are pasted or dropped, where the text has a place to keep them. */
export const Pictures = Extension.create<{
  readonly onFiles: ((view: EditorView, files: readonly File[], at: number) => void) | null;
}>({
  name: 'pictures',
  priority: 250,

  addOptions: () => ({ onFiles: null }),

  addProseMirrorPlugins() {
    const { onFiles } = this.options;
    if (onFiles === null) return [];
    return [
      new Plugin({
        props: {
          handlePaste: (view, event) => {
            const files = picturesIn(event.clipboardData);
            // Words with a picture of them, as word processors copy, are words.
            if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return false;
            onFiles(view, files, view.state.selection.to);
            return true;
          },
          handleDrop: (view, event, _slice, isMoved) => {
            const files = isMoved ? [] : picturesIn(event.dataTransfer);
            if (files.length === 0) return false;
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
            onFiles(view, files, at?.pos ?? view.state.selection.to);
            return true;
          },
        },
      }),
    ];
  },
});

function picturesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/') && type !== 'image/svg+xml');
}

/** Remembers a position while others write; the function tells where it is then. */
export function holdPosition(view: EditorView, text: LiveText, position: number): () => number {
  const mapping = mappingOf(view.state);
  const place = mapping && placeOf(position, text.fragment, mapping);
  return () => {
    const now = mappingOf(view.state);
    const { doc } = text.fragment;
    const found = mapping && now && doc ? positionOf(doc, text.fragment, place, now) : null;
    return Math.min(found ?? position, view.state.doc.content.size);
  };
}

/** Puts a picture after the block that stands there. */
export function insertPicture(
  view: EditorView,
  at: number,
  attrs: { readonly src: string; readonly alt: string },
): void {
  const type = view.state.schema.nodes.image;
  if (type === undefined) return;
  const $at = view.state.doc.resolve(at);
  const { tr } = view.state;
  const isEmpty = $at.depth === 1 && $at.parent.isTextblock && $at.parent.content.size === 0;
  if (isEmpty) tr.replaceWith($at.before(1), $at.after(1), type.create(attrs));
  else tr.insert($at.depth === 0 ? at : $at.after(1), type.create(attrs));
  view.dispatch(tr.scrollIntoView());
}
