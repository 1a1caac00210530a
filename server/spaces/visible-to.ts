import type { SpaceAccess } from './find-space-access';

/**
 * The condition of a query for items of a space that somebody may see: the same answer as `isVisible` in
 * app/domain/spaces/openness.ts, given in the database, so that what is hidden is never read. Spread it beside `AND`.
 */
export function visibleTo({ member: { organisationId } }: Pick<SpaceAccess, 'member'>): {
  OR: ({ openness: { in: string[] } } | { openness: string; organisationId: string })[];
} {
  const shared = { openness: { in: ['network', 'public'] } };
  return { OR: organisationId === null ? [shared] : [shared, { openness: 'only-us', organisationId }] };
}
