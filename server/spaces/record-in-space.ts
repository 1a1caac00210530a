import type { Classed } from '../../app/domain/spaces/openness';
import type { Prisma } from '../../prisma/generated/client';

/** Something that happened in a space, as its record keeps it. */
export interface SpaceDeed {
  readonly spaceId: string;
  /** Null: the server itself. */
  readonly userId: string | null;
  readonly kind: string;
  readonly data: Prisma.InputJsonObject;
  readonly at: Date;
  /** The item that it concerns: the record is shown as the item is. Without one it is for the network. */
  readonly item?: Classed;
}

/** Writes who did what. Call it in the transaction of the deed. */
export async function recordInSpace(
  db: Pick<Prisma.TransactionClient, 'spaceActivity'>,
  deed: SpaceDeed,
): Promise<void> {
  const { spaceId, userId, kind, data, at, item } = deed;
  const openness = item?.openness ?? 'network';
  await db.spaceActivity.create({
    data: { spaceId, userId, kind, data, at, openness, organisationId: item?.organisationId ?? null },
  });
}
