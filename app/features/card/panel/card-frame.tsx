import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { SidePanel } from '../../../ui/side-panel';
import type { CardView } from './card-address';

/** What an open card stands in: a panel beside its board, or the page itself. */
export function CardFrame({
  view,
  labelledBy,
  returnFocus,
  ref,
  cardId,
  children,
}: {
  view: CardView;
  labelledBy: string;
  /** Where the focus goes when the panel closes. */
  returnFocus: () => HTMLElement | null;
  ref?: RefObject<HTMLElement | null>;
  cardId?: string;
  children: ReactNode;
}) {
  if (view === 'page')
    return (
      <CardPage labelledBy={labelledBy} ref={ref} cardId={cardId}>
        {children}
      </CardPage>
    );
  return (
    <SidePanel labelledBy={labelledBy} returnFocus={returnFocus} data-card-panel={cardId} ref={ref}>
      {children}
    </SidePanel>
  );
}

function CardPage({
  labelledBy,
  ref,
  cardId,
  children,
}: {
  labelledBy: string;
  ref?: RefObject<HTMLElement | null>;
  cardId?: string;
  children: ReactNode;
}) {
  const own = useRef<HTMLElement>(null);
  const page = ref ?? own;
  // The keys of the card count while the focus is in it; whoever came here by keyboard is in it at once.
  useEffect(() => {
    const element = page.current;
    if (element && !element.contains(document.activeElement)) element.focus({ preventScroll: true });
  }, [page]);
  return (
    <article
      ref={page}
      aria-labelledby={labelledBy}
      tabIndex={-1}
      data-card-panel={cardId}
      className="flex min-h-0 flex-1 flex-col bg-surface outline-none"
    >
      {children}
    </article>
  );
}
