import { AppError } from '../../app/domain/errors';
import { type NoteId, parseId, type SpaceId, type UserId } from '../../app/domain/ids';
import type { RichDoc } from '../../app/domain/rich-text/content';
import { plainTextOf } from '../../app/domain/rich-text/plain-text';
import { isOpenness, type Openness } from '../../app/domain/spaces/openness';
import type { Prisma, PrismaClient } from '../../prisma/generated/client';
import { visibleTo } from '../spaces/visible-to';
import type { NoteDoer } from './notes-deps';

/** A document as its readers know it. */
export interface NoteRow {
  readonly id: NoteId;
  readonly title: string;
  readonly titledById: UserId;
  readonly openness: Openness;
  readonly organisationId: string | null;
  readonly isTemplate: boolean;
  /** The beginning of its words. */
  readonly beginning: string;
  readonly createdAt: Date;
  readonly createdById: UserId;
  readonly editedAt: Date;
  readonly editedById: UserId | null;
  readonly isPinned: boolean;
  readonly isArchived: boolean;
  readonly deletedAt: Date | null;
}

const BEGINNING = 160;

/** A text's words as the row keeps them. */
export function wordsFor(text: RichDoc): { readonly words: string; readonly beginning: string } {
  const words = plainTextOf(text);
  const line = words
    .slice(0, 4 * BEGINNING)
    .replace(/\s+/g, ' ')
    .trim();
  return { words, beginning: line.length > BEGINNING ? `${line.slice(0, BEGINNING).toWellFormed()}…` : line };
}

/** The condition of all queries for documents: of this space, and visible to the person. */
export function readableBy(doer: NoteDoer): Prisma.NoteWhereInput {
  return { spaceId: doer.space.id, AND: [visibleTo(doer)] };
}

/** The document when the person may see it, or the refusal that unknown ones get too. */
export async function findNote(db: PrismaClient, doer: NoteDoer, noteId: unknown): Promise<NoteRow> {
  const id = parseId<NoteId>(noteId);
  const row = id && (await db.note.findFirst({ where: { id, ...readableBy(doer) }, omit: { words: true } }));
  if (!row) throw new AppError('note.unknown', 404);
  return toNoteRow(row);
}

/** A document that is for everybody, also without an account; null: there is none for them. */
export async function findPublicNote(
  db: PrismaClient,
  spaceId: string,
  noteId: unknown,
): Promise<{ readonly id: NoteId; readonly title: string } | null> {
  const id = parseId<NoteId>(noteId);
  const row =
    id &&
    (await db.note.findFirst({
      where: { id, spaceId, openness: 'public', deletedAt: null, space: { host: { deleteAfter: null } } },
      select: { title: true },
    }));
  return row && id ? { id, title: row.title } : null;
}

/** A document whose text may be changed, or the refusal that says why not. */
export async function findOpenNote(db: PrismaClient, doer: NoteDoer, noteId: unknown): Promise<NoteRow> {
  const note = await findNote(db, doer, noteId);
  if (note.deletedAt !== null) throw new AppError('note.deleted', 409);
  if (note.isArchived) throw new AppError('note.archived', 409);
  return note;
}

/** What access to a document's text depends on. */
export interface NoteFacts {
  readonly spaceId: SpaceId;
  readonly openness: string;
  readonly organisationId: string | null;
  readonly isArchived: boolean;
  readonly isDeleted: boolean;
}

/** Where a document belongs and how open it is; null: there is none. */
export async function findNoteFacts(db: Pick<PrismaClient, 'note'>, noteId: NoteId): Promise<NoteFacts | null> {
  const row = await db.note.findUnique({
    where: { id: noteId },
    select: { spaceId: true, openness: true, organisationId: true, archivedAt: true, deletedAt: true },
  });
  return (
    row && {
      spaceId: row.spaceId as SpaceId,
      openness: row.openness,
      organisationId: row.organisationId,
      isArchived: row.archivedAt !== null,
      isDeleted: row.deletedAt !== null,
    }
  );
}

interface StoredNote {
  readonly id: string;
  readonly title: string;
  readonly titledById: string;
  readonly openness: string;
  readonly organisationId: string | null;
  readonly isTemplate: boolean;
  readonly beginning: string;
  readonly createdAt: Date;
  readonly createdById: string;
  readonly editedAt: Date;
  readonly editedById: string | null;
  readonly pinnedAt: Date | null;
  readonly archivedAt: Date | null;
  readonly deletedAt: Date | null;
}

export function toNoteRow(row: StoredNote): NoteRow {
  return {
    id: row.id as NoteId,
    title: row.title,
    titledById: row.titledById as UserId,
    openness: isOpenness(row.openness) ? row.openness : 'only-us',
    organisationId: row.organisationId,
    isTemplate: row.isTemplate,
    beginning: row.beginning,
    createdAt: row.createdAt,
    createdById: row.createdById as UserId,
    editedAt: row.editedAt,
    editedById: row.editedById as UserId | null,
    isPinned: row.pinnedAt !== null,
    isArchived: row.archivedAt !== null,
    deletedAt: row.deletedAt,
  };
}
