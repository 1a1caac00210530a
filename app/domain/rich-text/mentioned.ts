import type { RichBlock, RichDoc, RichInline } from './content';

/** How often a text names each of those whom it mentions, by their ids. */
export function mentionsOf(text: RichDoc): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const inline = (inlines: readonly RichInline[]): void => {
    for (const one of inlines)
      if (one.type === 'mention') counts.set(one.attrs.id, (counts.get(one.attrs.id) ?? 0) + 1);
  };
  const blocks = (all: readonly RichBlock[]): void => {
    for (const block of all)
      switch (block.type) {
        case 'paragraph':
        case 'heading':
          inline(block.content);
          break;
        case 'blockquote':
        case 'callout':
          blocks(block.content);
          break;
        case 'bulletList':
        case 'orderedList':
        case 'taskList':
          for (const item of block.content) blocks(item.content);
          break;
        case 'table':
          for (const row of block.content) for (const cell of row.content) blocks(cell.content);
          break;
      }
  };
  blocks(text.content);
  return counts;
}

/** Whom a text names more often than before. */
export function newlyMentioned(before: Readonly<Record<string, number>>, now: ReadonlyMap<string, number>): string[] {
  return [...now].filter(([id, count]) => count > (before[id] ?? 0)).map(([id]) => id);
}
