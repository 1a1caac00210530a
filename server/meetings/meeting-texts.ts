import type { NoteId, RoomId } from '../../app/domain/ids';
import type { SpaceAccess } from '../spaces/find-space-access';
import type { HeldEvent } from './held-event';
import { type MeetingsDeps, roomsTopic } from './meetings-deps';
import type { RoomRow } from './rooms';

export const MEETING_TEXTS = ['agenda', 'minutes'] as const;
export type MeetingTextKind = (typeof MEETING_TEXTS)[number];

const keyOf = (roomId: RoomId, event: HeldEvent | null, kind: MeetingTextKind) => ({
  roomId,
  eventId: event?.id ?? '',
  instance: event?.isRecurring ? event.instance : '',
  kind,
});

/** The documents that are a meeting's agenda and minutes; null: nobody began them. An event keeps its own minutes. */
export async function findMeetingTexts(
  { db }: MeetingsDeps,
  room: Pick<RoomRow, 'id'>,
  event: HeldEvent | null,
): Promise<Record<MeetingTextKind, NoteId | null>> {
  const { kind: _, ...key } = keyOf(room.id, event, 'agenda');
  const rows = await db.meetingText.findMany({ where: key });
  const of = (kind: MeetingTextKind) => (rows.find((row) => row.kind === kind)?.noteId ?? null) as NoteId | null;
  return { agenda: of('agenda'), minutes: event ? event.noteId : of('minutes') };
}

/** Ties a document to a meeting; gives the one that it has now, should somebody have been faster. */
export async function attachMeetingText(
  { db, calendar, live }: MeetingsDeps,
  access: SpaceAccess,
  room: Pick<RoomRow, 'id'>,
  event: HeldEvent | null,
  kind: MeetingTextKind,
  noteId: NoteId,
): Promise<NoteId> {
  const attached =
    event && kind === 'minutes'
      ? await calendar.attachMinutes(access, { eventId: event.id, instance: event.instance }, noteId)
      : await keep();
  live.topicChanged([roomsTopic(access.space.id)]);
  return attached;

  async function keep(): Promise<NoteId> {
    const key = keyOf(room.id, event, kind);
    await db.meetingText.createMany({ data: [{ ...key, noteId }], skipDuplicates: true });
    const where = { roomId_eventId_instance_kind: key };
    return (await db.meetingText.findUniqueOrThrow({ where })).noteId as NoteId;
  }
}
