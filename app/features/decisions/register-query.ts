import { DECISION_KINDS, type Decision, type DecisionKind } from '../../domain/decisions/decision';
import { foldText } from '../../domain/fold-text';
import { byName } from '../../domain/names';

/** What of the register is asked for, as its address says. */
export interface RegisterQuery {
  readonly show: RegisterShow;
  readonly kind: DecisionKind | null;
  readonly text: string;
  readonly sort: RegisterSort;
}

export const REGISTER_SHOWS = ['open', 'approved', 'rejected', 'all'] as const;
export type RegisterShow = (typeof REGISTER_SHOWS)[number];

export const REGISTER_SORTS = ['latest', 'decide-by', 'name'] as const;
export type RegisterSort = (typeof REGISTER_SORTS)[number];

/** Reads the query from an address; what is unknown is left out. */
export function readRegisterQuery(search: URLSearchParams): RegisterQuery {
  return {
    show: REGISTER_SHOWS.find((one) => one === search.get('show')) ?? 'all',
    kind: DECISION_KINDS.find((one) => one === search.get('kind')) ?? null,
    text: (search.get('q') ?? '').slice(0, 200),
    sort: REGISTER_SORTS.find((one) => one === search.get('sort')) ?? 'latest',
  };
}

/** The decisions that are asked for, in the order asked for. `peopleOf` gives the names that a search looks through. */
export function selectDecisions(
  decisions: readonly Decision[],
  { show, kind, text, sort }: RegisterQuery,
  peopleOf: (decision: Decision) => string,
  locale: string,
): Decision[] {
  const sought = foldText(text.trim());
  return decisions
    .filter((decision) => isShown(decision, show) && (kind === null || decision.kind === kind))
    .filter((one) => sought === '' || foldText(`${one.cardName} ${one.grounds} ${peopleOf(one)}`).includes(sought))
    .sort(orderOf(sort, locale));
}

function isShown({ state }: Decision, show: RegisterShow): boolean {
  switch (show) {
    case 'open':
      return state === 'proposed' || state === 'draft';
    case 'approved':
      return state === 'approved';
    case 'rejected':
      return state === 'rejected' || state === 'withdrawn';
    case 'all':
      return true;
  }
}

const momentOf = (decision: Decision) => decision.decidedAt ?? decision.proposedAt ?? decision.createdAt;

const latest = (a: Decision, b: Decision) => compare(momentOf(b), momentOf(a));

function orderOf(sort: RegisterSort, locale: string): (a: Decision, b: Decision) => number {
  const names = byName(locale);
  const orders: Record<RegisterSort, (a: Decision, b: Decision) => number> = {
    latest,
    'decide-by': (a, b) => compare(a.decideBy ?? '9', b.decideBy ?? '9') || latest(a, b),
    name: (a, b) => names({ name: a.cardName }, { name: b.cardName }) || latest(a, b),
  };
  return orders[sort];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
