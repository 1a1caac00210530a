import type { HeldEvent } from '../../../../server/meetings/held-event';
import type { Services } from '../../../../server/services';
import { isAppError } from '../../../domain/errors';
import type { NoteId } from '../../../domain/ids';
import type { HeldEventData, MeetingTextData } from '../../../features/rooms/room-data';
import type { SpaceVisit } from '../../guards';
import { readersOf } from '../documents/note-facts';

/** A held event as its page shows it. */
export function heldEventData(event: HeldEvent): HeldEventData {
  const { id, instance, title, startMs, endMs, isAllDay, openness, decisions, hours } = event;
  return {
    ...{ id, instance, title, startMs, endMs, isAllDay, openness, decisions, hours },
    attendees: event.attendees.filter(({ answer }) => answer !== 'no').map(({ userId, name }) => ({ userId, name })),
  };
}

/** The agenda or the minutes for this reader. */
export async function readMeetingText(
  { notes, spaces }: Pick<Services, 'notes' | 'spaces'>,
  visit: SpaceVisit,
  noteId: NoteId | null,
): Promise<MeetingTextData> {
  if (noteId === null) return { kind: 'none' };
  const note = await notes.read(visit, noteId).catch((error: unknown) => {
    if (isAppError(error, 'note.unknown')) return null;
    throw error;
  });
  if (!note || note.deletedAt !== null) return { kind: 'away' };
  const [text, people] = await Promise.all([notes.text(note.id), readersOf(visit, spaces, note)]);
  const canEdit = visit.can('content.edit') && !note.isArchived;
  return { kind: 'here', noteId: note.id, title: note.title, openness: note.openness, text, people, canEdit };
}
