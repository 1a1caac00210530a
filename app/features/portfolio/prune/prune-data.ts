import type { LeaveImpact } from '../../../domain/portfolio/leave-impact';
import type { PruneCandidates } from '../../../domain/portfolio/prune-candidates';
import type { NetworkFace } from '../network-faces';

/** Names of what an impact tells by ids. */
export interface ImpactNames {
  readonly partners: Readonly<Record<string, string>>;
  readonly themes: Readonly<Record<string, string>>;
  readonly members: Readonly<Record<string, string>>;
}

/** What the prune page shows. */
export interface PruneData {
  readonly candidates: PruneCandidates;
  /** Networks that can be picked: all but those that are left, whatever the filter. */
  readonly faces: readonly NetworkFace[];
  /** Null: nothing is picked. */
  readonly impact: LeaveImpact | null;
  readonly names: ImpactNames;
}

/** So many networks can be picked; an address has an end. */
export const MOST_PICKED = 100;

/** Reads from an address which networks are picked. */
export function readPicked(params: URLSearchParams): string[] {
  const ids = (params.get('leave') ?? '').split('.').filter((id) => /^[a-z0-9]{20}$/.test(id));
  return [...new Set(ids)].slice(0, MOST_PICKED);
}
