import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { CardId } from '../../../domain/ids';
import { Popover, PopoverAnchor, PopoverContent } from '../../../ui/popover';
import { useBoard } from '../view/board-context';
import type { Anchor, PickKind } from '../view/editing';
import { AnchorPoint } from './anchor-point';
import { DatesPick } from './dates-pick';
import { MovePick } from './move-pick';
import { LabelsPick, OwnerPick, SegmentPick } from './simple-picks';

/** What the keys O, L, D, S and M open, for one card or for several. */
export default function Pickers({ what, cards, anchor }: { what: PickKind; cards: readonly CardId[]; anchor: Anchor }) {
  const { t } = useLingui();
  const { screen } = useBoard();
  const names: Record<PickKind, string> = {
    owner: t`Owner`,
    labels: t`Labels`,
    date: t`Dates`,
    segment: t`Segment`,
    move: t`Move to`,
  };
  const count = cards.length;

  function close() {
    screen.editing.set(null);
    const focused = screen.focus.get();
    if (focused) screen.focusCard(focused);
  }

  return (
    <Popover open onOpenChange={(open) => !open && close()}>
      <PopoverAnchor asChild>
        <AnchorPoint anchor={anchor} />
      </PopoverAnchor>
      <PopoverContent
        aria-label={names[what]}
        className="w-72! p-2"
        onCloseAutoFocus={(event) => event.preventDefault()}
        // The first field or choice of a picker takes the focus itself.
        onOpenAutoFocus={(event) => {
          if (document.activeElement && event.currentTarget instanceof Element)
            if (event.currentTarget.contains(document.activeElement)) event.preventDefault();
        }}
      >
        <p className="px-2 pb-1.5 font-semibold text-sm">
          {names[what]}
          {count > 1 && ` · ${t`${plural(count, { one: '# card', other: '# cards' })}`}`}
        </p>
        {what === 'owner' && <OwnerPick cards={cards} onDone={close} />}
        {what === 'labels' && <LabelsPick cards={cards} />}
        {what === 'date' && <DatesPick cards={cards} />}
        {what === 'segment' && <SegmentPick cards={cards} onDone={close} />}
        {what === 'move' && <MovePick cards={cards} onDone={close} />}
      </PopoverContent>
    </Popover>
  );
}
