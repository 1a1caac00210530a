import type { NoteId } from '../../app/domain/ids';
import type { RichDoc } from '../../app/domain/rich-text/content';
import { mentionsOf, newlyMentioned } from '../../app/domain/rich-text/mentioned';
import type { Prisma } from '../../prisma/generated/client';
import type { NotesDeps } from './notes-deps';

/** What others must be told of: that a document names people whom it did not name before. */
export interface NoteNews {
  readonly spaceId: string;
  readonly noteId: string;
  readonly userIds: readonly string[];
  /** Who wrote last when they were named. */
  readonly byUserId: string;
  readonly at: Date;
}

/** Whom a text names, as the row keeps it: those are not told of it again. */
export function mentionsFor(text: RichDoc): { readonly mentions: Prisma.InputJsonObject } {
  return { mentions: Object.fromEntries(mentionsOf(text)) };
}

/**
 * Tells people who are named in the text as they were not before. `kept` is what the row says; null: it was never read,
 * and whoever is named by now is not told of it late. Gives the topics to announce.
 */
export async function tellMentioned(
  { tell, clock }: Pick<NotesDeps, 'tell' | 'clock'>,
  tx: Prisma.TransactionClient,
  note: { readonly id: NoteId; readonly spaceId: string; readonly mentions: unknown },
  text: RichDoc,
  byUserId: string | null,
): Promise<string[]> {
  const now = mentionsOf(text);
  const kept = countsIn(note.mentions);
  await tx.note.update({ where: { id: note.id }, data: mentionsFor(text) });
  const userIds = kept === null ? [] : newlyMentioned(kept, now);
  if (userIds.length === 0 || byUserId === null || tell === undefined) return [];
  return tell(tx, { spaceId: note.spaceId, noteId: note.id, userIds, byUserId, at: clock.now() });
}

function countsIn(stored: unknown): Record<string, number> | null {
  if (stored === null || typeof stored !== 'object') return null;
  return Object.fromEntries(
    Object.entries(stored).flatMap(([id, count]) => (typeof count === 'number' ? [[id, count]] : [])),
  );
}
