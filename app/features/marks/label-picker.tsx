import { useLingui } from '@lingui/react/macro';
import type { LabelId } from '../../domain/ids';
import { cx } from '../../ui/cx';
import type { LabelFace } from './label-chip';
import { OptionList } from './option-list';

/** Picks labels of the organisation; each pick adds or removes one, and the list stays open for the next. */
export function LabelPicker({
  labels,
  selected,
  onPick,
  onCreate,
  label,
}: {
  labels: readonly LabelFace[];
  selected: readonly LabelId[];
  onPick: (label: LabelId, isSelected: boolean) => void;
  /** Makes a new label of that name; without it labels are made in the settings only. */
  onCreate?: (name: string) => void;
  label?: string;
}) {
  const { t } = useLingui();
  const options = labels.map((each) => ({
    value: each.id,
    name: each.name,
    mark: <span aria-hidden="true" className={cx('size-4 shrink-0 rounded-sm', `bg-label-${each.colour}-solid`)} />,
  }));
  return (
    <OptionList
      label={label ?? t`Find a label`}
      options={options}
      selected={selected}
      onPick={(id) => onPick(id, !selected.includes(id))}
      onCreate={onCreate}
      empty={
        onCreate ? t`Type to make the first label.` : t`No labels yet. They are made in the organisation’s settings.`
      }
    />
  );
}
