import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { useLingui } from '@lingui/react/macro';
import { GripVertical } from 'lucide-react';
import { setItem } from '../../../board-doc/checklist-commands';
import type { ChecklistItemContent } from '../../../board-doc/content';
import type { ChecklistId, ChecklistItemId } from '../../../domain/ids';
import { LIMITS } from '../../../domain/limits';
import { Checkbox } from '../../../ui/checkbox';
import { cx } from '../../../ui/cx';
import { useCardScope } from '../card-scope';
import { EditableText } from '../fields/editable-text';
import { ItemAssignee, ItemDue } from './item-marks';
import { ItemMenu } from './item-menu';

/** One step: done or not, what, who, by when. */
export function ChecklistItem({
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
  const { card, canEdit, run } = useCardScope();
  const sortable = useSortable({ id: item.id, disabled: !canEdit });
  const { text } = item;
  return (
    <li
      ref={sortable.setNodeRef}
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
      className={cx(
        'group flex items-start gap-1 rounded-sm',
        sortable.isDragging && 'relative z-10 bg-raised shadow-lift',
      )}
    >
      {canEdit && (
        <button
          type="button"
          ref={sortable.setActivatorNodeRef}
          {...sortable.attributes}
          {...sortable.listeners}
          aria-label={t`Move “${text}”`}
          className="flex h-8 w-5 shrink-0 cursor-grab touch-none items-center justify-center rounded-sm text-ink-faint opacity-60 hover:text-ink focus-visible:opacity-100 group-hover:opacity-100 pointer-coarse:h-10 pointer-coarse:w-8"
        >
          <GripVertical aria-hidden="true" className="size-4" />
        </button>
      )}
      <Checkbox
        aria-label={text}
        checked={item.done}
        disabled={!canEdit}
        onChange={(event) => {
          const done = event.target.checked;
          run((doc, act) => setItem(doc, act, card.id, checklist, item.id, { done }));
        }}
        className="h-8 items-center pointer-coarse:h-10"
      />
      <EditableText
        label={t`Text of “${text}”`}
        value={text}
        canEdit={canEdit}
        limit={LIMITS.checklistItem}
        onCommit={(text) => run((doc, act) => setItem(doc, act, card.id, checklist, item.id, { text }))}
        className={cx('min-h-8', item.done && 'text-ink-muted! line-through')}
      />
      <div className="flex h-8 shrink-0 items-center gap-0.5 pointer-coarse:h-10">
        <ItemDue checklist={checklist} item={item} />
        <ItemAssignee checklist={checklist} item={item} />
        {canEdit && <ItemMenu checklist={checklist} item={item} before={before} after={after} />}
      </div>
    </li>
  );
}
