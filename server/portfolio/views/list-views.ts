import type { SavedView } from '../../../app/domain/portfolio/saved-view';
import type { PortfolioDeps, PortfolioDoer } from '../portfolio-deps';

type Deps = Pick<PortfolioDeps, 'db'>;

/** The views that a member can open: their own and those that are shared. */
export async function listViews({ db }: Deps, { organisationId, memberId }: PortfolioDoer): Promise<SavedView[]> {
  const [views, standard] = await Promise.all([
    db.savedView.findMany({
      where: { organisationId, OR: [{ ownerId: memberId }, { isShared: true }] },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
    db.savedViewDefault.findFirst({ where: { memberId, organisationId } }),
  ]);
  const owners = await db.member.findMany({
    where: { organisationId, id: { in: views.map(({ ownerId }) => ownerId) } },
    select: { id: true, name: true },
  });
  const names = new Map(owners.map(({ id, name }) => [id, name]));
  return views.map(({ id, name, state, isShared, ownerId }) => ({
    id,
    name,
    state,
    isShared,
    isOwn: ownerId === memberId,
    isDefault: id === standard?.viewId,
    ownerName: names.get(ownerId) ?? '',
  }));
}

/** The view with which a member's table opens; null when none was chosen, or it is no longer shared with them. */
export async function findDefaultView(deps: Deps, doer: PortfolioDoer): Promise<SavedView | null> {
  const chosen = await deps.db.savedViewDefault.findFirst({
    where: { memberId: doer.memberId, organisationId: doer.organisationId },
  });
  return chosen && ((await listViews(deps, doer)).find(({ isDefault }) => isDefault) ?? null);
}
