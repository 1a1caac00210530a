import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useId, useState } from 'react';
import type { CardId } from '../../../domain/ids';
import type { Peer } from '../../../live/presence';
import { cx } from '../../../ui/cx';
import { useCardScope } from '../card-scope';
import { NameField } from '../fields/name-field';
import { type OpenableField, type OpenRequest, OpenRequestContext } from '../fields/use-field-opener';
import { ArchivedBanner } from './archived-banner';
import type { CardTab, CardView } from './card-address';
import { CardFrame } from './card-frame';
import { type CardTabFace, CardTabs } from './card-tabs';
import { findCardLink } from './find-card-link';
import { PanelHeader } from './panel-header';
import { usePanelKeys } from './use-panel-keys';

export interface CardPanelProps {
  view: CardView;
  /** The same tab as a page when this is the panel, and the other way round. */
  otherViewTo: string;
  tab: CardTab;
  tabs: readonly CardTabFace[];
  tabAddress: (tab: CardTab) => string;
  peers: readonly Peer[];
  previous: CardId | null;
  next: CardId | null;
  closeTo: string;
  onGo: (card: CardId) => void;
  onClose: () => void;
  /** What the tab shows. */
  children: ReactNode;
}

/** One open card: beside the board, or on a page of its own. What is wide enough sets its parts side by side. */
export function CardPanel(props: CardPanelProps) {
  const { view, tab, tabs, tabAddress, previous, next, onGo, onClose, children } = props;
  const { card, canEdit } = useCardScope();
  const { i18n } = useLingui();
  const headingId = useId();
  // On a page the card's name is the first heading; the parts of a tab are under the tab's.
  const name = tabs.find((each) => each.tab === tab)?.name;
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
  const width = view === 'page' && 'mx-auto w-full max-w-6xl';

  return (
    <CardFrame
      view={view}
      labelledBy={headingId}
      returnFocus={() => findCardLink(card.id)}
      cardId={card.id}
      ref={panel}
    >
      <div className={cx('flex flex-col', view === 'page' && 'px-3 sm:px-6')}>
        <div className={cx('flex flex-col', width)}>
          <PanelHeader
            view={view}
            otherViewTo={props.otherViewTo}
            peers={props.peers}
            previous={previous !== null}
            next={next !== null}
            closeTo={props.closeTo}
            onGo={go}
            onClose={onClose}
          />
          <ArchivedBanner />
        </div>
      </div>
      <OpenRequestContext value={request}>
        <div className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain px-3 after:block after:h-10 after:content-[''] sm:px-6">
          <div className={cx('@container', width)}>
            <div className="-mx-2 pt-1">
              <NameField headingId={headingId} isPageHeading={view === 'page'} />
            </div>
            <CardTabs tab={tab} tabs={tabs} tabAddress={tabAddress} />
            <div className="flex flex-col pt-4">
              {view === 'page' && name && <h2 className="sr-only">{i18n._(name)}</h2>}
              {children}
            </div>
          </div>
        </div>
      </OpenRequestContext>
    </CardFrame>
  );
}
