import { Trans, useLingui } from '@lingui/react/macro';
import {
  Archive,
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  CalendarClock,
  Copy,
  ExternalLink,
  FolderInput,
  Grid2x2,
  Link2,
  PanelRightOpen,
  Pencil,
  SquareDashedMousePointer,
  Tag,
  UserRound,
} from 'lucide-react';
import type { CardId } from '../../../domain/ids';
import { useCard } from '../../../live/hooks';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../../ui/menu';
import { toast } from '../../../ui/toast';
import { anchorOf } from '../view/anchor';
import { useBoard } from '../view/board-context';
import type { Anchor, PickKind } from '../view/editing';
import { AnchorPoint } from './anchor-point';
import { useMenuClosing } from './use-menu-closing';

/** Everything that can be done with a card, each also by a key. */
export default function CardMenu({ id, anchor }: { id: CardId; anchor: Anchor }) {
  const { t } = useLingui();
  const { screen, acts, address, canEdit } = useBoard();
  const name = useCard(id)?.name ?? '';
  const { close, closeAnd } = useMenuClosing(() => screen.focusCard(id));
  const path = `${address}/cards/${id}`;
  const pick = (what: PickKind) => () =>
    closeAnd(() => screen.editing.set({ kind: 'pick', what, cards: [id], anchor: anchorOf(screen.linkOf(id)) }));
  return (
    <Menu open onOpenChange={(open) => !open && close()} modal={false}>
      <MenuTrigger asChild>
        <AnchorPoint anchor={anchor} />
      </MenuTrigger>
      <MenuContent aria-label={t`Actions for ${name}`} onCloseAutoFocus={(event) => event.preventDefault()}>
        <MenuItem icon={<PanelRightOpen />} shortcut="Enter" onSelect={() => closeAnd(() => acts.open(id))}>
          <Trans>Open</Trans>
        </MenuItem>
        <MenuItem asChild>
          <a href={path} target="_blank" rel="noreferrer">
            <ExternalLink aria-hidden="true" />
            <Trans>Open in a new tab</Trans>
          </a>
        </MenuItem>
        <MenuItem icon={<Link2 />} onSelect={() => void copyAddress(path)}>
          <Trans>Copy its address</Trans>
        </MenuItem>
        {canEdit && (
          <>
            <MenuSeparator />
            <MenuItem
              icon={<Pencil />}
              shortcut="E"
              onSelect={() => closeAnd(() => screen.editing.set({ kind: 'rename', card: id }))}
            >
              <Trans>Rename</Trans>
            </MenuItem>
            <MenuItem icon={<UserRound />} shortcut="O" onSelect={pick('owner')}>
              <Trans>Owner…</Trans>
            </MenuItem>
            <MenuItem icon={<Tag />} shortcut="L" onSelect={pick('labels')}>
              <Trans>Labels…</Trans>
            </MenuItem>
            <MenuItem icon={<CalendarClock />} shortcut="D" onSelect={pick('date')}>
              <Trans>Dates…</Trans>
            </MenuItem>
            <MenuItem icon={<Grid2x2 />} shortcut="S" onSelect={pick('segment')}>
              <Trans>Segment…</Trans>
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon={<FolderInput />} shortcut="M" onSelect={pick('move')}>
              <Trans>Move to…</Trans>
            </MenuItem>
            <MenuItem icon={<ArrowUp />} onSelect={() => closeAnd(() => acts.nudge(id, 'up'))}>
              <Trans>Move up</Trans>
            </MenuItem>
            <MenuItem icon={<ArrowDown />} onSelect={() => closeAnd(() => acts.nudge(id, 'down'))}>
              <Trans>Move down</Trans>
            </MenuItem>
            <MenuItem icon={<ArrowLeft />} onSelect={() => closeAnd(() => acts.nudge(id, 'left'))}>
              <Trans>Move to the column on the left</Trans>
            </MenuItem>
            <MenuItem icon={<ArrowRight />} onSelect={() => closeAnd(() => acts.nudge(id, 'right'))}>
              <Trans>Move to the column on the right</Trans>
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon={<SquareDashedMousePointer />} shortcut="X" onSelect={() => screen.toggleSelected(id)}>
              <Trans>Select</Trans>
            </MenuItem>
            <MenuItem icon={<Copy />} onSelect={() => closeAnd(() => acts.duplicate(id))}>
              <Trans>Duplicate</Trans>
            </MenuItem>
            <MenuItem icon={<Archive />} shortcut="A" onSelect={() => closeAnd(() => acts.archive([id]))}>
              <Trans>Archive</Trans>
            </MenuItem>
          </>
        )}
      </MenuContent>
    </Menu>
  );

  async function copyAddress(to: string) {
    await navigator.clipboard.writeText(new URL(to, window.location.href).href);
    toast({ message: t`Address copied` });
  }
}
