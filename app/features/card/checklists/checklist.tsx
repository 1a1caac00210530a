import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowDown, ArrowUp, Ellipsis, Trash2 } from 'lucide-react';
import { moveChecklist, removeChecklist, renameChecklist } from '../../../board-doc/checklist-commands';
import type { ChecklistContent } from '../../../board-doc/content';
import type { ChecklistId } from '../../../domain/ids';
import { LIMITS } from '../../../domain/limits';
import { IconButton } from '../../../ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../../ui/menu';
import { Progress } from '../../../ui/progress';
import { toast } from '../../../ui/toast';
import { useCardScope } from '../card-scope';
import { EditableText } from '../fields/editable-text';
import { useUndoAct } from '../use-undo-act';
import { AddItem } from './add-item';
import { SortableItems } from './sortable-items';

/** One checklist: its name, how far it is, its items. */
export function Checklist({
  checklist,
  before,
  after,
}: {
  checklist: ChecklistContent;
  before: ChecklistId | null;
  after: ChecklistId | null;
}) {
  const { t } = useLingui();
  const { card, canEdit, run } = useCardScope();
  const undoAct = useUndoAct();
  const done = checklist.items.filter((item) => item.done).length;
  const total = checklist.items.length;
  const { id, name } = checklist;

  function remove() {
    const label = t`Checklist “${name}” removed`;
    run((doc, act) => removeChecklist(doc, act, card.id, id), label);
    toast({ message: label, undo: undoAct(label) });
  }

  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-start gap-1">
        <EditableText
          label={t`Name of the checklist`}
          value={name}
          canEdit={canEdit}
          limit={LIMITS.checklistName}
          onCommit={(text) => run((doc, act) => renameChecklist(doc, act, card.id, id, text))}
          className="font-medium"
        />
        {total > 0 && (
          <span className="shrink-0 py-1.5 text-ink-muted text-sm tabular-nums">
            {done}/{total}
          </span>
        )}
        {canEdit && (
          <Menu>
            <MenuTrigger asChild>
              <IconButton label={t`More for checklist “${name}”`} tooltip={false}>
                <Ellipsis aria-hidden="true" />
              </IconButton>
            </MenuTrigger>
            <MenuContent align="end">
              <MenuItem
                icon={<ArrowUp aria-hidden="true" />}
                disabled={before === null}
                onSelect={() => run((doc, act) => moveChecklist(doc, act, card.id, id, { before }))}
              >
                <Trans>Move up</Trans>
              </MenuItem>
              <MenuItem
                icon={<ArrowDown aria-hidden="true" />}
                disabled={after === null}
                onSelect={() => run((doc, act) => moveChecklist(doc, act, card.id, id, { after }))}
              >
                <Trans>Move down</Trans>
              </MenuItem>
              <MenuSeparator />
              <MenuItem tone="danger" icon={<Trash2 aria-hidden="true" />} onSelect={remove}>
                <Trans>Remove checklist</Trans>
              </MenuItem>
            </MenuContent>
          </Menu>
        )}
      </div>
      {total > 0 && <Progress value={done / total} label={t`${done} of ${total} done`} className="mx-2 w-auto!" />}
      <SortableItems checklist={checklist} />
      {canEdit && <AddItem checklist={id} />}
    </div>
  );
}
