import { AppError } from '../../../app/domain/errors';
import { newId, type ScoringModelId } from '../../../app/domain/ids';
import { LIMITS } from '../../../app/domain/limits';
import { type CriterionDraft, checkDraft, type DraftProblems } from '../../../app/domain/scoring/criterion-draft';
import { type Criterion, hasOpenCriteria } from '../../../app/domain/scoring/model';
import { readCriteria } from '../../../app/domain/scoring/read-criteria';
import { organisationTopic, type ScoringDeps, type ScoringDoer } from '../scoring-deps';
import { storedCriteria } from './list-models';
import { findModel, type ModelDetails, mayEdit } from './model-row';

/** A change of one criterion. `seen` is the version that its maker looked at. */
export type CriterionChange =
  | { readonly do: 'add'; readonly draft: CriterionDraft }
  | { readonly do: 'change'; readonly criterionId: string; readonly seen: number; readonly draft: CriterionDraft }
  | { readonly do: 'move'; readonly criterionId: string; readonly by: -1 | 1 }
  | { readonly do: 'archive' | 'restore'; readonly criterionId: string };

export type CriterionAnswer = { readonly ok: true } | { readonly ok: false; readonly problems: DraftProblems };

interface Lists {
  readonly criteria: readonly Criterion[];
  readonly archived: readonly Criterion[];
}

/**
 * Changes a model's criteria by making its next version: scores and sessions keep the one they were given under. Who edits a criterion
 * that somebody else changed since they looked is refused, and keeps what they typed.
 */
export async function changeCriteria(
  deps: ScoringDeps,
  doer: ScoringDoer,
  modelId: ScoringModelId,
  change: CriterionChange,
): Promise<CriterionAnswer> {
  const model = await findModel(deps, doer.organisationId, modelId);
  if (!mayEdit(doer, model)) throw new AppError('forbidden', 403);
  if ((change.do === 'add' || change.do === 'archive') && !hasOpenCriteria(model.kind))
    throw new AppError('criteria.fixed', 409);
  if (change.do === 'change') await requireUnchanged(deps, model, change.criterionId, change.seen);
  const checked = 'draft' in change ? checkDraft(model.kind, change.draft) : null;
  if (checked && !checked.ok) return checked;
  const criterion = checked?.criterion ?? null;
  const next = apply(model, change, criterion, () => newId<never>(deps.randomBytes));
  if (next) await writeVersion(deps, doer, model, next);
  return { ok: true };
}

function apply(
  model: ModelDetails,
  change: CriterionChange,
  criterion: Omit<Criterion, 'id'> | null,
  makeId: () => string,
): Lists | null {
  const { criteria, archivedCriteria: archived } = model;
  if (change.do === 'add') {
    requireRoom(criteria);
    return criterion && { criteria: [...criteria, { id: makeId(), ...criterion }], archived };
  }
  const id = change.criterionId;
  const index = criteria.findIndex((one) => one.id === id);
  const current = criteria[index];
  if (change.do === 'restore') {
    const back = archived.find((one) => one.id === id);
    if (!back) throw new AppError('criterion.unknown', 404);
    requireRoom(criteria);
    return { criteria: [...criteria, back], archived: archived.filter((one) => one !== back) };
  }
  if (!current) throw new AppError('criterion.unknown', 404);
  switch (change.do) {
    case 'change': {
      const changed = { ...current, ...criterion };
      if (JSON.stringify(changed) === JSON.stringify(current)) return null;
      return { criteria: criteria.with(index, changed), archived };
    }
    case 'archive':
      if (criteria.length === 1) throw new AppError('criteria.last', 409);
      return { criteria: criteria.filter((one) => one !== current), archived: [...archived, current] };
    case 'move': {
      const other = criteria[index + change.by];
      if (!other) return null;
      return { criteria: criteria.with(index, other).with(index + change.by, current), archived };
    }
  }
}

function requireRoom(criteria: readonly Criterion[]): void {
  const most = LIMITS.criteriaPerModel;
  if (criteria.length >= most) throw new AppError('criteria.too-many', 409, { most });
}

async function requireUnchanged(deps: ScoringDeps, model: ModelDetails, id: string, seen: number): Promise<void> {
  if (seen === model.version) return;
  const version = await deps.db.scoringModelVersion.findUnique({
    where: { modelId_version: { modelId: model.id, version: seen } },
  });
  const before = textOf(readCriteria(version?.criteria), id);
  const now = textOf(model.criteria, id);
  if (now === null) throw new AppError('criterion.unknown', 404);
  if (before !== now) throw new AppError('criterion.changed-meanwhile', 409);
}

/** A criterion as text, to compare. */
function textOf(criteria: readonly Criterion[], id: string): string | null {
  const found = criteria.find((one) => one.id === id);
  return found ? JSON.stringify(found) : null;
}

/** The next version, unless somebody made it in this moment: then theirs stands and this change is refused. */
async function writeVersion(deps: ScoringDeps, doer: ScoringDoer, model: ModelDetails, lists: Lists): Promise<void> {
  const { db, clock, live } = deps;
  const version = model.version + 1;
  await db.$transaction(async (tx) => {
    const { count } = await tx.scoringModel.updateMany({
      where: { id: model.id, version: model.version },
      data: { version },
    });
    if (count === 0) throw new AppError('criterion.changed-meanwhile', 409);
    await tx.scoringModelVersion.create({
      data: {
        modelId: model.id,
        version,
        criteria: storedCriteria(lists.criteria),
        archived: storedCriteria(lists.archived),
        createdAt: clock.now(),
        createdById: doer.memberId,
      },
    });
  });
  live.topicChanged([organisationTopic(doer.organisationId)]);
}
