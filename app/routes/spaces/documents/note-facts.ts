import type { CalendarService } from '../../../../server/calendar/calendar-service';
import type { NoteRow } from '../../../../server/notes/find-note';
import type { NotesService } from '../../../../server/notes/notes-service';
import type { ProfilesService } from '../../../../server/profiles/profiles-service';
import type { SpacesService } from '../../../../server/spaces/spaces-service';
import { isAppError } from '../../../domain/errors';
import type { UserId } from '../../../domain/ids';
import type { ListedNote, NamedEvent, NamedNetwork } from '../../../features/notes/note-data';
import { notFound, type SpaceVisit } from '../../guards';

/** The document in the address, when it is in this space and the person may see it. What is in the bin has no page. */
export async function requireNote(
  visit: SpaceVisit,
  notes: NotesService,
  params: Readonly<Record<string, string | undefined>>,
): Promise<NoteRow> {
  const note = await notes.read(visit, params.noteId).catch((error: unknown) => {
    throw isAppError(error, 'note.unknown') ? notFound() : error;
  });
  if (note.deletedAt !== null) throw notFound();
  return note;
}

/** A document with people's names, and what this person may do with it. */
export function listedNote(visit: SpaceVisit, note: NoteRow, nameOf: ReadonlyMap<UserId, string>): ListedNote {
  const { id, title, titledById, openness, isTemplate, beginning, createdAt, editedAt, isPinned, isArchived } = note;
  return {
    id,
    title,
    titledById,
    titledBy: nameOf.get(titledById) ?? '?',
    openness,
    isTemplate,
    beginning,
    createdAt,
    createdBy: nameOf.get(note.createdById) ?? '?',
    editedAt,
    editedBy: (note.editedById && nameOf.get(note.editedById)) ?? '?',
    isPinned,
    isArchived,
    deletedAt: note.deletedAt,
    canDelete: visit.can('content.delete', { isOwn: note.createdById === visit.userId }),
  };
}

const DAY_MS = 86_400_000;

/** Events around now that can be named in a document: none that its readers may not know of. A series is named once. */
export async function eventsFor(
  visit: SpaceVisit,
  calendar: CalendarService,
  note: Pick<NoteRow, 'openness'>,
  now: number,
): Promise<NamedEvent[]> {
  const { instances } = await calendar.list([visit], now - 31 * DAY_MS, now + 92 * DAY_MS);
  const known = new Map<string, NamedEvent>();
  for (const { eventId, title, startMs, isAllDay, openness } of instances) {
    const isTold = note.openness === 'only-us' || openness !== 'only-us';
    // Of a series the next instance, or the last one that was.
    if (isTold && (known.get(eventId)?.startMs ?? 0) < now)
      known.set(eventId, { id: eventId, title, startMs, isAllDay });
  }
  return [...known.values()];
}

/**
 * Networks that the person may name and open: their own spaces, and those that tell everybody of themselves. Cards are
 * no part of this: what an organisation keeps of a network is nobody else's.
 */
export async function networksFor(
  userId: UserId | null,
  spaces: Pick<SpacesService, 'list'>,
  profiles: Pick<ProfilesService, 'names'>,
): Promise<NamedNetwork[]> {
  const [own, published] = await Promise.all([userId === null ? [] : spaces.list(userId), profiles.names()]);
  const isOwn = new Set(own.map(({ id }) => id));
  return [
    ...own.map(({ id, name }) => ({ id, name, path: `/s/${id}` })),
    ...published.flatMap(({ id, name, slug }) => (isOwn.has(id) ? [] : { id, name, path: `/networks/${slug}` })),
  ];
}

/** People who can be mentioned in a document: those who can read it. */
export async function readersOf(
  visit: SpaceVisit,
  spaces: SpacesService,
  note: Pick<NoteRow, 'openness' | 'organisationId'>,
): Promise<{ id: UserId; name: string }[]> {
  const people = await spaces.people(visit.space.id);
  return people
    .filter(({ organisationId }) => note.openness !== 'only-us' || organisationId === note.organisationId)
    .map(({ userId, name }) => ({ id: userId, name }));
}
