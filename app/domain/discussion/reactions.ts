/** What one can say to a remark without words. Few, so that they mean something. */
export const REACTIONS = ['agree', 'thanks', 'well-done', 'smile', 'look', 'done'] as const;
export type Reaction = (typeof REACTIONS)[number];

/** Whether a text names a reaction. */
export function isReaction(text: unknown): text is Reaction {
  return REACTIONS.includes(text as Reaction);
}
