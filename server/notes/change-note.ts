import { AppError } from '../../app/domain/errors';
import { type NoteId, noteDocumentId, type UserId } from '../../app/domain/ids';
import type { Prisma } from '../../prisma/generated/client';
import { recordInSpace } from '../spaces/record-in-space';
import { requireNoteTitle, requireOpenness } from './create-note';
import { findNote, findOpenNote, type NoteRow } from './find-note';
import { announceNoteAccess, type NoteDoer, type NotesDeps, notesTopic } from './notes-deps';

/** A title that somebody else had given meanwhile, and that was written over. */
export interface ReplacedTitle {
  readonly title: string;
  readonly byId: UserId;
}

/**
 * Calls a document something else. Of two who do so at once the last one wins; `known` is the title that the person saw,
 * so that they hear whose title they wrote over.
 */
export async function renameNote(
  deps: NotesDeps,
  doer: NoteDoer,
  noteId: unknown,
  { title: given, known }: { readonly title: unknown; readonly known: unknown },
): Promise<ReplacedTitle | null> {
  const note = await findOpenNote(deps.db, doer, noteId);
  const title = requireNoteTitle(given);
  const before = await changeRow(deps, doer, note, 'note.renamed', { title, titledById: doer.userId }, { title });
  deps.live.topicChanged([notesTopic(doer.space.id)]);
  const isOverwritten = typeof known === 'string' && known !== before.title && before.titledById !== doer.userId;
  return isOverwritten && before.title !== title ? { title: before.title, byId: before.titledById } : null;
}

/** Changes for whom a document is. Whoever loses it, loses an open page of it at once. */
export async function setNoteOpenness(deps: NotesDeps, doer: NoteDoer, noteId: unknown, given: unknown): Promise<void> {
  const note = await findNote(deps.db, doer, noteId);
  const openness = requireOpenness(given, note.openness, doer);
  if (openness === note.openness) return;
  // *Only us* are those who made it: nobody takes a document away from them.
  if (openness === 'only-us' && note.organisationId !== doer.member.organisationId)
    throw new AppError('openness.not-yours', 403);
  await changeRow(deps, doer, { ...note, openness }, 'note.opened', { openness }, { openness });
  if (openness === 'only-us') await hideWhatWasSaid(deps, doer.space.id, note);
  announceNoteAccess(deps, doer.space.id);
}

/** What was said of a document goes with it; nothing of it comes to light when the document is opened again. */
async function hideWhatWasSaid({ db }: NotesDeps, spaceId: string, { id, organisationId }: NoteRow): Promise<void> {
  const data = { openness: 'only-us', organisationId };
  await db.spaceActivity.updateMany({ where: { spaceId, data: { path: ['noteId'], equals: id } }, data });
  await db.remark.updateMany({ where: { spaceId, targetKind: 'note', targetId: id }, data });
}

/** Keeps a document at the top, or no longer. */
export async function pinNote(deps: NotesDeps, doer: NoteDoer, noteId: unknown, isPinned: boolean): Promise<void> {
  const note = await findOpenNote(deps.db, doer, noteId);
  if (isPinned === note.isPinned) return;
  const pinnedAt = isPinned ? deps.clock.now() : null;
  await changeRow(deps, doer, note, isPinned ? 'note.pinned' : 'note.unpinned', { pinnedAt });
  deps.live.topicChanged([notesTopic(doer.space.id), `space:${doer.space.id}`]);
}

/** Offers a document's text for new ones, or no longer. */
export async function offerAsTemplate(
  deps: NotesDeps,
  doer: NoteDoer,
  noteId: unknown,
  isTemplate: boolean,
): Promise<void> {
  const note = await findOpenNote(deps.db, doer, noteId);
  await deps.db.note.update({ where: { id: note.id }, data: { isTemplate } });
  deps.live.topicChanged([notesTopic(doer.space.id)]);
}

/** Puts a document aside: from then on it is only read. */
export async function archiveNote(deps: NotesDeps, doer: NoteDoer, noteId: unknown, isOver: boolean): Promise<void> {
  const note = await findNote(deps.db, doer, noteId);
  if (isOver === note.isArchived) return;
  const archivedAt = isOver ? deps.clock.now() : null;
  const change = { archivedAt, ...(isOver && { pinnedAt: null }) };
  await changeRow(deps, doer, note, isOver ? 'note.archived' : 'note.unarchived', change);
  announceNoteAccess(deps, doer.space.id);
}

/** Puts a document into the bin, or takes it out again. */
export async function deleteNote(deps: NotesDeps, doer: NoteDoer, noteId: unknown, isGone: boolean): Promise<void> {
  const note = await findNote(deps.db, doer, noteId);
  if (isGone === (note.deletedAt !== null)) return;
  const deletedAt = isGone ? deps.clock.now() : null;
  const change = { deletedAt, ...(isGone && { pinnedAt: null }) };
  await changeRow(deps, doer, note, isGone ? 'note.deleted' : 'note.undeleted', change);
  announceNoteAccess(deps, doer.space.id);
}

const MONTH_MS = 30 * 86_400_000;

/** Deletes for good what has been in the bin for a month; returns how many. */
export async function purgeNotes({ db, clock, rooms }: NotesDeps): Promise<number> {
  const before = new Date(clock.now().getTime() - MONTH_MS);
  const gone = await db.note.findMany({ where: { deletedAt: { lt: before } }, select: { id: true } });
  for (const { id } of gone) {
    // The row goes last: a document without a row could not be found again.
    await rooms.remove(noteDocumentId(id as NoteId));
    await db.note.deleteMany({ where: { id, deletedAt: { lt: before } } });
  }
  return gone.length;
}

/** Changes the row and records it; gives the title as it stood before. */
function changeRow(
  { db, clock }: NotesDeps,
  doer: NoteDoer,
  note: NoteRow,
  kind: string,
  change: Prisma.NoteUpdateInput,
  said: Prisma.InputJsonObject = {},
): Promise<{ readonly title: string; readonly titledById: UserId }> {
  return db.$transaction(async (tx) => {
    // Locked, so that of two at once the second reads what the first wrote.
    const [before] = await tx.$queryRaw<{ title: string; titledById: UserId }[]>`
      SELECT "title", "titledById" FROM "Note" WHERE "id" = ${note.id} FOR UPDATE`;
    if (!before) throw new AppError('note.unknown', 404);
    await tx.note.update({ where: { id: note.id }, data: change });
    await recordInSpace(tx, {
      spaceId: doer.space.id,
      userId: doer.userId,
      kind,
      data: { noteId: note.id, title: before.title, ...said },
      at: clock.now(),
      item: note,
    });
    return before;
  });
}
