import { moveItem } from '../../../board-doc/checklist-commands';
import type { ChecklistContent } from '../../../board-doc/content';
import { SortableList } from '../../marks/sortable-list';
import { useCardScope } from '../card-scope';
import { ChecklistItem } from './checklist-item';

/** The items in their order; a handle drags one by pointer, touch or keys. */
export function SortableItems({ checklist }: { checklist: ChecklistContent }) {
  const { card, run } = useCardScope();
  const { items } = checklist;
  return (
    <SortableList
      items={items}
      onMove={(item, target) => {
        const place = items.indexOf(target) > items.indexOf(item) ? { after: target.id } : { before: target.id };
        run((doc, act) => moveItem(doc, act, card.id, checklist.id, item.id, place));
      }}
    >
      <ul className="flex flex-col">
        {items.map((item, index) => (
          <ChecklistItem
            key={item.id}
            checklist={checklist.id}
            item={item}
            before={items[index - 1]?.id ?? null}
            after={items[index + 1]?.id ?? null}
          />
        ))}
      </ul>
    </SortableList>
  );
}
