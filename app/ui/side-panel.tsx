import { type ComponentProps, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { cx } from './cx';

export interface SidePanelProps extends Omit<ComponentProps<'section'>, 'ref'> {
  /** The id of the heading that names it. */
  labelledBy: string;
  /** Where the focus goes when the panel closes. */
  returnFocus: () => HTMLElement | null;
  ref?: RefObject<HTMLElement | null>;
}

/**
 * A panel over the right part of the page, the whole screen on phones. It does not block what is beside it: no veil, no trap.
 * The focus moves in when it opens and back when it closes; on phones, where nothing else is seen, Tab stays inside.
 */
export function SidePanel({ labelledBy, returnFocus, ref, className, children, onKeyDown, ...props }: SidePanelProps) {
  const own = useRef<HTMLElement>(null);
  const panel = ref ?? own;
  const latestReturn = useRef(returnFocus);
  useEffect(() => {
    latestReturn.current = returnFocus;
  });
  useEffect(() => {
    const element = panel.current;
    if (element && !element.contains(document.activeElement)) element.focus({ preventScroll: true });
    return () => {
      // Only when the focus went away with the panel: whoever works elsewhere, or in a panel that took its place, is not disturbed.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) latestReturn.current()?.focus({ preventScroll: true });
      });
    };
  }, [panel]);

  function handleKeyDown(event: KeyboardEvent<HTMLElement>) {
    onKeyDown?.(event);
    if (event.key === 'Tab' && !event.defaultPrevented && window.matchMedia('(width < 40rem)').matches)
      keepInside(event, panel.current);
  }

  return (
    <section
      ref={panel}
      role="dialog"
      data-side-panel=""
      aria-labelledby={labelledBy}
      tabIndex={-1}
      onKeyDown={handleKeyDown}
      className={cx(
        'fixed inset-0 z-30 flex flex-col bg-surface outline-none',
        'sm:absolute sm:left-auto sm:w-[min(38rem,100%)] sm:shadow-float contrast:border contrast:border-line',
        className,
      )}
      {...props}
    >
      {children}
    </section>
  );
}

const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]';

function keepInside(event: KeyboardEvent, panel: HTMLElement | null): void {
  const stops = [...(panel?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])].filter((stop) => stop.checkVisibility());
  const [first, last] = [stops[0], stops.at(-1)];
  const isAtEnd = event.shiftKey
    ? document.activeElement === first || document.activeElement === panel
    : document.activeElement === last;
  if (!isAtEnd) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
