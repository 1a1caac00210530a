import { Trans, useLingui } from '@lingui/react/macro';
import { Archive, ArchiveRestore, ArrowRightLeft, CopyPlus, Ellipsis, Gavel, UserRoundPen } from 'lucide-react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { archiveCards, duplicateCard, restoreCards } from '../../../board-doc/card-commands';
import { IconButton } from '../../../ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../../ui/menu';
import { toast } from '../../../ui/toast';
import { useCardScope } from '../card-scope';
import { HandOverDialog } from '../handover/hand-over-dialog';
import { useUndoAct } from '../use-undo-act';
import { MoveToBoardDialog } from './move-to-board-dialog';

/** What can be done with the card as a whole; nothing for those who only read. */
export function CardMenu() {
  const { t } = useLingui();
  const { card, canEdit, run } = useCardScope();
  const undoAct = useUndoAct();
  const [isMoving, setMoving] = useState(false);
  const [isHandingOver, setHandingOver] = useState(false);
  const { organisationId } = useParams();
  const navigate = useNavigate();
  if (!canEdit) return null;

  function archive() {
    const label = t`“${card.name}” archived`;
    run((doc, act) => archiveCards(doc, act, [card.id]), label);
    toast({ message: label, undo: undoAct(label) });
  }

  function duplicate() {
    const label = t`“${card.name}” duplicated`;
    run((doc, act) => duplicateCard(doc, act, card.id, t`${card.name} (copy)`), label);
    toast({ message: label, undo: undoAct(label) });
  }

  return (
    <>
      <Menu>
        <MenuTrigger asChild>
          <IconButton label={t`More for this card`} tooltip={false}>
            <Ellipsis aria-hidden="true" />
          </IconButton>
        </MenuTrigger>
        <MenuContent align="end">
          <MenuItem icon={<CopyPlus aria-hidden="true" />} onSelect={duplicate}>
            <Trans>Duplicate</Trans>
          </MenuItem>
          <MenuItem icon={<ArrowRightLeft aria-hidden="true" />} onSelect={() => setMoving(true)}>
            <Trans>Move to another board…</Trans>
          </MenuItem>
          <MenuItem icon={<UserRoundPen aria-hidden="true" />} onSelect={() => setHandingOver(true)}>
            <Trans>Hand over…</Trans>
          </MenuItem>
          <MenuItem
            icon={<Gavel aria-hidden="true" />}
            onSelect={() => void navigate(`/o/${organisationId}/decisions?propose=${card.id}`)}
          >
            <Trans>Propose a decision…</Trans>
          </MenuItem>
          <MenuSeparator />
          {card.archived === null ? (
            <MenuItem icon={<Archive aria-hidden="true" />} shortcut="A" onSelect={archive}>
              <Trans>Archive</Trans>
            </MenuItem>
          ) : (
            <MenuItem
              icon={<ArchiveRestore aria-hidden="true" />}
              onSelect={() => run((doc, act) => restoreCards(doc, act, [card.id]))}
            >
              <Trans>Restore</Trans>
            </MenuItem>
          )}
        </MenuContent>
      </Menu>
      <HandOverDialog open={isHandingOver} onOpenChange={setHandingOver} />
      <MoveToBoardDialog open={isMoving} onOpenChange={setMoving} />
    </>
  );
}
