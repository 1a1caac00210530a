import { TaskItem } from '@tiptap/extension-list';

/** A line with a box to tick. Where nobody may write, the box is only looked at. */
export const Task = TaskItem.extend({
  addNodeView() {
    const makeView = this.parent?.();
    if (!makeView) return null;
    return (given) => {
      const view = makeView(given);
      allowTicks(view.dom, given.editor.isEditable);
      return view;
    };
  },
});

/** Says of all boxes inside whether they can be ticked. */
export function allowTicks(within: Node, isAllowed: boolean): void {
  if (!(within instanceof Element)) return;
  for (const box of within.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) box.disabled = !isAllowed;
}
