import { type DragEvent, useState } from 'react';

/** What is dragged within the page. */
export interface Held {
  readonly kind: 'file' | 'folder';
  readonly id: string;
}

const TYPE = 'application/x-solmu-file';

/** The look of a place while something is held over it. */
export const dropClass = 'bg-accent-tint outline-2 outline-accent';

/** What makes a line one that can be dragged. */
export function heldSource(held: Held | null) {
  if (held === null) return {};
  return {
    draggable: true,
    onDragStart(event: DragEvent) {
      event.dataTransfer.setData(TYPE, JSON.stringify(held));
      event.dataTransfer.effectAllowed = 'move';
    },
  };
}

/** What makes a place one where a dragged line can be dropped; null: it takes none. */
export function useHeldTarget(onDrop: ((held: Held) => void) | null) {
  const [isOver, setOver] = useState(false);
  if (onDrop === null) return { isOver: false, target: {} };
  const holds = (event: DragEvent) => event.dataTransfer.types.includes(TYPE);
  const target = {
    onDragOver(event: DragEvent) {
      if (!holds(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move' as const;
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      setOver(false);
      const held = readHeld(event.dataTransfer.getData(TYPE));
      if (!held) return;
      event.preventDefault();
      onDrop(held);
    },
  };
  return { isOver, target };
}

function readHeld(text: string): Held | null {
  if (text === '') return null;
  const held: unknown = JSON.parse(text);
  if (typeof held !== 'object' || held === null || !('kind' in held) || !('id' in held)) return null;
  const { kind, id } = held;
  return (kind === 'file' || kind === 'folder') && typeof id === 'string' ? { kind, id } : null;
}
