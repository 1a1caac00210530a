import { AppError } from '../../../app/domain/errors';
import { type CardId, isId, newId } from '../../../app/domain/ids';
import { LIMITS } from '../../../app/domain/limits';
import { parseName } from '../../../app/domain/names';
import { viewQuery } from '../../../app/domain/portfolio/table/table-view';
import type { PortfolioDeps, PortfolioDoer } from '../portfolio-deps';
import type { AuthoriseView } from './saved-views-service';

export interface NewView {
  readonly name: unknown;
  /** The query of an address; what is no part of a view is left out. */
  readonly state: unknown;
  readonly isShared: boolean;
}

/** Keeps an arrangement under a name; returns the view's id. */
export async function saveView(deps: PortfolioDeps, doer: PortfolioDoer, view: NewView): Promise<string> {
  const { db, clock, randomBytes } = deps;
  const { organisationId, memberId } = doer;
  const name = requireName(view.name);
  const state = readState(view.state);
  const most = LIMITS.savedViewsPerOrganisation;
  if ((await db.savedView.count({ where: { organisationId } })) >= most)
    throw new AppError('views.too-many', 409, { most });
  const id: string = newId<CardId>(randomBytes);
  const at = clock.now();
  await db.savedView.create({
    data: {
      id,
      organisationId,
      ownerId: memberId,
      name,
      state,
      isShared: view.isShared,
      createdAt: at,
      updatedAt: at,
    },
  });
  tell(deps, doer);
  return id;
}

/** Makes an arrangement the view's new one. */
export async function updateView(
  deps: PortfolioDeps,
  doer: PortfolioDoer,
  viewId: unknown,
  state: unknown,
  authorise: AuthoriseView,
): Promise<void> {
  await write(deps, doer, viewId, authorise, { state: readState(state) });
}

export async function renameView(
  deps: PortfolioDeps,
  doer: PortfolioDoer,
  viewId: unknown,
  name: unknown,
  authorise: AuthoriseView,
): Promise<void> {
  await write(deps, doer, viewId, authorise, { name: requireName(name) });
}

/** Shows a view to everybody of the organisation, or keeps it to its owner again. */
export async function shareView(
  deps: PortfolioDeps,
  doer: PortfolioDoer,
  viewId: unknown,
  isShared: boolean,
  authorise: AuthoriseView,
): Promise<void> {
  await write(deps, doer, viewId, authorise, { isShared });
}

export async function deleteView(
  deps: PortfolioDeps,
  doer: PortfolioDoer,
  viewId: unknown,
  authorise: AuthoriseView,
): Promise<void> {
  const view = await findView(deps, doer, viewId);
  authorise({ isOwn: view.ownerId === doer.memberId });
  await deps.db.savedView.deleteMany({ where: { id: view.id, organisationId: doer.organisationId } });
  tell(deps, doer);
}

/** Chooses the view with which the member's table opens; null: none. */
export async function setDefaultView(deps: PortfolioDeps, doer: PortfolioDoer, viewId: unknown): Promise<void> {
  const { organisationId, memberId } = doer;
  if (viewId === null) await deps.db.savedViewDefault.deleteMany({ where: { memberId, organisationId } });
  else {
    const view = await findView(deps, doer, viewId);
    await deps.db.savedViewDefault.upsert({
      where: { memberId },
      create: { memberId, organisationId, viewId: view.id },
      update: { viewId: view.id },
    });
  }
  tell(deps, doer);
}

async function write(
  deps: PortfolioDeps,
  doer: PortfolioDoer,
  viewId: unknown,
  authorise: AuthoriseView,
  data: { readonly name?: string; readonly state?: string; readonly isShared?: boolean },
): Promise<void> {
  const view = await findView(deps, doer, viewId);
  authorise({ isOwn: view.ownerId === doer.memberId });
  const updatedAt = deps.clock.now();
  await deps.db.savedView.updateMany({
    where: { id: view.id, organisationId: doer.organisationId },
    data: { ...data, updatedAt },
  });
  tell(deps, doer);
}

/** A view that the member can see; another's own one is as unknown as a stranger's. */
async function findView({ db }: PortfolioDeps, { organisationId, memberId }: PortfolioDoer, viewId: unknown) {
  const seen = { organisationId, OR: [{ ownerId: memberId }, { isShared: true }] };
  const view = isId(viewId) && (await db.savedView.findFirst({ where: { ...seen, id: viewId } }));
  if (!view) throw new AppError('view.unknown', 404);
  return view;
}

function requireName(text: unknown): string {
  const longest = LIMITS.savedViewName;
  const name = parseName(text, longest);
  if (name !== null) return name;
  const isEmpty = parseName(text, Number.MAX_SAFE_INTEGER) === null;
  throw new AppError(isEmpty ? 'name.missing' : 'name.too-long', 400, { longest });
}

function readState(state: unknown): string {
  return viewQuery(new URLSearchParams(typeof state === 'string' ? state.slice(0, 20_000) : ''));
}

function tell({ live }: PortfolioDeps, { organisationId }: PortfolioDoer): void {
  live.topicChanged([`portfolio:${organisationId}`]);
}
