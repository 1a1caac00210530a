import { data } from 'react-router';
import type { NotesService } from '../../../../server/notes/notes-service';
import { requireInSpace, type SpaceVisit } from '../../guards';

/** What can be done with a document as a whole, on its page and in lists alike; null: the form means something else. */
export function actOnNote(
  visit: SpaceVisit,
  notes: NotesService,
  form: FormData,
  noteId: unknown,
): (() => Promise<unknown>) | null {
  const on = form.get('on') === 'yes';
  switch (form.get('intent')) {
    case 'openness':
      requireInSpace(visit, 'content.edit');
      return () => notes.setOpenness(visit, noteId, form.get('openness'));
    case 'pin':
      requireInSpace(visit, 'content.edit');
      return () => notes.pin(visit, noteId, on);
    case 'template':
      requireInSpace(visit, 'content.edit');
      return () => notes.offerAsTemplate(visit, noteId, on);
    case 'archive':
      requireInSpace(visit, 'content.edit');
      return () => notes.archive(visit, noteId, on);
    case 'delete':
      return async () => {
        const note = await notes.read(visit, noteId);
        requireInSpace(visit, 'content.delete', { isOwn: note.createdById === visit.userId });
        await notes.remove(visit, note.id, on);
      };
    default:
      return null;
  }
}

/** Refuses a form that means nothing. */
export function unknownIntent(): never {
  throw data(null, { status: 400 });
}
