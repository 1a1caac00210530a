import { Trans, useLingui } from '@lingui/react/macro';
import {
  Archive,
  ArrowDownWideNarrow,
  ArrowLeft,
  ArrowRight,
  FoldHorizontal,
  ListOrdered,
  Pencil,
  Plus,
  SlidersHorizontal,
} from 'lucide-react';
import { useSearchParams } from 'react-router';
import type { ColumnId } from '../../../domain/ids';
import { useColumns } from '../../../live/hooks';
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuSub,
  MenuSubContent,
  MenuSubTrigger,
  MenuTrigger,
} from '../../../ui/menu';
import { cellKey } from '../model/arrangement';
import { laneKey } from '../model/card-grouping';
import { SORT_CHOICES, writeSort } from '../model/card-sorting';
import { useBoard } from '../view/board-context';
import type { Anchor } from '../view/editing';
import { AnchorPoint } from './anchor-point';
import { SORT_NAMES } from './sort-names';
import { useMenuClosing } from './use-menu-closing';

/** Everything that can be done with a column. */
export default function ColumnMenu({ id, anchor }: { id: ColumnId; anchor: Anchor }) {
  const { t, i18n } = useLingui();
  const { screen, acts, canEdit, sorts } = useBoard();
  const [, setParams] = useSearchParams();
  const columns = useColumns();
  const index = columns.findIndex((column) => column.id === id);
  const name = columns[index]?.name ?? '';
  const { close, closeAnd } = useMenuClosing(() => undefined);
  const firstLane = screen.arrangement.get().lanes[0];
  const sortBy = (value: string) => {
    const choice = SORT_CHOICES.find((each) => each === value) ?? null;
    setParams((params) => writeSort(params, id, choice), { replace: true, preventScrollReset: true });
  };
  return (
    <Menu open onOpenChange={(open) => !open && close()} modal={false}>
      <MenuTrigger asChild>
        <AnchorPoint anchor={anchor} />
      </MenuTrigger>
      <MenuContent align="end" aria-label={t`Actions for column ${name}`}>
        {canEdit && (
          <>
            <MenuItem
              icon={<Plus />}
              onSelect={() =>
                closeAnd(() => {
                  screen.unfold(id);
                  const cell = cellKey(firstLane ? laneKey(firstLane) : 'all', id);
                  // After the menu gave the focus back, or the field would lose it at once.
                  setTimeout(() => screen.editing.set({ kind: 'add', cell }));
                })
              }
            >
              <Trans>Add a card</Trans>
            </MenuItem>
            <MenuItem
              icon={<Pencil />}
              onSelect={() =>
                closeAnd(() => setTimeout(() => screen.editing.set({ kind: 'rename-column', column: id })))
              }
            >
              <Trans>Rename</Trans>
            </MenuItem>
            <MenuItem
              icon={<SlidersHorizontal />}
              onSelect={() =>
                closeAnd(() => setTimeout(() => screen.editing.set({ kind: 'column-form', column: id, anchor })))
              }
            >
              <Trans>Stage, limit, colour…</Trans>
            </MenuItem>
            <MenuSeparator />
          </>
        )}
        <MenuSub>
          <MenuSubTrigger icon={<ArrowDownWideNarrow aria-hidden="true" />}>
            <Trans>Sort in this view</Trans>
          </MenuSubTrigger>
          <MenuSubContent>
            <MenuRadioGroup value={sorts.get(id) ?? 'hand'} onValueChange={sortBy}>
              <MenuRadioItem value="hand">
                <Trans>As ordered by hand</Trans>
              </MenuRadioItem>
              {SORT_CHOICES.map((choice) => (
                <MenuRadioItem key={choice} value={choice}>
                  {i18n._(SORT_NAMES[choice])}
                </MenuRadioItem>
              ))}
            </MenuRadioGroup>
          </MenuSubContent>
        </MenuSub>
        {canEdit && (
          <MenuSub>
            <MenuSubTrigger icon={<ListOrdered aria-hidden="true" />}>
              <Trans>Put in order for everybody</Trans>
            </MenuSubTrigger>
            <MenuSubContent>
              {SORT_CHOICES.map((choice) => (
                <MenuItem key={choice} onSelect={() => acts.columns.reorder(id, choice)}>
                  {i18n._(SORT_NAMES[choice])}
                </MenuItem>
              ))}
            </MenuSubContent>
          </MenuSub>
        )}
        <MenuItem icon={<FoldHorizontal />} onSelect={() => screen.toggleFolded(id)}>
          <Trans>Fold</Trans>
        </MenuItem>
        {canEdit && (
          <>
            <MenuItem icon={<ArrowLeft />} disabled={index <= 0} onSelect={() => acts.columns.step(id, 'left')}>
              <Trans>Move left</Trans>
            </MenuItem>
            <MenuItem
              icon={<ArrowRight />}
              disabled={index >= columns.length - 1}
              onSelect={() => acts.columns.step(id, 'right')}
            >
              <Trans>Move right</Trans>
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon={<Archive />} onSelect={() => closeAnd(() => acts.columns.archive(id))}>
              <Trans>Archive with its cards</Trans>
            </MenuItem>
          </>
        )}
      </MenuContent>
    </Menu>
  );
}
