import { mergeAttributes, Node } from '@tiptap/core';
import { type CalloutTone, isCalloutTone } from '../../domain/rich-text/content';

/** Something set apart: its kind is named above it, in the reader's language. */
export const Callout = Node.create<{ readonly nameOf: (tone: CalloutTone) => string }>({
  name: 'callout',
  group: 'block',
  content: 'block+',
  defining: true,

  addOptions: () => ({ nameOf: (tone) => tone }),

  addAttributes: () => ({
    tone: {
      default: 'note',
      parseHTML: (element) => toneOf(element.getAttribute('data-callout')),
      renderHTML: ({ tone }) => ({ 'data-callout': toneOf(tone) }),
    },
  }),

  parseHTML: () => [{ tag: 'div[data-callout]', contentElement: '.callout-body' }],

  renderHTML({ node, HTMLAttributes }) {
    return [
      'div',
      mergeAttributes(HTMLAttributes, { class: 'callout', role: 'note' }),
      ['span', { class: 'callout-name', contenteditable: 'false' }, this.options.nameOf(toneOf(node.attrs.tone))],
      ['div', { class: 'callout-body' }, 0],
    ];
  },

  addKeyboardShortcuts() {
    return {
      // An empty callout, or one whose beginning the caret is at, becomes plain again.
      Backspace: () => {
        const { empty, $from } = this.editor.state.selection;
        const isAtStart = empty && $from.parentOffset === 0 && $from.depth >= 2 && $from.index(-1) === 0;
        if (!isAtStart || $from.node(-1).type !== this.type) return false;
        return this.editor.commands.lift(this.name);
      },
    };
  },
});

function toneOf(tone: unknown): CalloutTone {
  return isCalloutTone(tone) ? tone : 'note';
}
