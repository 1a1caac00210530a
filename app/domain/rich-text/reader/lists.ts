import type { Block, Found, ListItem } from './blocks';
import { closesFence, FENCE } from './fences';

const ITEM = /^( {0,11})([-*+]|\d{1,9}[.)])( +|$)/;
const TASK = /^\[([ xX])\](?: +|$)/;

/** Reads the lines inside an item, whatever blocks they hold. */
export type ReadInner = (lines: readonly string[]) => Block[];

/** Whether a line begins a list where a paragraph stands. */
export function isListStart(line: string): boolean {
  const match = ITEM.exec(line);
  return match !== null && line.length > match[0].length;
}

/** Reads a list: its items, each with the lines indented under it. */
export function readList(lines: readonly string[], at: number, readInner: ReadInner): Found | null {
  const first = ITEM.exec(lines[at] ?? '');
  if (!first) return null;
  const indent = first[1]?.length ?? 0;
  const ordered = /\d/.test(first[2] ?? '');
  const items: ListItem[] = [];
  let next = at;
  while (next < lines.length) {
    const match = ITEM.exec(lines[next] ?? '');
    const sibling = match && (match[1]?.length ?? 0) <= indent + 1 && /\d/.test(match[2] ?? '') === ordered;
    if (!match || !sibling) break;
    // An item that begins with an empty line holds what is indented by one more than its mark.
    const width = match[0].length + (match[3] === '' ? 1 : 0);
    const end = endOfItem(lines, next, width);
    items.push(readItem(lines.slice(next, end), width, readInner));
    next = end;
  }
  const start = ordered ? Number.parseInt(first[2] ?? '1', 10) : null;
  return { block: { kind: 'list', start, items }, next };
}

/**
 * An item runs on over indented lines, over lazy text right under it, over one blank line before more of them, and over
 * any in the code that it holds.
 */
function endOfItem(lines: readonly string[], at: number, width: number): number {
  const inner = Math.min(width, indentOf(lines[at] ?? '') + 2);
  let end = at + 1;
  let fence: string | null = null;
  while (end < lines.length) {
    const line = lines[end] ?? '';
    const isInside = line.trim() === '' || indentOf(line) >= inner;
    if (fence !== null && isInside) {
      if (closesFence(line, fence)) fence = null;
      end++;
      continue;
    }
    fence = isInside ? (FENCE.exec(line.trimStart())?.[1] ?? null) : null;
    if (line.trim() === '') {
      const after = lines[end + 1] ?? '';
      if (after.trim() === '' || (indentOf(after) < inner && !ITEM.test(after))) return end;
      if (ITEM.test(after) && indentOf(after) < inner) return end + 1;
    } else if (
      indentOf(line) < inner &&
      (ITEM.test(line) || lines[end - 1]?.trim() === '' || /^ {0,3}[>#`~|]/.test(line))
    ) {
      return end;
    }
    end++;
  }
  return end;
}

function readItem(lines: readonly string[], width: number, readInner: ReadInner): ListItem {
  const head = (lines[0] ?? '').slice(width);
  const task = TASK.exec(head);
  const inner = lines.slice(1).map((line) => line.slice(Math.min(indentOf(line), width)));
  return {
    task: task ? task[1] !== ' ' : null,
    blocks: readInner([task ? head.slice(task[0].length) : head, ...inner]),
  };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
