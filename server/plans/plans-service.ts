import { readText } from '../../app/board-doc/text-doc';
import { type MemberId, type OrganisationId, type PlanId, planDocumentId } from '../../app/domain/ids';
import type { RichDoc } from '../../app/domain/rich-text/content';
import { writeDocx } from '../infra/docx/write-docx';
import { approvePlan, removePlan, renamePlan, reopenPlan } from './change-plan';
import { createPlan, type NewPlan } from './create-plan';
import { findPlan } from './find-plan';
import { listVersions, nameVersion, type PlanVersionRow, readVersion, restoreVersion } from './keep-version';
import type { PlanDoer, PlansDeps } from './plans-deps';

export interface PlanRow {
  readonly id: PlanId;
  readonly title: string;
  readonly isApproved: boolean;
  readonly createdAt: Date;
  readonly createdById: MemberId;
  /** An ISO date. */
  readonly approvedOn: string | null;
  readonly approvedById: MemberId | null;
}

/** The organisation's network plans (method M4). Callers authorise; an approved plan is changed by nobody. */
export interface PlansService {
  /** Newest first. */
  list(organisationId: OrganisationId): Promise<PlanRow[]>;
  read(organisationId: OrganisationId, planId: PlanId): Promise<PlanRow>;
  /** The plan's words as they are now. */
  text(planId: PlanId): Promise<RichDoc>;
  create(doer: PlanDoer, plan: NewPlan): Promise<PlanId>;
  rename(doer: PlanDoer, planId: PlanId, title: unknown): Promise<void>;
  approve(doer: PlanDoer, planId: PlanId, on: unknown): Promise<void>;
  reopen(doer: PlanDoer, planId: PlanId): Promise<void>;
  remove(doer: PlanDoer, planId: PlanId): Promise<void>;
  /** Newest first. */
  versions(planId: PlanId): Promise<PlanVersionRow[]>;
  version(planId: PlanId, versionId: unknown): Promise<RichDoc>;
  nameVersion(doer: PlanDoer, planId: PlanId, name: unknown): Promise<void>;
  restore(doer: PlanDoer, planId: PlanId, versionId: unknown): Promise<void>;
  /** The plan as a document for word processors. */
  docx(title: string, line: string, text: RichDoc): Promise<Uint8Array>;
}

export function createPlans(deps: PlansDeps): PlansService {
  const { db, rooms } = deps;
  return {
    async list(organisationId) {
      const rows = await db.networkPlan.findMany({
        where: { organisationId },
        omit: { basis: true },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      });
      return rows.map(toRow);
    },
    read: async (organisationId, planId) => toRow(await findPlan(db, organisationId, planId)),
    text: (planId) => rooms.read(planDocumentId(planId), (doc) => readText(doc, 'plan')),
    create: (doer, plan) => createPlan(deps, doer, plan),
    rename: (doer, planId, title) => renamePlan(deps, doer, planId, title),
    approve: (doer, planId, on) => approvePlan(deps, doer, planId, on),
    reopen: (doer, planId) => reopenPlan(deps, doer, planId),
    remove: (doer, planId) => removePlan(deps, doer, planId),
    versions: (planId) => listVersions(deps, planId),
    version: (planId, versionId) => readVersion(deps, planId, versionId),
    nameVersion: (doer, planId, name) => nameVersion(deps, doer, planId, name),
    restore: (doer, planId, versionId) => restoreVersion(deps, doer, planId, versionId),
    docx: writeDocx,
  };
}

interface StoredPlan {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly createdAt: Date;
  readonly createdById: string;
  readonly approvedOn: string | null;
  readonly approvedById: string | null;
}

function toRow({ id, title, state, createdAt, createdById, approvedOn, approvedById }: StoredPlan): PlanRow {
  return {
    id: id as PlanId,
    title,
    isApproved: state === 'approved',
    createdAt,
    createdById: createdById as MemberId,
    approvedOn,
    approvedById: approvedById as MemberId | null,
  };
}
