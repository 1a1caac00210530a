import type { PrismaClient } from '../../prisma/generated/client';

/** One line of the record, as pages show it. */
export interface ActivityEntry {
  /** Grows with time; pass the last one as `before` for the next page. */
  readonly id: string;
  readonly boardId: string | null;
  readonly cardId: string | null;
  readonly memberId: string | null;
  /** The member's name now; null: the server itself. */
  readonly memberName: string | null;
  readonly kind: string;
  readonly data: unknown;
  readonly at: string;
}

export interface ActivityQuery {
  readonly organisationId: string;
  readonly boardId?: string;
  readonly cardId?: string;
  /** Only what this member did. */
  readonly memberId?: string;
  /** Only entries of a kind that begins with one of these (`card.`, `comment.`). */
  readonly kinds?: readonly string[];
  /** Only older entries than this one. */
  readonly before?: string | null;
  readonly limit?: number;
}

export interface ActivityList {
  readonly entries: readonly ActivityEntry[];
  readonly hasMore: boolean;
}

/** The server's own record of who did what. Callers authorise. */
export interface ActivityService {
  /** Newest first. */
  list(query: ActivityQuery): Promise<ActivityList>;
}

const MOST = 1000;

/** Reads the record; it is written with the commits of documents and by use cases. */
export function createActivity({ db }: { readonly db: PrismaClient }): ActivityService {
  return {
    async list({ organisationId, boardId, cardId, memberId: doneBy, kinds = [], before, limit = 50 }) {
      const take = Math.max(1, Math.min(limit, MOST));
      const rows = await db.activity.findMany({
        where: {
          organisationId,
          boardId,
          cardId,
          memberId: doneBy,
          id: isEntryId(before) ? { lt: BigInt(before) } : undefined,
          OR: kinds.length > 0 ? kinds.map((kind) => ({ kind: { startsWith: kind } })) : undefined,
        },
        orderBy: { id: 'desc' },
        take: take + 1,
      });
      const shown = rows.slice(0, take);
      const names = await memberNames(
        db,
        shown.map(({ memberId }) => memberId),
      );
      return {
        entries: shown.map(({ id, at, memberId, ...row }) => ({
          id: String(id),
          boardId: row.boardId,
          cardId: row.cardId,
          memberId,
          memberName: memberId && (names.get(memberId) ?? null),
          kind: row.kind,
          data: row.data,
          at: at.toISOString(),
        })),
        hasMore: rows.length > take,
      };
    },
  };
}

/** Comes from an address, so it may be anything. */
function isEntryId(text: string | null | undefined): text is string {
  return typeof text === 'string' && /^\d{1,18}$/.test(text);
}

async function memberNames(db: PrismaClient, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  const members = await db.member.findMany({ where: { id: { in: known } }, select: { id: true, name: true } });
  return new Map(members.map(({ id, name }) => [id, name]));
}
