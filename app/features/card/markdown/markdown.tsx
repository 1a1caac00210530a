import { memo, type ReactNode, useMemo } from 'react';
import { type Block, type ListItem, parseMarkdown } from './blocks';
import type { Inline } from './inline';

/**
 * Shows markdown. Everything becomes React elements and text, never HTML, so nothing that somebody typed can run;
 * addresses were checked when they were read.
 */
export const Markdown = memo(function Markdown({ source }: { source: string }) {
  const blocks = useMemo(() => parseMarkdown(source), [source]);
  return <div className="flex min-w-0 flex-col gap-2 [overflow-wrap:anywhere]">{blocks.map(renderBlock)}</div>;
});

function renderBlock(block: Block, key: number): ReactNode {
  switch (block.kind) {
    case 'heading':
      return <Heading key={key} level={block.level} inlines={block.children} />;
    case 'paragraph':
      return <p key={key}>{renderInlines(block.children)}</p>;
    case 'code':
      return (
        <pre key={key} className="overflow-x-auto rounded-sm bg-sunken p-2 font-mono text-sm">
          <code>{block.text}</code>
        </pre>
      );
    case 'quote':
      return (
        <blockquote key={key} className="flex flex-col gap-2 border-l-2 border-line-strong pl-3 text-ink-muted">
          {block.blocks.map(renderBlock)}
        </blockquote>
      );
    case 'rule':
      return <hr key={key} className="border-line" />;
    case 'list':
      return block.start === null ? (
        <ul key={key} className="flex list-disc flex-col gap-1 pl-5">
          {block.items.map(renderItem)}
        </ul>
      ) : (
        <ol key={key} start={block.start} className="flex list-decimal flex-col gap-1 pl-6">
          {block.items.map(renderItem)}
        </ol>
      );
    case 'table':
      return (
        <div key={key} className="overflow-x-auto">
          <table className="border-collapse text-left tabular-nums">
            <thead>
              <tr>{block.head.map((cell, index) => renderCell('th', cell, index))}</tr>
            </thead>
            <tbody>
              {block.rows.map((row, index) => (
                <tr key={at(index)}>{row.map((cell, column) => renderCell('td', cell, column))}</tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

function Heading({ level, inlines }: { level: number; inlines: readonly Inline[] }) {
  const children = renderInlines(inlines);
  if (level === 1) return <h4 className="mt-2 text-lg font-semibold">{children}</h4>;
  if (level === 2) return <h5 className="mt-1 font-semibold">{children}</h5>;
  return <h6 className="font-semibold text-ink-muted">{children}</h6>;
}

function renderItem(item: ListItem, key: number): ReactNode {
  const [first, ...rest] = item.blocks;
  const lead = first?.kind === 'paragraph' ? renderInlines(first.children) : first && renderBlock(first, 0);
  const task = item.task !== null;
  return (
    <li key={key} className={task ? '-ml-5 list-none' : undefined}>
      {task && <input type="checkbox" checked={item.task === true} disabled readOnly className="mr-2 align-middle" />}
      {lead}
      {rest.length > 0 && <div className="mt-1 flex flex-col gap-1">{rest.map(renderBlock)}</div>}
    </li>
  );
}

function renderCell(Cell: 'th' | 'td', inlines: readonly Inline[], key: number): ReactNode {
  return (
    <Cell key={key} className="border border-line px-2 py-1 align-top">
      {renderInlines(inlines)}
    </Cell>
  );
}

function renderInlines(inlines: readonly Inline[]): ReactNode[] {
  return inlines.map((inline, index) => renderInline(inline, index));
}

function renderInline(inline: Inline, key: number): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return <br key={key} />;
    case 'code':
      return (
        <code key={key} className="rounded-sm bg-sunken px-1 font-mono text-[0.9em]">
          {inline.text}
        </code>
      );
    case 'strong':
      return <strong key={key}>{renderInlines(inline.children)}</strong>;
    case 'em':
      return <em key={key}>{renderInlines(inline.children)}</em>;
    case 'strike':
      return <del key={key}>{renderInlines(inline.children)}</del>;
    case 'link':
      return (
        <a
          key={key}
          href={inline.href}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="text-accent underline"
        >
          {renderInlines(inline.children)}
        </a>
      );
  }
}

/** Rows of a text that is read anew at each change have no identity but their place. */
function at(index: number): string {
  return `row-${index}`;
}
