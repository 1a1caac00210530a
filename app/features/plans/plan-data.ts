import type { PlanId } from '../../domain/ids';

/** A plan as the list shows it. Moments are ISO texts, days ISO dates. */
export interface ListedPlan {
  readonly id: PlanId;
  readonly title: string;
  readonly isApproved: boolean;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly approvedOn: string | null;
  readonly approvedBy: string | null;
}

export interface ListedVersion {
  readonly id: string;
  readonly kind: 'generated' | 'named' | 'restored' | 'approved';
  readonly name: string;
  readonly createdAt: Date;
  readonly createdBy: string;
}

export type PlanAnswer = { readonly ok: boolean; readonly code?: string; readonly intent?: string };
