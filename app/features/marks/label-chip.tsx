import type { Colour } from '../../domain/colours';
import type { LabelId } from '../../domain/ids';
import { cx } from '../../ui/cx';

/** A label of the organisation's palette. */
export interface LabelFace {
  readonly id: LabelId;
  readonly name: string;
  readonly colour: Colour;
}

/** A label on a card. */
export function LabelChip({ label, className }: { label: LabelFace; className?: string }) {
  return (
    <span
      title={label.name}
      className={cx(
        'inline-block max-w-32 truncate rounded-sm px-1.5 py-0.5 font-medium text-xs leading-4',
        `bg-label-${label.colour} text-label-${label.colour}`,
        className,
      )}
    >
      {label.name}
    </span>
  );
}
