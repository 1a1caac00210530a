import type { NoteId, SpaceId, UserId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import type { RichDoc } from '../../app/domain/rich-text/content';
import { writeDocx } from '../infra/docx/write-docx';
import {
  archiveNote,
  deleteNote,
  offerAsTemplate,
  pinNote,
  purgeNotes,
  type ReplacedTitle,
  renameNote,
  setNoteOpenness,
} from './change-note';
import { createNote, type NewNote } from './create-note';
import { findNote, findPublicNote, type NoteRow, readableBy, toNoteRow } from './find-note';
import { type FollowPace, followTexts, type TextFollower } from './follow-texts';
import { type ImportedNote, importNote, type NoteFile } from './import/import-note';
import {
  listNoteVersions,
  type NoteVersionRow,
  nameNoteVersion,
  presentText,
  readNoteVersion,
  restoreNoteVersion,
} from './keep-version';
import type { NoteDoer, NotesDeps } from './notes-deps';

/** Which documents a list is of. */
export type NoteShelf = 'open' | 'archived' | 'bin';

/**
 * The written documents of spaces. Callers authorise what somebody may do in the space; which documents there are for
 * them is decided here, by openness. Ids are taken as they come from outside.
 */
export interface NotesService {
  /** Pinned ones first, then by the latest edit, as many as a list shows. */
  list(doer: NoteDoer, shelf: NoteShelf): Promise<NoteRow[]>;
  read(doer: NoteDoer, noteId: unknown): Promise<NoteRow>;
  /** What is public, for whoever asks. */
  readPublic(spaceId: SpaceId, noteId: unknown): Promise<{ readonly id: NoteId; readonly title: string } | null>;
  /** The words of a document that was read before. */
  text(noteId: NoteId): Promise<RichDoc>;
  create(doer: NoteDoer, note: NewNote): Promise<NoteId>;
  /** Makes a document of a file. */
  importFile(doer: NoteDoer, file: NoteFile): Promise<ImportedNote>;
  /** Gives the title of somebody else's that was written over, if one was. */
  rename(
    doer: NoteDoer,
    noteId: unknown,
    title: { readonly title: unknown; readonly known: unknown },
  ): Promise<ReplacedTitle | null>;
  setOpenness(doer: NoteDoer, noteId: unknown, openness: unknown): Promise<void>;
  pin(doer: NoteDoer, noteId: unknown, isPinned: boolean): Promise<void>;
  offerAsTemplate(doer: NoteDoer, noteId: unknown, isTemplate: boolean): Promise<void>;
  archive(doer: NoteDoer, noteId: unknown, isOver: boolean): Promise<void>;
  remove(doer: NoteDoer, noteId: unknown, isGone: boolean): Promise<void>;
  /** Deletes for good what has been in the bin for a month. */
  purge(): Promise<number>;
  /** Newest first. */
  versions(noteId: NoteId): Promise<NoteVersionRow[]>;
  version(noteId: NoteId, versionId: unknown): Promise<RichDoc>;
  nameVersion(doer: NoteDoer, noteId: unknown, name: unknown): Promise<void>;
  restore(doer: NoteDoer, noteId: unknown, versionId: unknown): Promise<void>;
  /** A document for word processors. */
  docx(title: string, line: string, text: RichDoc): Promise<Uint8Array>;
  /** What people are called, also those who have left. */
  names(userIds: readonly (UserId | null)[]): Promise<ReadonlyMap<UserId, string>>;
  /** Hears of every change of live documents. */
  readonly follower: TextFollower;
}

export function createNotes(deps: NotesDeps, pace?: FollowPace): NotesService {
  const { db } = deps;
  return {
    async list(doer, shelf) {
      const rows = await db.note.findMany({
        where: {
          ...readableBy(doer),
          deletedAt: shelf === 'bin' ? { not: null } : null,
          ...(shelf !== 'bin' && { archivedAt: shelf === 'archived' ? { not: null } : null }),
        },
        omit: { words: true },
        orderBy: [{ pinnedAt: { sort: 'desc', nulls: 'last' } }, { editedAt: 'desc' }, { id: 'asc' }],
        take: LIMITS.notesPerList,
      });
      return rows.map(toNoteRow);
    },
    read: (doer, noteId) => findNote(db, doer, noteId),
    readPublic: (spaceId, noteId) => findPublicNote(db, spaceId, noteId),
    text: (noteId) => presentText(deps, noteId),
    create: (doer, note) => createNote(deps, doer, note),
    importFile: (doer, file) => importNote(deps, doer, file),
    rename: (doer, noteId, title) => renameNote(deps, doer, noteId, title),
    setOpenness: (doer, noteId, openness) => setNoteOpenness(deps, doer, noteId, openness),
    pin: (doer, noteId, isPinned) => pinNote(deps, doer, noteId, isPinned),
    offerAsTemplate: (doer, noteId, isTemplate) => offerAsTemplate(deps, doer, noteId, isTemplate),
    archive: (doer, noteId, isOver) => archiveNote(deps, doer, noteId, isOver),
    remove: (doer, noteId, isGone) => deleteNote(deps, doer, noteId, isGone),
    purge: () => purgeNotes(deps),
    versions: (noteId) => listNoteVersions(deps, noteId),
    version: (noteId, versionId) => readNoteVersion(deps, noteId, versionId),
    nameVersion: (doer, noteId, name) => nameNoteVersion(deps, doer, noteId, name),
    restore: (doer, noteId, versionId) => restoreNoteVersion(deps, doer, noteId, versionId),
    docx: writeDocx,
    async names(userIds) {
      const ids = [...new Set(userIds.filter((id) => id !== null))];
      const users = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
      return new Map(users.map(({ id, name }) => [id as UserId, name]));
    },
    follower: followTexts(deps, pace),
  };
}
