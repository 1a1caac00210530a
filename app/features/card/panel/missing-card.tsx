import { Trans, useLingui } from '@lingui/react/macro';
import { SearchX, Trash2, X } from 'lucide-react';
import { useId } from 'react';
import { Link } from 'react-router';
import { buttonClass } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { IconButton } from '../../../ui/icon-button';
import type { CardView } from './card-address';
import { CardFrame } from './card-frame';
import { usePanelKeys } from './use-panel-keys';

/** In place of a card that is not on this board: it never was, or somebody has just taken it off. */
export function MissingCard({
  view,
  wasHere,
  name,
  closeTo,
  onClose,
}: {
  view: CardView;
  /** Whether it was open here until a moment ago. */
  wasHere: boolean;
  name: string | null;
  closeTo: string;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const headingId = useId();
  const panel = usePanelKeys({ onClose, onGo: () => false, onOpenField: () => false, canEdit: false });
  return (
    <CardFrame
      view={view}
      ref={panel}
      labelledBy={headingId}
      returnFocus={() => document.querySelector<HTMLElement>('main')}
    >
      <div className="flex justify-end p-2">
        <IconButton label={t`Close`} shortcut="Escape" onClick={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <div id={headingId}>
        <EmptyState
          icon={wasHere ? <Trash2 aria-hidden="true" /> : <SearchX aria-hidden="true" />}
          title={
            wasHere ? <Trans>“{name}” was just taken off this board</Trans> : <Trans>This board has no such card</Trans>
          }
          action={
            <Link to={closeTo} className={buttonClass('primary')}>
              <Trans>Back to the board</Trans>
            </Link>
          }
        >
          {wasHere ? (
            <Trans>Somebody moved it to another board or removed it. Undo on their side brings it back here.</Trans>
          ) : (
            <Trans>The address may be mistyped, or the card was moved to another board or removed.</Trans>
          )}
        </EmptyState>
      </div>
    </CardFrame>
  );
}
