import { AppError } from '../../../app/domain/errors';
import type { NoteId } from '../../../app/domain/ids';
import { LIMITS } from '../../../app/domain/limits';
import { parseName } from '../../../app/domain/names';
import type { RichBlock, RichDoc } from '../../../app/domain/rich-text/content';
import { fromMarkdown } from '../../../app/domain/rich-text/from-markdown';
import { plainInlines } from '../../../app/domain/rich-text/plain-text';
import { createNote } from '../create-note';
import type { NoteDoer, NotesDeps } from '../notes-deps';
import { type ReadFile, readDocx } from './read-docx';

export interface NoteFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly openness: unknown;
}

export interface ImportedNote {
  readonly id: NoteId;
  /** Pictures of the file that are not in the document. */
  readonly pictures: number;
}

/** Makes a document of a file: Markdown or plain text, or what word processors save as DOCX. */
export async function importNote(deps: NotesDeps, doer: NoteDoer, file: NoteFile): Promise<ImportedNote> {
  const { bytes, name, openness } = file;
  if (bytes.length === 0) throw new AppError('file.empty', 400);
  if (bytes.length > LIMITS.noteImportBytes) throw new AppError('file.too-large', 400);
  const { text, pictures } = await readFile(bytes);
  const { title, rest } = titleOf(text, name);
  const id = await createNote(deps, doer, { title, text: rest, openness });
  return { id, pictures };
}

/** What a file is, is told by its bytes, whatever it is called. */
async function readFile(bytes: Uint8Array): Promise<ReadFile> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readDocx(bytes);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\u0000')) throw new AppError('file.unreadable', 400);
    if (text.length > 2 * LIMITS.noteText) throw new AppError('note.too-long', 400, { most: LIMITS.noteText });
    return { text: fromMarkdown(text), pictures: 0 };
  } catch (error) {
    throw error instanceof TypeError ? new AppError('file.unreadable', 400) : error;
  }
}

/** A first heading of the highest level is the title; without one the file's name is. */
function titleOf(text: RichDoc, fileName: string): { title: string; rest: RichDoc } {
  const [first, ...others] = text.content;
  const heading = isTitle(first) ? parseName(plainInlines(first.content), LIMITS.noteTitle) : null;
  if (heading !== null) return { title: heading, rest: { type: 'doc', content: others } };
  const name = fileName.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,8}$/i, '');
  return { title: parseName([...name].slice(0, LIMITS.noteTitle).join(''), LIMITS.noteTitle) ?? '–', rest: text };
}

function isTitle(block: RichBlock | undefined): block is Extract<RichBlock, { type: 'heading' }> {
  return block?.type === 'heading' && block.attrs.level === 1;
}
