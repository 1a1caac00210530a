import * as Y from 'yjs';
import { RICH_TEXT_COLUMNS } from '../domain/rich-text/content';

const MOST_NODES = 100_000;
const MOST_DEPTH = 60;

/**
 * Whether an editor can be given a fragment. What only offends against the order of blocks the editor mends by itself;
 * what is endless, or not of the kinds that it counts on, it must not see.
 */
export function isSound(fragment: Y.XmlFragment): boolean {
  const budget = { nodes: MOST_NODES };
  return fragment.toArray().every((child) => child instanceof Y.XmlElement && isSoundNode(child, budget, 0));
}

function isSoundNode(node: unknown, budget: { nodes: number }, depth: number): boolean {
  if (depth > MOST_DEPTH || budget.nodes-- <= 0) return false;
  if (node instanceof Y.XmlText) {
    const delta = node.toDelta() as { insert?: unknown; attributes?: unknown }[];
    return delta.every(({ insert }) => typeof insert === 'string');
  }
  if (!(node instanceof Y.XmlElement) || node instanceof Y.XmlHook) return false;
  for (const name of ['colspan', 'rowspan']) {
    const span: unknown = node.getAttribute(name);
    if (span !== undefined && !(Number.isInteger(span) && Number(span) >= 1 && Number(span) <= RICH_TEXT_COLUMNS))
      return false;
  }
  return node.toArray().every((child) => isSoundNode(child, budget, depth + 1));
}
