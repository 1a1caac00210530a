import { readText, writeText } from '../../app/board-doc/text-doc';
import { AppError } from '../../app/domain/errors';
import { type NoteId, newId, noteDocumentId, parseId, type RandomBytes, type UserId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { parseName } from '../../app/domain/names';
import { EMPTY_RICH_TEXT, type RichDoc } from '../../app/domain/rich-text/content';
import type { Prisma } from '../../prisma/generated/client';
import { recordInSpace } from '../spaces/record-in-space';
import { findNote, findOpenNote } from './find-note';
import { mentionsFor } from './note-mentions';
import { type NoteDoer, type NotesDeps, notesTopic } from './notes-deps';

export const NOTE_VERSION_KINDS = ['first', 'automatic', 'named', 'restored'] as const;
export type NoteVersionKind = (typeof NOTE_VERSION_KINDS)[number];

export interface NoteVersionRow {
  readonly id: string;
  readonly kind: NoteVersionKind;
  readonly name: string;
  readonly authorIds: readonly UserId[];
  readonly createdAt: Date;
}

/** Versions that were kept by themselves, so many of the latest. Those that somebody named stay. */
const MOST_AUTOMATIC = 200;

/** Keeps a document's text as it stands. */
export async function keepVersion(
  {
    db,
    clock,
    randomBytes,
  }: {
    readonly db: Pick<Prisma.TransactionClient, 'noteVersion'>;
    readonly clock: NotesDeps['clock'];
    readonly randomBytes: RandomBytes;
  },
  noteId: NoteId,
  {
    kind,
    name,
    authorIds,
  }: { readonly kind: NoteVersionKind; readonly name: string; readonly authorIds: readonly string[] },
  text: RichDoc,
): Promise<void> {
  const id = newId(randomBytes);
  const content = JSON.parse(JSON.stringify(text));
  const createdAt = clock.now();
  await db.noteVersion.create({ data: { id, noteId, kind, name, content, authorIds: [...authorIds], createdAt } });
  if (kind !== 'automatic') return;
  const old = await db.noteVersion.findMany({
    where: { noteId, kind },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: MOST_AUTOMATIC,
    select: { id: true },
  });
  if (old.length > 0) await db.noteVersion.deleteMany({ where: { id: { in: old.map((one) => one.id) } } });
}

/** Keeps the present text under a name of the person's. */
export async function nameNoteVersion(deps: NotesDeps, doer: NoteDoer, noteId: unknown, name: unknown): Promise<void> {
  const note = await findNote(deps.db, doer, noteId);
  const longest = LIMITS.noteVersionName;
  const parsed = parseName(name, longest);
  if (parsed === null)
    throw new AppError(String(name ?? '').trim() === '' ? 'name.missing' : 'name.too-long', 400, { longest });
  const text = await presentText(deps, note.id);
  await keepVersion(deps, note.id, { kind: 'named', name: parsed, authorIds: [doer.userId] }, text);
  deps.live.topicChanged([notesTopic(doer.space.id)]);
}

/** The versions of a document, newest first. */
export async function listNoteVersions({ db }: Pick<NotesDeps, 'db'>, noteId: NoteId): Promise<NoteVersionRow[]> {
  const rows = await db.noteVersion.findMany({
    where: { noteId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    omit: { content: true },
  });
  return rows.map(({ id, kind, name, authorIds, createdAt }) => ({
    id,
    kind: NOTE_VERSION_KINDS.find((known) => known === kind) ?? 'named',
    name,
    authorIds: authorIds as UserId[],
    createdAt,
  }));
}

/** The text of a version; refuses what is no version of that document. */
export async function readNoteVersion(
  { db }: Pick<NotesDeps, 'db'>,
  noteId: NoteId,
  versionId: unknown,
): Promise<RichDoc> {
  const id: string | null = parseId(versionId);
  const version = id === null ? null : await db.noteVersion.findFirst({ where: { id, noteId } });
  if (!version) throw new AppError('version.unknown', 404);
  return storedText(version.content);
}

/** Writes an older version over the document, as an edit of the person's. What stood until then is kept first. */
export async function restoreNoteVersion(
  deps: NotesDeps,
  doer: NoteDoer,
  noteId: unknown,
  versionId: unknown,
): Promise<void> {
  const note = await findNote(deps.db, doer, noteId);
  const text = await readNoteVersion(deps, note.id, versionId);
  await findOpenNote(deps.db, doer, noteId);
  const { userId } = doer;
  const before = await presentText(deps, note.id);
  await keepVersion(deps, note.id, { kind: 'restored', name: '', authorIds: [userId] }, before);
  await deps.rooms.transact(noteDocumentId(note.id), { memberId: userId }, (doc) => writeText(doc, 'note', text));
  // Whom it named then was told then.
  await deps.db.note.update({ where: { id: note.id }, data: mentionsFor(text) });
  await recordInSpace(deps.db, {
    spaceId: doer.space.id,
    userId,
    kind: 'note.restored',
    data: { noteId: note.id, title: note.title },
    at: deps.clock.now(),
    item: note,
  });
  deps.live.topicChanged([notesTopic(doer.space.id)]);
}

/** The document's words as they are now. */
export function presentText({ rooms }: Pick<NotesDeps, 'rooms'>, noteId: NoteId): Promise<RichDoc> {
  return rooms.read(noteDocumentId(noteId), (doc) => readText(doc, 'note'));
}

/** What we stored ourselves. */
export function storedText(content: unknown): RichDoc {
  const text = content as Partial<RichDoc> | null;
  return text?.type === 'doc' && Array.isArray(text.content) ? (text as RichDoc) : EMPTY_RICH_TEXT;
}
