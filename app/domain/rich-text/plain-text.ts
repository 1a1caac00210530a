import type { RichBlock, RichDoc, RichInline } from './content';

/** A rich text as words alone: one line a block, for search and for places that know no form. */
export function plainTextOf(doc: RichDoc): string {
  return doc.content.flatMap(linesOf).join('\n');
}

/** Running text as words alone. */
export function plainInlines(inlines: readonly RichInline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      return inline.type === 'mention' ? `@${inline.attrs.label}` : '\n';
    })
    .join('');
}

function linesOf(block: RichBlock): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'codeBlock':
      return [plainInlines(block.content)];
    case 'blockquote':
    case 'callout':
      return block.content.flatMap(linesOf);
    case 'image':
      return block.attrs.alt === '' ? [] : [block.attrs.alt];
    case 'horizontalRule':
      return [];
    case 'table':
      return block.content.map((row) => row.content.map((cell) => plainInlines(cell.content[0].content)).join('\t'));
    default:
      return block.content.flatMap((item) => item.content.flatMap(linesOf));
  }
}
