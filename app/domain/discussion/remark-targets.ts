/** What a remark in a space can be about. */
export const TARGET_KINDS = ['space', 'note', 'event', 'file', 'room'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** Whether a text names a kind of thing that a remark can be about. */
export function isTargetKind(text: unknown): text is TargetKind {
  return TARGET_KINDS.includes(text as TargetKind);
}

/** One thing that is talked about. */
export interface TargetRef {
  readonly kind: TargetKind;
  /** Empty for the space itself. */
  readonly id: string;
}
