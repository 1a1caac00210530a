import { Mention } from '@tiptap/extension-mention';

/** A person by name. Who they are is their id; the name is as it was then. */
export const MentionNode = Mention.extend({
  addAttributes: () => ({
    id: { default: null, parseHTML: (element) => element.getAttribute('data-id'), rendered: false },
    label: { default: '', parseHTML: (element) => element.getAttribute('data-label'), rendered: false },
  }),

  renderHTML: ({ node }) => [
    'span',
    { class: 'mention', 'data-type': 'mention', 'data-id': node.attrs.id, 'data-label': node.attrs.label },
    `@${node.attrs.label}`,
  ],

  renderText: ({ node }) => `@${node.attrs.label}`,

  // Our own list of people does what its suggestions would.
  addProseMirrorPlugins: () => [],
});
