import type { SpaceAccess } from './find-space-access';
import type { SpacesDeps } from './spaces-deps';
import { visibleTo } from './visible-to';

/** A line of a space's record. */
export interface SpaceActivityRow {
  readonly id: string;
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: Date;
  readonly openness: string;
  readonly userId: string | null;
  /** Who did it; empty: the server itself, or somebody whose account is gone. */
  readonly userName: string;
  /** The person whom it concerns, where the data names one. */
  readonly personName: string;
}

export interface ActivityQuestion {
  readonly by: string | null;
  /** Beginnings of kinds; null: every kind. */
  readonly kinds: readonly string[] | null;
  readonly show: number;
}

/** What happened in a space, as far as the reader may see what it concerns, the latest first. */
export async function listActivity(
  { db }: SpacesDeps,
  reader: SpaceAccess,
  { by, kinds, show }: ActivityQuestion,
): Promise<{ rows: SpaceActivityRow[]; hasMore: boolean }> {
  const rows = await db.spaceActivity.findMany({
    where: {
      spaceId: reader.space.id,
      AND: [visibleTo(reader), ...(kinds ? [{ OR: kinds.map((kind) => ({ kind: { startsWith: kind } })) }] : [])],
      ...(by === null ? {} : { userId: by }),
    },
    orderBy: { id: 'desc' },
    take: show + 1,
  });
  const shown = rows.slice(0, show);
  const dataOf = (row: (typeof rows)[number]) =>
    typeof row.data === 'object' && row.data !== null && !Array.isArray(row.data) ? row.data : {};
  const personOf = (row: (typeof rows)[number]) => {
    const { person } = dataOf(row);
    return typeof person === 'string' ? person : null;
  };
  const ids = [...new Set(shown.flatMap((row) => [row.userId ?? [], personOf(row) ?? []].flat()))];
  // Names only of people who are or were in this space.
  const people = await db.spaceMember.findMany({
    where: { spaceId: reader.space.id, userId: { in: ids } },
    select: { userId: true, user: { select: { name: true } } },
  });
  const names = new Map(people.map(({ userId, user }) => [userId, user.name]));
  return {
    hasMore: rows.length > show,
    rows: shown.map((row) => ({
      id: String(row.id),
      kind: row.kind,
      data: dataOf(row),
      at: row.at,
      openness: row.openness,
      userId: row.userId,
      userName: names.get(row.userId ?? '') ?? '',
      personName: names.get(personOf(row) ?? '') ?? '',
    })),
  };
}
