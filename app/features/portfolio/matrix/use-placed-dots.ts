import { useMemo } from 'react';
import type { MatrixDot } from '../../../domain/portfolio/matrix-dots';
import type { NetworkChange } from '../../../domain/portfolio/network-edit';
import type { Segment } from '../../../domain/segments';

/** The dots as I left them: where I have placed one and the server has not shown it yet, my place holds. */
export function usePlacedDots(dots: readonly MatrixDot[], sending: readonly NetworkChange[]): readonly MatrixDot[] {
  return useMemo(() => {
    const places = new Map<string, Segment | null>();
    for (const { networks, edit } of sending)
      if (edit.field === 'segment') for (const { cardId } of networks) places.set(cardId, edit.value);
    if (places.size === 0) return dots;
    return dots.map((dot) => {
      const place = places.get(dot.id);
      return place === undefined ? dot : { ...dot, segment: place };
    });
  }, [dots, sending]);
}
