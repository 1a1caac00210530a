import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronDown } from 'lucide-react';
import { moveCards } from '../../../board-doc/place-commands';
import type { ColumnId } from '../../../domain/ids';
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover';
import { formatDay } from '../../marks/date-chip';
import { OptionList } from '../../marks/option-list';
import { StageDot } from '../../marks/stage-dot';
import { STAGE_NAMES } from '../../marks/stage-names';
import { useCardScope } from '../card-scope';
import { Property, valueButton, valueText } from './property';
import { useFieldOpener } from './use-field-opener';

/** The column, with the stage it stands for; *Move to…* is the twin of dragging. */
export function PlaceField() {
  const { t, i18n } = useLingui();
  const { card, columns, today, canEdit, run } = useCardScope();
  const [isOpen, setOpen] = useFieldOpener('place');
  const column = columns.find(({ id }) => id === card.column);
  const stage = column?.stage ?? 'join';
  const stageName = i18n._(STAGE_NAMES[stage]);
  const columnName = column?.name || t`Without a column`;
  const changed = card.stages.at(-1)?.on;
  const since = changed && formatDay(changed, today, i18n.locale);
  const shown = (
    <>
      <StageDot stage={stage} />
      <span className="min-w-0 truncate">{columnName}</span>
      {columnName !== stageName && <span className="text-ink-muted text-sm">{stageName}</span>}
      {since && (
        <span className="text-ink-muted text-sm">
          <Trans>since {since}</Trans>
        </span>
      )}
    </>
  );
  if (!canEdit)
    return (
      <Property name={t`Column`}>
        <p className={valueText}>{shown}</p>
      </Property>
    );

  function moveTo(id: ColumnId) {
    setOpen(false);
    if (id !== card.column) run((doc, act) => moveCards(doc, act, [card.id], { column: id, at: 'start' }));
  }

  return (
    <Property name={t`Column`}>
      <Popover open={isOpen} onOpenChange={setOpen}>
        <PopoverTrigger className={valueButton} aria-label={t`Column: ${columnName}. Move to…`}>
          {shown}
          <ChevronDown aria-hidden="true" className="ml-auto size-4 text-ink-muted" />
        </PopoverTrigger>
        <PopoverContent aria-label={t`Move to…`}>
          <OptionList
            label={t`Move to…`}
            options={columns
              .filter(({ id, archived }) => archived === null || id === card.column)
              .map(({ id, name, stage }) => ({ value: id, name, mark: <StageDot stage={stage} /> }))}
            selected={[card.column]}
            onPick={moveTo}
          />
        </PopoverContent>
      </Popover>
    </Property>
  );
}
