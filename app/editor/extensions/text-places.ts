// Places in a text that stay where they are meant while others write: Yjs relative positions, as JSON.

import type { EditorState } from '@tiptap/pm/state';
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { recordIn } from '../../board-doc/read-values';

export type Mapping = Parameters<typeof absolutePositionToRelativePosition>[2];

/** What the live document knows of the editor's blocks; null before it has drawn them. */
export function mappingOf(state: EditorState): Mapping | null {
  const binding = (ySyncPluginKey.getState(state) as { binding?: { mapping: Mapping } } | undefined)?.binding;
  return binding && binding.mapping.size > 0 ? binding.mapping : null;
}

/** A position of the editor as a place that stays. */
export function placeOf(position: number, fragment: Y.XmlFragment, mapping: Mapping): unknown {
  return Y.relativePositionToJSON(absolutePositionToRelativePosition(position, fragment, mapping));
}

/** Where a place is now, whoever named it; null when it makes no sense here. */
export function positionOf(doc: Y.Doc, fragment: Y.XmlFragment, position: unknown, mapping: Mapping): number | null {
  const record = recordIn(position);
  // A position by a root type's name would make that type in this document.
  if (record === null || 'tname' in record) return null;
  try {
    return relativePositionToAbsolutePosition(doc, fragment, Y.createRelativePositionFromJSON(position), mapping);
  } catch {
    return null;
  }
}
