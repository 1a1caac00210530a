import { Extension } from '@tiptap/core';
import { ySyncPlugin, ySyncPluginKey } from '@tiptap/y-tiptap';
import type { LiveText } from '../../live/live-text';

/** Keeps the editor and the live document the same. Undo is the document's: it takes back my acts, never a colleague's. */
export const LiveDocument = Extension.create<{ readonly text: LiveText | null; readonly undoLabel: string }>({
  name: 'liveDocument',
  priority: 1000,

  addOptions: () => ({ text: null, undoLabel: '' }),

  onBeforeCreate() {
    this.options.text?.undo.track(ySyncPluginKey, this.options.undoLabel);
  },

  addProseMirrorPlugins() {
    const { text } = this.options;
    return text === null ? [] : [ySyncPlugin(text.fragment)];
  },

  addKeyboardShortcuts() {
    const undo = this.options.text?.undo;
    const back = () => {
      undo?.undo();
      return true;
    };
    const forth = () => {
      undo?.redo();
      return true;
    };
    return { 'Mod-z': back, 'Mod-y': forth, 'Shift-Mod-z': forth };
  },
});
