import { mergeAttributes, Node } from '@tiptap/core';
import { isImageAddress } from '../../domain/rich-text/content';

/** A picture among the files of the space. Whatever else is pasted or written by others as a picture is not loaded. */
export const Image = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes: () => ({ src: { default: null }, alt: { default: '' } }),

  parseHTML: () => [
    {
      tag: 'img[src]',
      getAttrs: (element) => {
        const src = element.getAttribute('src');
        return isImageAddress(src) ? { src, alt: element.getAttribute('alt') ?? '' } : false;
      },
    },
  ],

  renderHTML({ node, HTMLAttributes }) {
    const { src, alt } = node.attrs;
    if (!isImageAddress(src)) return ['p', {}];
    return ['img', mergeAttributes(HTMLAttributes, { src, alt, loading: 'lazy' })];
  },

  renderText: ({ node }) => String(node.attrs.alt),
});
