import * as Y from 'yjs';
import { createTextDoc, readText } from '../../app/board-doc/text-doc';
import { AppError } from '../../app/domain/errors';
import { type NoteId, newId, noteDocumentId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { parseName } from '../../app/domain/names';
import { EMPTY_RICH_TEXT, type RichDoc } from '../../app/domain/rich-text/content';
import { tidyRichText } from '../../app/domain/rich-text/tidy';
import { isOpenness, type Openness } from '../../app/domain/spaces/openness';
import { recordInSpace } from '../spaces/record-in-space';
import { findNote, wordsFor } from './find-note';
import { keepVersion } from './keep-version';
import { mentionsFor } from './note-mentions';
import { type NoteDoer, type NotesDeps, notesTopic } from './notes-deps';

export interface NewNote {
  readonly title: unknown;
  /** What it begins with; empty without. */
  readonly text?: RichDoc;
  /** A document of the space whose text it takes over. */
  readonly from?: unknown;
  /** The space's default without it. */
  readonly openness?: unknown;
}

/** Makes a document in a space. */
export async function createNote(deps: NotesDeps, doer: NoteDoer, note: NewNote): Promise<NoteId> {
  const { db, clock, randomBytes, rooms, live } = deps;
  const title = requireNoteTitle(note.title);
  const openness = requireOpenness(note.openness, doer.space.openness, doer);
  if ((await db.note.count({ where: { spaceId: doer.space.id } })) >= LIMITS.notesPerSpace)
    throw new AppError('note.too-many', 409, { most: LIMITS.notesPerSpace });
  const text = tidyRichText(
    note.from !== undefined && note.from !== null
      ? await textOf(deps, doer, note.from)
      : (note.text ?? EMPTY_RICH_TEXT),
  );
  const kept = wordsFor(text);
  if (kept.words.length > LIMITS.noteText) throw new AppError('note.too-long', 400, { most: LIMITS.noteText });
  const id = newId<NoteId>(randomBytes);
  const at = clock.now();
  const { userId } = doer;
  const { organisationId } = doer.member;
  // The document first: a row without one could not be opened, a document without a row is only never seen.
  const initial = Y.encodeStateAsUpdate(createTextDoc('note', text));
  await rooms.create(noteDocumentId(id), doer.space.hostOrganisationId, initial, { memberId: userId });
  await db.$transaction(async (tx) => {
    await tx.note.create({
      data: {
        id,
        spaceId: doer.space.id,
        title,
        titledById: userId,
        openness,
        organisationId,
        ...kept,
        ...mentionsFor(text),
        createdAt: at,
        createdById: userId,
        editedAt: at,
        editedById: userId,
      },
    });
    if (text.content.length > 0)
      await keepVersion({ ...deps, db: tx }, id, { kind: 'first', name: '', authorIds: [userId] }, text);
    await recordInSpace(tx, {
      spaceId: doer.space.id,
      userId,
      kind: 'note.created',
      data: { noteId: id, title },
      at,
      item: { openness, organisationId },
    });
  });
  live.topicChanged([notesTopic(doer.space.id)]);
  return id;
}

async function textOf({ db, rooms }: NotesDeps, doer: NoteDoer, from: unknown): Promise<RichDoc> {
  const { id } = await findNote(db, doer, from);
  return rooms.read(noteDocumentId(id), (doc) => readText(doc, 'note'));
}

/** Reads a document's title from outside. */
export function requireNoteTitle(text: unknown): string {
  const longest = LIMITS.noteTitle;
  const title = parseName(text, longest);
  if (title !== null) return title;
  const isEmpty = parseName(text, Number.MAX_SAFE_INTEGER) === null;
  throw new AppError(isEmpty ? 'name.missing' : 'name.too-long', 400, { longest });
}

/** Reads a class from outside. A guest has nobody for whom *only us* could stand. */
export function requireOpenness(given: unknown, usual: Openness, { member, can }: NoteDoer): Openness {
  const isGuest = member.organisationId === null;
  if (given === undefined || given === null || given === '') return isGuest && usual === 'only-us' ? 'network' : usual;
  if (!isOpenness(given)) throw new AppError('openness.bad', 400);
  if (given === 'only-us' && isGuest) throw new AppError('openness.guest', 400);
  if (given === 'public' && usual !== 'public' && !can('content.publish')) throw new AppError('openness.not-host', 403);
  return given;
}
