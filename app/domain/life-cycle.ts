/** Where a network stands in the portfolio. Each column of a board maps to one stage, whatever it is called. */
export const STAGES = ['join', 'active', 'prune', 'left'] as const;
export type Stage = (typeof STAGES)[number];

/** Whether a text names a life-cycle stage. */
export function isStage(text: unknown): text is Stage {
  return STAGES.includes(text as Stage);
}

const GUESSES: [Stage, RegExp][] = [
  ['left', /\b(left|closed|archived?|dropped|discontinued|former|squashed|ended)\b/i],
  [
    'prune',
    /\b(prune|pruning|leav(e|ing)|exit(ing)?|old|escort|review(ed)? for leaving|stop(ping)?|deprecated|outdated)\b/i,
  ],
  ['active', /\b(active|doing|in progress|ongoing|current|running|done|member(s|ship)?|running)\b/i],
  [
    'join',
    /\b(join(ing)?|candidates?|to ?do|backlog|ideas?|future|negotiat\w*|planned|planning|prospects?|radar|next)\b/i,
  ],
];

/** Guesses a column's stage from its name; `active` when the name says nothing. The person can change it. */
export function guessStage(columnName: string): Stage {
  return GUESSES.find(([, pattern]) => pattern.test(columnName))?.[0] ?? 'active';
}
