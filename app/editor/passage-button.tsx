import { Trans, useLingui } from '@lingui/react/macro';
import { MessageSquarePlus } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { cx } from '../ui/cx';
import { floatingClass } from '../ui/floating';
import type { ChosenPassage, PassageBridge } from './extensions/passages';

const HEIGHT = 36;
const TOOLS = 60;

/** Stands at a selection and asks whether to say something about it. Ctrl or Cmd + Alt + M does the same. */
export function PassageButton({
  bridge,
  onPassage,
}: {
  bridge: PassageBridge;
  onPassage: (passage: ChosenPassage) => void;
}) {
  const { t } = useLingui();
  const place = useSyncExternalStore(bridge.selection.subscribe, bridge.selection.get, () => null);
  if (place === null) return null;
  // On touch screens the system's own menu stands above a selection.
  const isBelow = place.top < HEIGHT + 60 || window.matchMedia('(pointer: coarse)').matches;
  // Clear of the tools at the lower edge.
  const lowest = window.innerHeight - HEIGHT - TOOLS;
  return createPortal(
    <button
      type="button"
      title={t`Ctrl or Cmd + Alt + M`}
      // A press must not take the selection away.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        const chosen = bridge.choose();
        if (chosen) onPassage(chosen);
        bridge.selection.set(null);
      }}
      style={{
        left: `clamp(8px, ${place.left}px, calc(100vw - 9rem))`,
        top: `${Math.min(isBelow ? place.bottom + 6 : place.top - HEIGHT - 6, lowest)}px`,
      }}
      className={cx(floatingClass, 'fixed z-30 flex h-9 items-center gap-1.5 px-2.5 text-sm hover:bg-hover')}
    >
      <MessageSquarePlus aria-hidden="true" className="size-4 text-ink-muted" />
      <Trans>Comment on this</Trans>
    </button>,
    document.body,
  );
}
