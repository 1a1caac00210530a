import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowRight, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { StageChange } from '../../../domain/network/facets';
import { buttonClass } from '../../../ui/button';
import { IconButton } from '../../../ui/icon-button';
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover';
import { formatDay } from '../../marks/date-chip';
import { StageDot } from '../../marks/stage-dot';
import { STAGE_NAMES } from '../../marks/stage-names';
import { useCardScope } from '../card-scope';
import { Property } from '../fields/property';
import { StageNoteForm } from './stage-note-form';

/** Each change of the life-cycle stage with its day and reason, the latest first. Nothing while it stands where it began. */
export function StageHistory() {
  const { t } = useLingui();
  const { card } = useCardScope();
  if (card.stages.length === 0) return null;
  return (
    <Property name={t`Life cycle`}>
      <ol aria-label={t`Changes of stage`} className="flex flex-col">
        {card.stages.toReversed().map((change) => (
          <StageRow key={change.id} change={change} />
        ))}
      </ol>
    </Property>
  );
}

function StageRow({ change }: { change: StageChange }) {
  const { t, i18n } = useLingui();
  const { today, canEdit } = useCardScope();
  const [isOpen, setOpen] = useState(false);
  const day = formatDay(change.on, today, i18n.locale);
  const to = i18n._(STAGE_NAMES[change.stage]);
  const hasReason = change.reason !== '';
  return (
    <li className="group flex items-start gap-1 rounded-sm px-2 py-1 hover:bg-hover">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-1.5">
          <StageDot stage={change.from} />
          <span className="text-ink-muted">{i18n._(STAGE_NAMES[change.from])}</span>
          <ArrowRight aria-hidden="true" className="size-3.5 text-ink-faint" />
          <StageDot stage={change.stage} />
          <span>{to}</span>
          <span className="text-ink-muted text-sm tabular-nums">{day}</span>
        </p>
        {hasReason && <p className="text-ink-muted text-sm [overflow-wrap:anywhere]">{change.reason}</p>}
      </div>
      {canEdit && (
        <Popover open={isOpen} onOpenChange={setOpen}>
          {hasReason ? (
            <PopoverTrigger asChild>
              <IconButton
                label={t`Change the reason for ${to}, ${day}`}
                size="sm"
                tooltip={false}
                className="opacity-0 focus-visible:opacity-100 group-hover:opacity-100 aria-expanded:opacity-100 pointer-coarse:opacity-100"
              >
                <Pencil aria-hidden="true" />
              </IconButton>
            </PopoverTrigger>
          ) : (
            <PopoverTrigger className={buttonClass('ghost', 'sm')} aria-label={t`Add a reason for ${to}, ${day}`}>
              <Trans>Add a reason</Trans>
            </PopoverTrigger>
          )}
          <PopoverContent aria-label={t`Reason for ${to}`} className="w-80" align="end">
            <StageNoteForm change={change} onDone={() => setOpen(false)} />
          </PopoverContent>
        </Popover>
      )}
    </li>
  );
}
