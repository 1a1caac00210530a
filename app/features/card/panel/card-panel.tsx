import { type ReactNode, useId, useState } from 'react';
import type { CardId } from '../../../domain/ids';
import type { Peer } from '../../../live/presence';
import { SidePanel } from '../../../ui/side-panel';
import { useCardScope } from '../card-scope';
import { NameField } from '../fields/name-field';
import { type OpenableField, type OpenRequest, OpenRequestContext } from '../fields/use-field-opener';
import { ArchivedBanner } from './archived-banner';
import type { CardTab } from './card-address';
import { CardTabs } from './card-tabs';
import { findCardLink } from './find-card-link';
import { PanelHeader } from './panel-header';
import { usePanelKeys } from './use-panel-keys';

export interface CardPanelProps {
  tab: CardTab;
  tabAddress: (tab: CardTab) => string;
  /** How many comments there are; null while that is not known. */
  commentCount: number | null;
  peers: readonly Peer[];
  previous: CardId | null;
  next: CardId | null;
  closeTo: string;
  onGo: (card: CardId) => void;
  onClose: () => void;
  /** What the tab shows. */
  children: ReactNode;
}

/** One open card beside the board. */
export function CardPanel(props: CardPanelProps) {
  const { tab, tabAddress, commentCount, peers, previous, next, closeTo, onGo, onClose, children } = props;
  const { card, canEdit } = useCardScope();
  const headingId = useId();
  const [request, setRequest] = useState<OpenRequest>({ field: null, count: 0 });

  function go(direction: 'previous' | 'next') {
    const target = direction === 'next' ? next : previous;
    if (target) onGo(target);
  }

  function openField(field: OpenableField) {
    if (tab !== 'overview' && field !== 'name') return false;
    setRequest(({ count }) => ({ field, count: count + 1 }));
  }

  const panel = usePanelKeys({ onClose, onGo: go, onOpenField: openField, canEdit });

  return (
    <SidePanel labelledBy={headingId} returnFocus={() => findCardLink(card.id)} data-card-panel={card.id} ref={panel}>
      <PanelHeader
        peers={peers}
        previous={previous !== null}
        next={next !== null}
        closeTo={closeTo}
        onGo={go}
        onClose={onClose}
      />
      <ArchivedBanner />
      <OpenRequestContext value={request}>
        <div className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain px-3 pb-10 sm:px-6">
          <div className="-mx-2 pt-1">
            <NameField headingId={headingId} />
          </div>
          <CardTabs tab={tab} tabAddress={tabAddress} commentCount={commentCount} />
          <div className="flex flex-col pt-4">{children}</div>
        </div>
      </OpenRequestContext>
    </SidePanel>
  );
}
