import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useId } from 'react';
import { IconButton } from '../../../ui/icon-button';
import { Spinner } from '../../../ui/spinner';
import type { CardView } from './card-address';
import { CardFrame } from './card-frame';

/** While it is not known yet whether the board has the card. */
export function LoadingCard({ view, onClose }: { view: CardView; onClose: () => void }) {
  const { t } = useLingui();
  const headingId = useId();
  return (
    <CardFrame view={view} labelledBy={headingId} returnFocus={() => document.querySelector<HTMLElement>('main')}>
      <div className="flex justify-end p-2">
        <IconButton label={t`Close`} onClick={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <p id={headingId} className="flex items-center justify-center gap-2 py-16 text-ink-muted">
        <Spinner />
        {t`Opening the card…`}
      </p>
    </CardFrame>
  );
}
