import { useLingui } from '@lingui/react/macro';
import { Checkbox } from '../../ui/checkbox';
import { cx } from '../../ui/cx';
import type { ListedFile } from './file-data';
import type { Selection } from './use-selection';

/** Chooses a file; with Shift all up to it. */
export function ChooseBox({
  file,
  selection,
  className,
}: {
  file: ListedFile;
  selection: Selection;
  className?: string;
}) {
  const { t } = useLingui();
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the box inside is the control
    <label className={cx('flex size-10 cursor-pointer items-center justify-center pointer-coarse:size-11', className)}>
      <Checkbox
        aria-label={t`Choose ${file.name}`}
        checked={selection.has(file.id)}
        onChange={({ nativeEvent }) =>
          selection.toggle(file.id, 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true)
        }
      />
    </label>
  );
}
