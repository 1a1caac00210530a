/** Why somebody is told of something. */
export const NOTICE_KINDS = ['mention', 'reply', 'remark', 'invited', 'changed', 'cancelled', 'reminder'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Whether a text names a reason. */
export function isNoticeKind(text: unknown): text is NoticeKind {
  return NOTICE_KINDS.includes(text as NoticeKind);
}

/** What people want to hear of at once, also by mail; the rest waits for the digest. */
export const AT_ONCE: readonly NoticeKind[] = ['mention', 'reminder'];

/** What the calendar mails itself, in a form that calendar programs take in. */
export const MAILED_BY_CALENDAR: readonly NoticeKind[] = ['invited', 'changed', 'cancelled'];

/** What a notice is about. */
export const ITEM_KINDS = ['remark', 'comment', 'event', 'note'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Whether a text names what a notice can be about. */
export function isItemKind(text: unknown): text is ItemKind {
  return ITEM_KINDS.includes(text as ItemKind);
}
