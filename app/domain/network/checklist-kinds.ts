/**
 * Checklists with a meaning of their own: readiness for joining (M9), escorting out (M10), handing a card over, and what
 * we still owe a network. Others are just lists.
 */
export const CHECKLIST_KINDS = ['join', 'prune', 'handover', 'obligations'] as const;
export type ChecklistKind = (typeof CHECKLIST_KINDS)[number];
