import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Banner } from '../../../ui/banner';
import { buttonClass } from '../../../ui/button';
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover';
import { formatDay } from '../../marks/date-chip';
import { useCardScope } from '../card-scope';
import { StageNoteForm } from './stage-note-form';

/** On a network we have left: since when and why, or the question why. */
export function LeftBanner() {
  const { t, i18n } = useLingui();
  const { card, columns, today, canEdit } = useCardScope();
  const [isOpen, setOpen] = useState(false);
  const last = card.stages.at(-1);
  const stage = columns.find(({ id }) => id === card.column)?.stage;
  if (stage !== 'left' || last?.stage !== 'left') return null;
  const day = formatDay(last.on, today, i18n.locale);
  return (
    <Banner
      title={<Trans>We left this network on {day}</Trans>}
      action={
        canEdit && (
          <Popover open={isOpen} onOpenChange={setOpen}>
            <PopoverTrigger className={buttonClass('secondary', 'sm')}>
              {last.reason ? <Trans>Change</Trans> : <Trans>Say why</Trans>}
            </PopoverTrigger>
            <PopoverContent aria-label={t`Why we left`} className="w-80" align="end">
              <StageNoteForm change={last} onDone={() => setOpen(false)} />
            </PopoverContent>
          </Popover>
        )
      }
    >
      {last.reason ? (
        <span className="[overflow-wrap:anywhere]">{last.reason}</span>
      ) : (
        <Trans>The reason has not been written down yet.</Trans>
      )}
    </Banner>
  );
}
