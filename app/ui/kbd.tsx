import { useSyncExternalStore } from 'react';
import { cx } from './cx';

const never = () => () => {};
const onApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Whether this device calls its command key ⌘; false while rendering on the server. */
export function useIsApple(): boolean {
  return useSyncExternalStore(never, onApple, () => false);
}

const APPLE: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };
const OTHER: Record<string, string> = { Mod: 'Ctrl' };
const SHARED: Record<string, string> = { Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

/** Keys as printed on them: `Mod+K` for a chord, `G B` for a sequence. */
export function Kbd({ keys, inverse = false }: { keys: string; inverse?: boolean }) {
  const names = { ...SHARED, ...(useIsApple() ? APPLE : OTHER) };
  const caps = keys.split(' ').map((chord, at) => ({ at, names: chord.split('+').map((key) => names[key] ?? key) }));
  return (
    <span className="inline-flex gap-1">
      {caps.map(({ at, names }) => (
        <kbd
          key={at}
          className={cx(
            'inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-[4px] border px-1 font-sans text-xs leading-none',
            inverse ? 'border-canvas/30' : 'border-line-strong/60 text-ink-muted',
          )}
        >
          {names.join(' ')}
        </kbd>
      ))}
    </span>
  );
}
