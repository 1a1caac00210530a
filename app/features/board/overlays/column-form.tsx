import { Trans, useLingui } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import { useId } from 'react';
import { COLOURS } from '../../../domain/colours';
import type { ColumnId } from '../../../domain/ids';
import { LIMITS } from '../../../domain/limits';
import { useColumns } from '../../../live/hooks';
import { COLOUR_NAMES } from '../../../ui/colour-names';
import { Field } from '../../../ui/field';
import { Input } from '../../../ui/input';
import { Popover, PopoverAnchor, PopoverContent } from '../../../ui/popover';
import { StagePicker } from '../../marks/stage-picker';
import { useBoard } from '../view/board-context';
import type { Anchor } from '../view/editing';
import { AnchorPoint } from './anchor-point';

/** A column's stage, soft limit and colour; each change holds at once. */
export default function ColumnForm({ id, anchor }: { id: ColumnId; anchor: Anchor }) {
  const { t, i18n } = useLingui();
  const { screen, acts } = useBoard();
  const name = useId();
  const column = useColumns().find((each) => each.id === id);
  if (!column) return null;
  const setLimit = (text: string) => {
    const limit = Math.trunc(Number(text));
    acts.columns.update(id, {
      limit: text.trim() === '' || !(limit > 0) ? null : Math.min(limit, LIMITS.cardsPerBoard),
    });
  };
  return (
    <Popover open onOpenChange={(open) => !open && screen.editing.set(null)}>
      <PopoverAnchor asChild>
        <AnchorPoint anchor={anchor} />
      </PopoverAnchor>
      <PopoverContent align="end" aria-label={t`Column ${column.name}`} className="w-80! p-3">
        <StagePicker value={column.stage} onPick={(stage) => acts.columns.update(id, { stage })} />
        <Field label={t`Soft limit of cards`} hint={t`The count is set off when there are more.`} className="mt-3">
          <Input
            type="number"
            min={1}
            max={LIMITS.cardsPerBoard}
            defaultValue={column.limit ?? ''}
            onBlur={(event) => setLimit(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && setLimit(event.currentTarget.value)}
          />
        </Field>
        <fieldset className="mt-3">
          <legend className="font-medium text-sm">
            <Trans>Colour</Trans>
          </legend>
          <div className="mt-1 flex flex-wrap gap-1">
            {[null, ...COLOURS].map((colour) => (
              <label
                key={colour ?? 'none'}
                title={colour ? i18n._(COLOUR_NAMES[colour]) : t`No colour`}
                className={`inline-flex size-8 items-center justify-center rounded-sm border has-focus-visible:outline-2 has-focus-visible:outline-focus ${colour ? `bg-label-${colour} border-label-${colour}` : 'border-line-strong border-dashed'}`}
              >
                <input
                  type="radio"
                  name={name}
                  className="sr-only"
                  checked={column.colour === colour}
                  aria-label={colour ? i18n._(COLOUR_NAMES[colour]) : t`No colour`}
                  onChange={() => acts.columns.update(id, { colour })}
                />
                {column.colour === colour && <Check aria-hidden="true" className="size-4" />}
              </label>
            ))}
          </div>
        </fieldset>
      </PopoverContent>
    </Popover>
  );
}
