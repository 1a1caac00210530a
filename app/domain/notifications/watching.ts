/** How much somebody wants to hear of a thing: all of it, only where they are named, or nothing. */
export const WATCH_LEVELS = ['watch', 'mention', 'mute'] as const;
export type WatchLevel = (typeof WATCH_LEVELS)[number];

/** Whether a text names a level. */
export function isWatchLevel(text: unknown): text is WatchLevel {
  return WATCH_LEVELS.includes(text as WatchLevel);
}

/** What can be watched, each inside the next: a thread, the thing that it is about, the space. A card stands alone. */
export const SCOPE_KINDS = ['thread', 'note', 'event', 'file', 'room', 'space', 'card'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** Whether a text names what can be watched. */
export function isScopeKind(text: unknown): text is ScopeKind {
  return SCOPE_KINDS.includes(text as ScopeKind);
}

/** Why somebody might hear of a remark: it names them, it answers them, it is about what they made, or it is there. */
export type Concern = 'mention' | 'reply' | 'own' | 'there';

/** Whether somebody hears of a remark. `levels` are what they chose, from the narrowest scope to the widest. */
export function hears(concern: Concern, levels: readonly (WatchLevel | undefined)[]): boolean {
  const level = levels.find((one) => one !== undefined);
  switch (level) {
    case 'mute':
      return false;
    case 'mention':
      return concern === 'mention';
    case 'watch':
      return true;
    case undefined:
      return concern !== 'there';
  }
}
