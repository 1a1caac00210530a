import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowDown, ArrowUp, Ellipsis, Trash2 } from 'lucide-react';
import { moveItem, removeItem } from '../../../board-doc/checklist-commands';
import type { ChecklistItemContent } from '../../../board-doc/content';
import type { ChecklistId, ChecklistItemId } from '../../../domain/ids';
import { IconButton } from '../../../ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../../ui/menu';
import { toast } from '../../../ui/toast';
import { useCardScope } from '../card-scope';
import { useUndoAct } from '../use-undo-act';

/** What can be done with an item beside changing it: the twin of dragging, and taking it away. */
export function ItemMenu({
  checklist,
  item,
  before,
  after,
}: {
  checklist: ChecklistId;
  item: ChecklistItemContent;
  before: ChecklistItemId | null;
  after: ChecklistItemId | null;
}) {
  const { t } = useLingui();
  const { card, run } = useCardScope();
  const undoAct = useUndoAct();
  const { text } = item;
  function remove() {
    const label = t`“${text}” removed`;
    run((doc, act) => removeItem(doc, act, card.id, checklist, item.id), label);
    toast({ message: label, undo: undoAct(label) });
  }
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton label={t`More for “${text}”`} size="sm" tooltip={false} className="text-ink-faint">
          <Ellipsis aria-hidden="true" />
        </IconButton>
      </MenuTrigger>
      <MenuContent align="end">
        <MenuItem
          icon={<ArrowUp aria-hidden="true" />}
          disabled={before === null}
          onSelect={() => run((doc, act) => moveItem(doc, act, card.id, checklist, item.id, { before }))}
        >
          <Trans>Move up</Trans>
        </MenuItem>
        <MenuItem
          icon={<ArrowDown aria-hidden="true" />}
          disabled={after === null}
          onSelect={() => run((doc, act) => moveItem(doc, act, card.id, checklist, item.id, { after }))}
        >
          <Trans>Move down</Trans>
        </MenuItem>
        <MenuSeparator />
        <MenuItem tone="danger" icon={<Trash2 aria-hidden="true" />} onSelect={remove}>
          <Trans>Remove</Trans>
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
