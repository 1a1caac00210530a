import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { CardContent } from '../../../board-doc/content';
import { cx } from '../../../ui/cx';
import { scrollIntoStrip } from '../../../ui/scroll-into-strip';
import { useCardScope } from '../card-scope';
import type { CardTab } from './card-address';

/** A tab as it is shown: its name, and how much there is under it when that helps. */
export interface CardTabFace {
  readonly tab: CardTab;
  readonly name: MessageDescriptor;
  readonly count?: (card: CardContent) => number | null;
}

/**
 * The tabs of a card, each at its own address. They differ in the query only, which NavLink does not look at. Arrows move among
 * them, and the strip scrolls where they do not fit.
 */
export function CardTabs({
  tab,
  tabs,
  tabAddress,
}: {
  tab: CardTab;
  tabs: readonly CardTabFace[];
  tabAddress: (tab: CardTab) => string;
}) {
  const { t, i18n } = useLingui();
  const { card } = useCardScope();
  const strip = useRef<HTMLElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is another one to bring into sight
  useEffect(() => {
    const current = strip.current?.querySelector<HTMLElement>('[aria-current]');
    if (strip.current && current) scrollIntoStrip(strip.current, current);
  }, [tab]);

  return (
    <nav
      ref={strip}
      aria-label={t`Parts of the card`}
      onKeyDown={moveAmongTabs}
      className="-mx-3 sm:-mx-6 sticky top-0 z-10 mt-2 flex gap-4 overflow-x-auto @md:gap-3 @3xl:gap-5 overscroll-x-contain border-line border-b bg-surface px-3 [scrollbar-width:none] sm:px-6"
    >
      {tabs.map((each) => {
        const count = each.count?.(card) ?? 0;
        return (
          <Link
            key={each.tab}
            to={tabAddress(each.tab)}
            replace
            preventScrollReset
            aria-current={each.tab === tab ? 'page' : undefined}
            className={cx(
              'flex h-9 shrink-0 items-center gap-1.5 border-b-2 focus-visible:outline-offset-[-2px] pointer-coarse:h-11',
              each.tab === tab
                ? 'border-accent font-medium text-ink'
                : 'border-transparent text-ink-muted hover:text-ink',
            )}
          >
            {i18n._(each.name)}
            {count > 0 && <span className="text-ink-muted text-sm tabular-nums">{i18n.number(count)}</span>}
          </Link>
        );
      })}
    </nav>
  );
}

/** Left, right, Home and End move the focus along the strip, round its ends; Enter opens, as on every link. */
function moveAmongTabs(event: KeyboardEvent<HTMLElement>): void {
  const links = [...event.currentTarget.querySelectorAll('a')];
  const at = document.activeElement instanceof HTMLAnchorElement ? links.indexOf(document.activeElement) : -1;
  if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  const targets: Partial<Record<string, number>> = {
    ArrowRight: (at + 1) % links.length,
    ArrowLeft: (at - 1 + links.length) % links.length,
    Home: 0,
    End: links.length - 1,
  };
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  links[target]?.focus();
}
