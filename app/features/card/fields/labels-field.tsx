import { Trans, useLingui } from '@lingui/react/macro';
import { setLabel } from '../../../board-doc/card-commands';
import type { LabelId } from '../../../domain/ids';
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover';
import { LabelChip } from '../../marks/label-chip';
import { LabelPicker } from '../../marks/label-picker';
import { useCardScope } from '../card-scope';
import { Property, valueButton, valueText } from './property';
import { useFieldOpener } from './use-field-opener';

/** Labels of the organisation's palette; a new one is made where it is missed. */
export function LabelsField() {
  const { t } = useLingui();
  const { card, labels, canEdit, run, createLabel } = useCardScope();
  const [isOpen, setOpen] = useFieldOpener('labels');
  const chosen = labels.filter(({ id }) => card.labels.includes(id));
  const shown =
    chosen.length > 0 ? (
      chosen.map((label) => <LabelChip key={label.id} label={label} className="max-w-full" />)
    ) : (
      <span className="text-ink-faint">
        <Trans>None</Trans>
      </span>
    );
  function pick(label: LabelId, isSelected: boolean) {
    run((doc, act) => setLabel(doc, act, [card.id], label, isSelected));
  }
  const names = chosen.map(({ name }) => name).join(', ');
  return (
    <Property name={t`Labels`}>
      {canEdit ? (
        <Popover open={isOpen} onOpenChange={setOpen}>
          <PopoverTrigger className={valueButton} aria-label={names ? t`Labels: ${names}` : t`Labels: none yet`}>
            {shown}
          </PopoverTrigger>
          <PopoverContent aria-label={t`Labels`}>
            <LabelPicker labels={labels} selected={card.labels} onPick={pick} onCreate={createLabel ?? undefined} />
          </PopoverContent>
        </Popover>
      ) : (
        <div className={valueText}>{shown}</div>
      )}
    </Property>
  );
}
