import { AppError } from '../../../app/domain/errors';
import { type MemberId, parseId, type ScoringModelId } from '../../../app/domain/ids';
import { LIMITS } from '../../../app/domain/limits';
import { parseName } from '../../../app/domain/names';
import { can } from '../../../app/domain/policies';
import { organisationTopic, type ScoringDeps, type ScoringDoer } from '../scoring-deps';
import { findModel, mayEdit } from './model-row';

/** The least roles that a model can ask of who changes its criteria. */
export const EDIT_ROLES = ['member', 'lead', 'owner'] as const;

export type ModelChange =
  | { readonly do: 'rename'; readonly name: unknown }
  | { readonly do: 'set-edit-role'; readonly role: unknown }
  | { readonly do: 'set-editor'; readonly memberId: unknown; readonly may: boolean }
  | { readonly do: 'make-main' | 'archive' | 'restore' };

/** Changes what a model is called, who may edit it, whether it is in use, and whether its score is on card faces. */
export async function changeModel(
  deps: ScoringDeps,
  doer: ScoringDoer,
  modelId: ScoringModelId,
  change: ModelChange,
): Promise<void> {
  const { db, clock, live } = deps;
  const { organisationId } = doer;
  const model = await findModel(deps, organisationId, modelId);
  const isAllowed = change.do === 'rename' ? mayEdit(doer, model) : can(doer.actor, 'criteria.govern');
  if (!isAllowed) throw new AppError('forbidden', 403);
  const where = { id: modelId };
  switch (change.do) {
    case 'rename':
      await db.scoringModel.update({ where, data: { name: requireModelName(change.name) } });
      break;
    case 'set-edit-role': {
      const editRole = EDIT_ROLES.find((role) => role === change.role);
      if (!editRole) throw new AppError('role.unknown', 400);
      await db.scoringModel.update({ where, data: { editRole } });
      break;
    }
    case 'set-editor': {
      const id = parseId<MemberId>(change.memberId);
      const member = id && (await db.member.findFirst({ where: { id, organisationId, state: 'active' } }));
      if (!member) throw new AppError('member.unknown', 404);
      const others = model.editorIds.filter((editor) => editor !== member.id);
      await db.scoringModel.update({ where, data: { editorIds: change.may ? [...others, member.id] : others } });
      break;
    }
    case 'make-main':
      if (model.archivedAt) throw new AppError('model.archived', 409);
      await db.$transaction([
        db.scoringModel.updateMany({ where: { organisationId }, data: { isMain: false } }),
        db.scoringModel.update({ where, data: { isMain: true } }),
      ]);
      break;
    case 'archive':
      if (model.isMain) throw new AppError('model.is-main', 409);
      await db.scoringModel.update({ where, data: { archivedAt: model.archivedAt ?? clock.now() } });
      break;
    case 'restore':
      await db.scoringModel.update({ where, data: { archivedAt: null } });
      break;
  }
  live.topicChanged([organisationTopic(organisationId)]);
}

function requireModelName(text: unknown): string {
  const longest = LIMITS.scoringModelName;
  const name = parseName(text, longest);
  if (name !== null) return name;
  const isEmpty = parseName(text, Number.MAX_SAFE_INTEGER) === null;
  throw new AppError(isEmpty ? 'name.missing' : 'name.too-long', 400, { longest });
}
