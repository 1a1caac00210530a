import type { ComponentProps } from 'react';
import type { Anchor } from '../view/editing';

/** An unseen thing of the page at which a menu or popover hangs. */
export function AnchorPoint({ anchor, ...props }: { anchor: Anchor } & ComponentProps<'span'>) {
  const { x, y, width, height } = anchor;
  return (
    <span
      aria-hidden="true"
      {...props}
      tabIndex={-1}
      style={{ position: 'fixed', left: x, top: y, width, height, pointerEvents: 'none' }}
    />
  );
}
