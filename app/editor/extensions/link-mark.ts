import { InputRule, Mark, markPasteRule, mergeAttributes } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { findBareAddress } from '../../domain/rich-text/reader/bare-address';
import { safeAddress } from '../../domain/rich-text/safe-address';

/** A link to the web or to a mailbox; any other address is no link, whoever wrote it. */
export const LinkMark = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  exitable: true,

  addAttributes: () => ({ href: { default: null } }),

  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = safeAddress(element.getAttribute('href') ?? '');
        return href === null ? false : { href };
      },
    },
  ],

  renderHTML({ HTMLAttributes }) {
    const href = typeof HTMLAttributes.href === 'string' ? safeAddress(HTMLAttributes.href) : null;
    if (href === null) return ['span', 0];
    return ['a', mergeAttributes({ href, target: '_blank', rel: 'noopener noreferrer nofollow' }), 0];
  },

  // An address that is written out becomes a link with the space after it.
  addInputRules() {
    return [
      new InputRule({
        find: /\S{4,2000}\s$/,
        handler: ({ state, range, match }) => {
          const typed = match[0];
          const words = typed.trimEnd();
          const bare = findBareAddress(words, 0);
          if (bare === null) return null;
          const from = range.from;
          const to = from + bare.end;
          const { tr } = state;
          tr.insertText(typed.slice(-1), range.to);
          tr.addMark(from, to, this.type.create({ href: bare.href }));
          tr.removeStoredMark(this.type);
        },
      }),
    ];
  },

  addPasteRules() {
    return [
      markPasteRule({
        type: this.type,
        find: (text) => {
          const found: { text: string; index: number; data: { href: string } }[] = [];
          for (let at = 0; at < text.length; at++) {
            const bare = text[at] === '<' ? null : findBareAddress(text, at);
            if (bare === null) continue;
            found.push({ text: text.slice(at, bare.end), index: at, data: { href: bare.href } });
            at = bare.end - 1;
          }
          return found;
        },
        getAttributes: (match) => ({ href: match.data?.href }),
      }),
    ];
  },

  addProseMirrorPlugins() {
    const { editor, type } = this;
    return [
      new Plugin({
        props: {
          // An address pasted over words makes them a link.
          handlePaste: (view, event) => {
            const { from, to, empty } = view.state.selection;
            const pasted = event.clipboardData?.getData('text/plain').trim() ?? '';
            const bare = empty || /\s/.test(pasted) ? null : findBareAddress(pasted, 0);
            if (bare === null || bare.end !== pasted.length) return false;
            view.dispatch(view.state.tr.addMark(from, to, type.create({ href: bare.href })));
            return true;
          },
          // A click puts the caret; with Ctrl or Cmd it follows the link, as in other editors.
          handleClick: (_view, _position, event) => {
            const link = event.target instanceof Element ? event.target.closest('a') : null;
            if (link === null || !(event.ctrlKey || event.metaKey || !editor.isEditable)) return false;
            window.open(link.href, '_blank', 'noopener,noreferrer');
            return true;
          },
        },
      }),
    ];
  },
});
