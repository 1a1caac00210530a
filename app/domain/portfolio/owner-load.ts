// Who carries how much: overload, and networks that hang on one person.

import type { CardId, MemberId } from '../ids';
import { amountsIn, type Span } from './amounts';
import type { PortfolioNetwork } from './network';

/** What one person can answer for and still do well. */
export interface LoadLimit {
  readonly networks: number;
  /** Hours a month. */
  readonly hours: number;
}

export const USUAL_LIMIT: LoadLimit = { networks: 7, hours: 50 };

export interface OwnedNetwork {
  readonly cardId: CardId;
  readonly name: string;
  /** Hours a month; null when nobody wrote any. */
  readonly hours: number | null;
  /** No deputy shares the work. */
  readonly hangsOnOne: boolean;
}

export interface OwnerLoad {
  readonly ownerId: MemberId;
  /** Those that take most first. */
  readonly owned: readonly OwnedNetwork[];
  readonly hours: number;
  readonly hangOnOne: number;
  /** Where the person is deputy. */
  readonly deputyOf: number;
  readonly isOver: boolean;
}

export interface OwnerLoads {
  /** Those with most hours first. */
  readonly owners: readonly OwnerLoad[];
  /** Networks that nobody answers for. */
  readonly ownerless: readonly OwnedNetwork[];
}

/** What each owner carries of all networks that are not left. Hours are a month's, from the span. */
export function loadOfOwners(networks: readonly PortfolioNetwork[], span: Span, limit: LoadLimit): OwnerLoads {
  const owned = new Map<MemberId, OwnedNetwork[]>();
  const deputies = new Map<MemberId, number>();
  const ownerless: OwnedNetwork[] = [];
  for (const network of networks) {
    if (network.stage === 'left') continue;
    const { ownerId, deputyIds } = network;
    const others = deputyIds.filter((id) => id !== ownerId);
    for (const id of others) deputies.set(id, (deputies.get(id) ?? 0) + 1);
    const { cardId, name } = network;
    const entry = {
      cardId,
      name,
      hours: hoursAMonth(network, span),
      hangsOnOne: ownerId !== null && others.length === 0,
    };
    if (ownerId === null) ownerless.push(entry);
    else owned.set(ownerId, [...(owned.get(ownerId) ?? []), entry]);
  }
  const owners = [...owned].map(([ownerId, its]): OwnerLoad => {
    const hours = its.reduce((sum, entry) => sum + (entry.hours ?? 0), 0);
    return {
      ownerId,
      owned: its.sort(byHours),
      hours,
      hangOnOne: its.filter(({ hangsOnOne }) => hangsOnOne).length,
      deputyOf: deputies.get(ownerId) ?? 0,
      isOver: hours > limit.hours || its.length > limit.networks,
    };
  });
  return {
    owners: owners.sort((a, b) => b.hours - a.hours || b.owned.length - a.owned.length || compareIds(a, b)),
    ownerless: ownerless.sort(byHours),
  };
}

/** Hours a month over a span. */
export function hoursAMonth(network: PortfolioNetwork, span: Span): number | null {
  const { hours } = amountsIn(network, span);
  return hours === null ? null : hours / 12;
}

function byHours(a: OwnedNetwork, b: OwnedNetwork): number {
  return (b.hours ?? -1) - (a.hours ?? -1) || (a.name < b.name ? -1 : 1);
}

function compareIds(a: OwnerLoad, b: OwnerLoad): number {
  return a.ownerId < b.ownerId ? -1 : 1;
}
