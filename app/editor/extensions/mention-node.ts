import { Mention, type MentionOptions } from '@tiptap/extension-mention';

interface NamedOptions extends MentionOptions {
  /** Where what is named opens, for this reader; null: it has no page, or none for them. */
  readonly pathOf: (id: unknown) => string | null;
}

/** A person or a network by name. Who they are is their id; the name is as it was then. */
export const MentionNode = Mention.extend<NamedOptions>({
  addOptions() {
    const parent = this.parent?.();
    if (parent === undefined) throw new Error('a mention has options');
    return { ...parent, pathOf: () => null };
  },

  addAttributes: () => ({
    id: { default: null, parseHTML: (element) => element.getAttribute('data-id'), rendered: false },
    label: { default: '', parseHTML: (element) => element.getAttribute('data-label'), rendered: false },
  }),

  // Before links: one that leads somewhere is a mention all the same.
  parseHTML: () => [{ tag: '[data-type="mention"]', priority: 100 }],

  renderHTML({ node }) {
    const { id, label } = node.attrs;
    const attributes = { class: 'mention', 'data-type': 'mention', 'data-id': id, 'data-label': label };
    const href = this.options.pathOf(id);
    return href === null ? ['span', attributes, `@${label}`] : ['a', { ...attributes, href }, `@${label}`];
  },

  renderText: ({ node }) => `@${node.attrs.label}`,

  // Our own list of people does what its suggestions would.
  addProseMirrorPlugins: () => [],
});
