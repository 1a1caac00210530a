import type { OrganisationId, ScoringModelId } from '../../../app/domain/ids';
import type { ScoringDeps, ScoringDoer } from '../scoring-deps';
import { type CriterionAnswer, type CriterionChange, changeCriteria } from './change-criteria';
import { changeModel, type ModelChange } from './change-model';
import { listModels } from './list-models';
import { listVersions, type ModelVersion, readVersion } from './list-versions';
import type { ModelDetails } from './model-row';

export interface CriteriaService {
  /** The organisation's four models, archived ones too. */
  list(organisationId: OrganisationId): Promise<ModelDetails[]>;
  /** The model whose score stands on card faces and in the matrix; null when none is in use. */
  main(organisationId: OrganisationId): Promise<ModelDetails | null>;
  /** Newest first. */
  versions(organisationId: OrganisationId, modelId: ScoringModelId): Promise<ModelVersion[]>;
  version(organisationId: OrganisationId, modelId: ScoringModelId, version: number): Promise<ModelVersion | null>;
  changeCriteria(doer: ScoringDoer, modelId: ScoringModelId, change: CriterionChange): Promise<CriterionAnswer>;
  changeModel(doer: ScoringDoer, modelId: ScoringModelId, change: ModelChange): Promise<void>;
}

/** What an organisation scores its networks by. Changes are authorised here, since each model says who may edit it. */
export function createCriteria(deps: ScoringDeps): CriteriaService {
  return {
    list: (organisationId) => listModels(deps, organisationId),
    async main(organisationId) {
      const inUse = (await listModels(deps, organisationId)).filter(({ archivedAt }) => archivedAt === null);
      return inUse.find(({ isMain }) => isMain) ?? inUse[0] ?? null;
    },
    versions: (organisationId, modelId) => listVersions(deps, organisationId, modelId),
    version: (organisationId, modelId, version) => readVersion(deps, organisationId, modelId, version),
    changeCriteria: (doer, modelId, change) => changeCriteria(deps, doer, modelId, change),
    changeModel: (doer, modelId, change) => changeModel(deps, doer, modelId, change),
  };
}
