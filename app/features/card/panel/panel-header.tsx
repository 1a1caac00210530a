import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronDown, ChevronUp, Link2, Maximize2, PanelRight, X } from 'lucide-react';
import { Link } from 'react-router';
import type { Peer } from '../../../live/presence';
import { buttonClass } from '../../../ui/button';
import { cx } from '../../../ui/cx';
import { IconButton } from '../../../ui/icon-button';
import { toast } from '../../../ui/toast';
import { Tooltip } from '../../../ui/tooltip';
import { StageDot } from '../../marks/stage-dot';
import { useCardScope } from '../card-scope';
import type { CardView } from './card-address';
import { CardMenu } from './card-menu';
import { copyText } from './copy-text';
import { PeersHere } from './peers-here';

/** The top of the panel: where the card stands, who else is here, what can be done with it as a whole. */
export function PanelHeader({
  view,
  otherViewTo,
  peers,
  previous,
  next,
  closeTo,
  onGo,
  onClose,
}: {
  view: CardView;
  otherViewTo: string;
  peers: readonly Peer[];
  previous: boolean;
  next: boolean;
  closeTo: string;
  onGo: (direction: 'previous' | 'next') => void;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const { card, columns } = useCardScope();
  const column = columns.find(({ id }) => id === card.column);

  async function copyLink() {
    const { origin, pathname } = window.location;
    await copyText(`${origin}${pathname}`);
    toast({ message: t`Link to the card copied` });
  }

  return (
    <header
      className={cx(
        'flex min-h-12 shrink-0 items-center gap-1 pt-1',
        view === 'page' ? '-mr-2' : 'px-3 sm:pr-4 sm:pl-6',
      )}
    >
      <Link
        to={closeTo}
        preventScrollReset
        className="flex min-w-0 items-center gap-1.5 rounded-sm text-ink-muted text-sm hover:text-ink"
      >
        <StageDot stage={column?.stage ?? 'join'} />
        <span className="truncate">{column?.name || <Trans>Board</Trans>}</span>
      </Link>
      <span className="flex-1" />
      <PeersHere peers={peers} />
      <IconButton label={t`Previous card`} shortcut="K" disabled={!previous} onClick={() => onGo('previous')}>
        <ChevronUp aria-hidden="true" />
      </IconButton>
      <IconButton label={t`Next card`} shortcut="J" disabled={!next} onClick={() => onGo('next')}>
        <ChevronDown aria-hidden="true" />
      </IconButton>
      <IconButton label={t`Copy link`} onClick={() => void copyLink()}>
        <Link2 aria-hidden="true" />
      </IconButton>
      <ViewLink view={view} to={otherViewTo} />
      <CardMenu />
      <IconButton label={t`Close`} shortcut="Escape" onClick={onClose}>
        <X aria-hidden="true" />
      </IconButton>
    </header>
  );
}

/** From the panel to a page of the card's own, and back beside the board. On phones both fill the screen. */
function ViewLink({ view, to }: { view: CardView; to: string }) {
  const { t } = useLingui();
  const label = view === 'page' ? t`Show beside the board` : t`Show as a page`;
  return (
    <Tooltip label={label}>
      <Link
        to={to}
        preventScrollReset
        aria-label={label}
        className={buttonClass('ghost', 'md', 'w-8 px-0! max-sm:hidden pointer-coarse:w-10')}
      >
        {view === 'page' ? <PanelRight aria-hidden="true" /> : <Maximize2 aria-hidden="true" />}
      </Link>
    </Tooltip>
  );
}
