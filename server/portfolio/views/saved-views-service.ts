import type { SavedView } from '../../../app/domain/portfolio/saved-view';
import type { PortfolioDeps, PortfolioDoer } from '../portfolio-deps';
import { deleteView, type NewView, renameView, saveView, setDefaultView, shareView, updateView } from './change-views';
import { findDefaultView, listViews } from './list-views';

/** May act on a view, given whether it is the actor's own; throws when not. */
export type AuthoriseView = (view: { readonly isOwn: boolean }) => void;

/** Arrangements of the portfolio that were kept under a name. Callers authorise what concerns no view that exists. */
export interface SavedViewsService {
  /** The member's own views and those that are shared, by name. */
  list(doer: PortfolioDoer): Promise<SavedView[]>;
  /** The view with which the member's table opens. */
  default(doer: PortfolioDoer): Promise<SavedView | null>;
  save(doer: PortfolioDoer, view: NewView): Promise<string>;
  /** Makes an arrangement the view's new one. */
  update(doer: PortfolioDoer, viewId: unknown, state: unknown, authorise: AuthoriseView): Promise<void>;
  rename(doer: PortfolioDoer, viewId: unknown, name: unknown, authorise: AuthoriseView): Promise<void>;
  share(doer: PortfolioDoer, viewId: unknown, isShared: boolean, authorise: AuthoriseView): Promise<void>;
  delete(doer: PortfolioDoer, viewId: unknown, authorise: AuthoriseView): Promise<void>;
  /** Null: the table opens as it comes. */
  setDefault(doer: PortfolioDoer, viewId: unknown): Promise<void>;
}

export function createSavedViews(deps: PortfolioDeps): SavedViewsService {
  return {
    list: (doer) => listViews(deps, doer),
    default: (doer) => findDefaultView(deps, doer),
    save: (doer, view) => saveView(deps, doer, view),
    update: (doer, viewId, state, authorise) => updateView(deps, doer, viewId, state, authorise),
    rename: (doer, viewId, name, authorise) => renameView(deps, doer, viewId, name, authorise),
    share: (doer, viewId, isShared, authorise) => shareView(deps, doer, viewId, isShared, authorise),
    delete: (doer, viewId, authorise) => deleteView(deps, doer, viewId, authorise),
    setDefault: (doer, viewId) => setDefaultView(deps, doer, viewId),
  };
}
