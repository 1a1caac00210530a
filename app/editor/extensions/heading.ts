import { mergeAttributes, Node, textblockTypeInputRule } from '@tiptap/core';

const LEVELS = [1, 2, 3] as const;

/** Headings of three levels, drawn with the level that they have on the page they stand in. */
export const Heading = Node.create<{ readonly under: number }>({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,

  addOptions: () => ({ under: 3 }),

  addAttributes: () => ({ level: { default: 1, rendered: false } }),

  parseHTML: () => [
    // Our own, copied: what it is stands beside what it is drawn as.
    {
      tag: '[data-level]',
      priority: 60,
      getAttrs: (element) => ({ level: levelOf(Number(element.getAttribute('data-level'))) }),
    },
    ...[1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: levelOf(level) } })),
  ],

  renderHTML({ node, HTMLAttributes }) {
    const level = levelOf(node.attrs.level);
    return [`h${Math.min(6, this.options.under + level)}`, mergeAttributes(HTMLAttributes, { 'data-level': level }), 0];
  },

  addKeyboardShortcuts() {
    return Object.fromEntries(
      LEVELS.map((level) => [
        `Mod-Alt-${level}`,
        () => this.editor.commands.toggleNode('heading', 'paragraph', { level }),
      ]),
    );
  },

  addInputRules() {
    return LEVELS.map((level) =>
      textblockTypeInputRule({ find: new RegExp(`^(#{${level}})\\s$`), type: this.type, getAttributes: { level } }),
    );
  },
});

function levelOf(level: unknown): number {
  return level === 1 || level === 2 ? level : 3;
}
