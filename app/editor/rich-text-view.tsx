import { useLingui } from '@lingui/react/macro';
import { createElement, memo, type ReactNode, useMemo } from 'react';
import type {
  CalloutTone,
  RichBlock,
  RichDoc,
  RichInline,
  RichList,
  RichMark,
  RichTable,
  RichTableRow,
} from '../domain/rich-text/content';
import { fromMarkdown } from '../domain/rich-text/from-markdown';
import { plainTextOf } from '../domain/rich-text/plain-text';
import { CALLOUT_NAMES } from './callout-names';
import { type Linkable, pathAmong } from './mentionable';
import './rich-text.css';

interface RichTextViewProps {
  readonly text: RichDoc;
  /** The level of the page's headings that the text stands under: its own begin one below. */
  readonly under?: number;
  /** Ticks the task at a place among all tasks of the text; without it tasks are only shown. */
  readonly onTick?: (task: number, done: boolean) => void;
  /** Networks that the reader may open: where they are named, a link leads there. */
  readonly networks?: readonly Linkable[];
}

/**
 * Shows a rich text as the editor shows it. Everything becomes React elements and text, never HTML, so nothing that
 * somebody wrote can run; addresses were checked when they were read.
 */
export const RichTextView = memo(function RichTextView({ text, under = 3, onTick, networks = [] }: RichTextViewProps) {
  const tasks = { next: 0 };
  const writer: Writer = { under, onTick, tasks, networks };
  return <div className="rich-text">{blocksOf(text.content, writer)}</div>;
});

/** Shows markdown as a rich text. */
export const Markdown = memo(function Markdown({
  source,
  ...props
}: Omit<RichTextViewProps, 'text'> & { readonly source: string }) {
  const text = useMemo(() => fromMarkdown(source), [source]);
  return <RichTextView text={text} {...props} />;
});

interface Writer {
  readonly under: number;
  readonly onTick: RichTextViewProps['onTick'];
  /** How many tasks were shown so far. */
  readonly tasks: { next: number };
  readonly networks: readonly Linkable[];
}

/** Parts of a text that is read anew at each change have no identity but their place. */
function at(index: number): string {
  return `at-${index}`;
}

function blocksOf(blocks: readonly RichBlock[], writer: Writer): ReactNode[] {
  return blocks.map((block, index) => blockOf(block, at(index), writer));
}

function blockOf(block: RichBlock, key: string, writer: Writer): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p key={key}>{inlinesOf(block.content, writer)}</p>;
    case 'heading':
      return createElement(
        `h${Math.min(6, writer.under + block.attrs.level)}`,
        { key, 'data-level': block.attrs.level },
        inlinesOf(block.content, writer),
      );
    case 'codeBlock':
      return (
        <pre key={key}>
          <code>{block.content.map(({ text }) => text).join('')}</code>
        </pre>
      );
    case 'blockquote':
      return <blockquote key={key}>{blocksOf(block.content, writer)}</blockquote>;
    case 'callout':
      return (
        <Callout key={key} tone={block.attrs.tone}>
          {blocksOf(block.content, writer)}
        </Callout>
      );
    case 'image':
      return <img key={key} src={block.attrs.src} alt={block.attrs.alt} loading="lazy" />;
    case 'horizontalRule':
      return <hr key={key} />;
    case 'table':
      return <Table key={key} table={block} writer={writer} />;
    default:
      return listOf(block, key, writer);
  }
}

function Callout({ tone, children }: { tone: CalloutTone; children: ReactNode }) {
  const { i18n } = useLingui();
  return (
    <div role="note" className="callout" data-callout={tone}>
      <span className="callout-name">{i18n._(CALLOUT_NAMES[tone])}</span>
      <div className="callout-body">{children}</div>
    </div>
  );
}

function listOf(list: RichList, key: string, writer: Writer): ReactNode {
  switch (list.type) {
    case 'bulletList':
      return (
        <ul key={key}>
          {list.content.map(({ content }, i) => (
            <li key={at(i)}>{blocksOf(content, writer)}</li>
          ))}
        </ul>
      );
    case 'orderedList':
      return (
        <ol key={key} start={list.attrs.start}>
          {list.content.map(({ content }, i) => (
            <li key={at(i)}>{blocksOf(content, writer)}</li>
          ))}
        </ol>
      );
    case 'taskList':
      return (
        <ul key={key} data-type="taskList">
          {list.content.map(({ attrs, content }, i) => {
            const task = writer.tasks.next++;
            const [first] = content;
            return (
              <li key={at(i)} data-checked={attrs.checked}>
                <label>
                  <input
                    type="checkbox"
                    aria-label={first ? plainTextOf({ type: 'doc', content: [first] }) : ''}
                    checked={attrs.checked}
                    disabled={writer.onTick === undefined}
                    onChange={(event) => writer.onTick?.(task, event.currentTarget.checked)}
                  />
                </label>
                <div>{blocksOf(content, writer)}</div>
              </li>
            );
          })}
        </ul>
      );
  }
}

function Table({ table, writer }: { table: RichTable; writer: Writer }) {
  const [first, ...rest] = table.content;
  const hasHead = first?.content.every(({ type }) => type === 'tableHeader') === true;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a phone, it is scrolled by the keyboard too
    <div className="tableWrapper" tabIndex={0}>
      <table>
        {/* Printed, a head is said again on each page. */}
        {hasHead && <thead>{rowOf(first, 'head', writer)}</thead>}
        <tbody>{(hasHead ? rest : table.content).map((row, index) => rowOf(row, at(index), writer))}</tbody>
      </table>
    </div>
  );
}

function rowOf(row: RichTableRow, key: string, writer: Writer): ReactNode {
  return (
    <tr key={key}>
      {row.content.map((cell, column) => {
        const Cell = cell.type === 'tableHeader' ? 'th' : 'td';
        return (
          <Cell key={at(column)}>
            <p>{inlinesOf(cell.content[0].content, writer)}</p>
          </Cell>
        );
      })}
    </tr>
  );
}

function inlinesOf(inlines: readonly RichInline[], { networks }: Writer): ReactNode[] {
  return inlines.map((inline, index) => {
    if (inline.type === 'hardBreak') return <br key={at(index)} />;
    if (inline.type === 'mention') {
      const path = pathAmong(networks, inline.attrs.id);
      const name = `@${inline.attrs.label}`;
      return path === null ? (
        <span key={at(index)} className="mention">
          {name}
        </span>
      ) : (
        <a key={at(index)} className="mention" href={path}>
          {name}
        </a>
      );
    }
    return (inline.marks ?? []).reduceRight<ReactNode>((inside, mark) => markOf(mark, inside, at(index)), inline.text);
  });
}

function markOf(mark: RichMark, inside: ReactNode, key: string): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong key={key}>{inside}</strong>;
    case 'italic':
      return <em key={key}>{inside}</em>;
    case 'strike':
      return <s key={key}>{inside}</s>;
    case 'code':
      return <code key={key}>{inside}</code>;
    case 'link':
      return (
        <a key={key} href={mark.attrs.href} target="_blank" rel="noopener noreferrer nofollow">
          {inside}
        </a>
      );
  }
}
