import { remainsOf, slipsAllowed, slipsBetween } from '../../app/domain/search/words';
import { Prisma, type PrismaClient } from '../../prisma/generated/client';
import { readByIndex } from './read-by-index';

const LOOKED_AT = 2000;
const MOST = 6;

/** Words that stand somewhere in these scopes and are a slip or two away from the given one, the likeliest first. */
export async function findLikelyWords(db: PrismaClient, scopeIds: readonly string[], word: string): Promise<string[]> {
  const allowed = slipsAllowed(word);
  if (allowed === 0 || scopeIds.length === 0) return [];
  const remains = remainsOf(word);
  const rows = await readByIndex<{ word: string }>(
    db,
    Prisma.sql`
    SELECT DISTINCT w.word FROM "SearchWord" w
    WHERE w.remains && ${remains}::text[] AND w."scopeId" = ANY(${[...scopeIds]}::text[])
      AND length(w.word) BETWEEN ${word.length - allowed} AND ${word.length + allowed} LIMIT ${LOOKED_AT}`,
  );
  return rows
    .map((row) => ({ word: row.word, slips: slipsBetween(word, row.word) }))
    .filter(({ slips }) => slips > 0 && slips <= allowed)
    .sort((a, b) => a.slips - b.slips || (a.word < b.word ? -1 : 1))
    .slice(0, MOST)
    .map((one) => one.word);
}
