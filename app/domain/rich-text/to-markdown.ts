import { isList, type RichBlock, type RichDoc, type RichList, type RichTable } from './content';
import { writeCell, writeHeadingLine, writeLines } from './inline-markdown';
import { CALLOUT_HEAD_AT_START } from './reader/callouts';
import { tidyRichText } from './tidy';

/** Writes a rich text as markdown (GitHub's kind). Reading it again gives the same text. */
export function toMarkdown(doc: RichDoc): string {
  return blocksToMarkdown(tidyRichText(doc).content);
}

/** Writes blocks that are tidy already. */
export function blocksToMarkdown(
  blocks: readonly RichBlock[],
  write: (block: RichBlock) => string = writeBlock,
): string {
  let markdown = '';
  blocks.forEach((block, i) => {
    const before = blocks[i - 1];
    if (before !== undefined) markdown += isOneList(before, block) ? '\n' : '\n\n';
    markdown += write(block);
  });
  return markdown;
}

/** Writes one tidy block. */
export function writeBlock(block: RichBlock): string {
  switch (block.type) {
    case 'paragraph':
      return writeLines(block.content);
    case 'heading':
      return `${'#'.repeat(block.attrs.level)} ${writeHeadingLine(block.content)}`;
    case 'codeBlock':
      return writeCode(block.content.map(({ text }) => text).join(''), block.attrs.language);
    case 'blockquote':
      // A quote that begins as callouts do is still a quote.
      return quoted(blocksToMarkdown(block.content).replace(CALLOUT_HEAD_AT_START, '\\$&'));
    case 'callout':
      return quoted(`[!${block.attrs.tone.toUpperCase()}]\n${blocksToMarkdown(block.content)}`);
    case 'image':
      return `![${block.attrs.alt.replace(/[\\[\]]/g, '\\$&')}](${block.attrs.src})`;
    case 'horizontalRule':
      return '---';
    case 'table':
      return writeTable(block);
    default:
      return writeList(block);
  }
}

function quoted(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** Markdown has one kind of list for tasks and plain items: those that touch are said as one. */
function isOneList(before: RichBlock, block: RichBlock): boolean {
  const isUnordered = (list: RichBlock) => list.type === 'bulletList' || list.type === 'taskList';
  return isUnordered(before) && isUnordered(block);
}

function writeCode(text: string, language: string | null): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}${language ?? ''}\n${text}\n${fence}`;
}

function writeList(list: RichList): string {
  switch (list.type) {
    case 'bulletList':
      return list.content.map(({ content }) => writeItem('-', '  ', content)).join('\n');
    case 'taskList':
      return list.content
        .map(({ attrs, content }) => writeItem(attrs.checked ? '- [x]' : '- [ ]', '  ', content))
        .join('\n');
    case 'orderedList':
      return list.content
        .map(({ content }, i) => {
          const mark = `${list.attrs.start + i}.`;
          return writeItem(mark, ' '.repeat(mark.length + 1), content);
        })
        .join('\n');
  }
}

function writeItem(mark: string, indent: string, [first, ...rest]: readonly RichBlock[]): string {
  const head = first?.type === 'paragraph' ? writeLines(first.content) : '';
  let inner = head;
  rest.forEach((block, i) => {
    const before = rest[i - 1] ?? first;
    // A list right under its item's text needs no blank line, unless its first line would be taken for more text.
    const isTight = i === 0 && isList(block) && startsWithWords(block) && head !== '';
    const isJoined = before !== undefined && isOneList(before, block);
    inner += isTight || isJoined || (i === 0 && head === '') ? '\n' : '\n\n';
    inner += writeBlock(block);
  });
  const [line = '', ...lines] = inner.split('\n');
  return [line === '' ? mark : `${mark} ${line}`, ...lines.map((more) => (more === '' ? '' : indent + more))].join(
    '\n',
  );
}

function startsWithWords(list: RichList): boolean {
  const first = list.content[0]?.content[0];
  return first?.type === 'paragraph' && first.content.length > 0;
}

function writeTable({ content: [head, ...rows] }: RichTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cellsOf = (row: RichTable['content'][number] | undefined) =>
    row?.content.map((cell) => writeCell(cell.content[0].content)) ?? [];
  const heads = cellsOf(head);
  return [line(heads), line(heads.map(() => '---')), ...rows.map((row) => line(cellsOf(row)))].join('\n');
}
