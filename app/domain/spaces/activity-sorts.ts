/** Sorts of a space's record, each by the beginnings of its kinds. */
export const SPACE_ACTIVITY_SORTS = {
  people: ['person.', 'people.'],
  calendar: ['event', 'poll.', 'calendar.'],
  documents: ['note.'],
  files: ['file.', 'folder.'],
  rooms: ['room.', 'task.'],
  discussion: ['remark.'],
  space: ['space.'],
} as const satisfies Record<string, readonly string[]>;

export type SpaceActivitySort = keyof typeof SPACE_ACTIVITY_SORTS;

/** Whether a text names a sort. */
export function isSpaceActivitySort(text: unknown): text is SpaceActivitySort {
  return typeof text === 'string' && Object.hasOwn(SPACE_ACTIVITY_SORTS, text);
}
