/** Why somebody is told of something. */
export const NOTICE_KINDS = [
  'mention',
  'reply',
  'remark',
  'invited',
  'changed',
  'cancelled',
  'reminder',
  'task',
  'asked-in',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Whether a text names a reason. */
export function isNoticeKind(text: unknown): text is NoticeKind {
  return NOTICE_KINDS.includes(text as NoticeKind);
}

/** What people want to hear of at once, also by mail; the rest waits for the digest. */
export const AT_ONCE: readonly NoticeKind[] = ['mention', 'reminder'];

/** What has a mail of its own: invitations to events, in a form that calendar programs take in, and those into spaces. */
export const MAILED_OTHERWISE: readonly NoticeKind[] = ['invited', 'changed', 'cancelled', 'asked-in'];

/** What a notice is about. */
export const ITEM_KINDS = ['remark', 'comment', 'event', 'note', 'task', 'invitation'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Whether a text names what a notice can be about. */
export function isItemKind(text: unknown): text is ItemKind {
  return ITEM_KINDS.includes(text as ItemKind);
}
