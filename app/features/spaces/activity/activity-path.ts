import type { SpaceActivityLine } from './use-activity-sentence';

/** Kinds after which the thing is not where it was. */
const GONE = new Set([
  'event.cancelled',
  'note.deleted',
  'file.binned',
  'file.purged',
  'folder.removed',
  'remark.deleted',
]);

/** Where the thing is that a line of the record is about; null: nowhere. */
export function activityPath(spaceId: string, { kind, data }: Pick<SpaceActivityLine, 'kind' | 'data'>): string | null {
  if (GONE.has(kind)) return null;
  const text = (key: string) => (typeof data[key] === 'string' && data[key] !== '' ? data[key] : null);
  const under = (part: string, id: string | null) => (id === null ? null : `/s/${spaceId}/${part}/${id}`);
  if (kind === 'remark.added') {
    const id = text('targetId');
    const remark = text('remarkId');
    const place =
      text('targetKind') === 'space' ? `/s/${spaceId}/discussion` : under(PARTS[text('targetKind') ?? ''] ?? '', id);
    return place && `${place}${remark ? `#remark-${remark}` : ''}`;
  }
  if (kind === 'room.event-held') return under('calendar', text('id'));
  if (kind.startsWith('task.')) return `/s/${spaceId}/tasks`;
  if (kind.startsWith('folder.')) return text('id') && `/s/${spaceId}/files?folder=${text('id')}`;
  const part = PARTS[kind.split('.')[0] ?? ''];
  return part ? under(part, text('id') ?? text('noteId')) : null;
}

const PARTS: Readonly<Record<string, string>> = {
  event: 'calendar',
  poll: 'calendar/polls',
  note: 'documents',
  file: 'files',
  room: 'rooms',
};
