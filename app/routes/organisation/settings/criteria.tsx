import { msg } from '@lingui/core/macro';
import { data } from 'react-router';
import { servicesContext } from '../../../context';
import { parseId, type ScoringModelId } from '../../../domain/ids';
import { can } from '../../../domain/policies';
import type { CriterionDraft } from '../../../domain/scoring/criterion-draft';
import type { ListedModel } from '../../../features/criteria/criteria-data';
import { CriteriaPage } from '../../../features/criteria/criteria-page';
import { attempt } from '../../app-problem';
import { requireAbility, requireMember } from '../../guards';
import { memberFaces } from '../../member-faces';
import { titled } from '../../page-title';
import type { Route } from './+types/criteria';

export const meta: Route.MetaFunction = titled(msg`Criteria`);

export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  const { criteria, members } = args.context.get(servicesContext);
  const organisationId = access.organisation.id;
  const search = new URL(args.request.url).searchParams;
  const [models, people] = await Promise.all([criteria.list(organisationId), members.listMembers(organisationId)]);
  const faces = memberFaces(people);
  const looked = models.find(({ id }) => id === search.get('versions'));
  const versions = looked && (await criteria.versions(organisationId, looked.id));
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return {
    models: models.map((model): ListedModel => {
      const { id, kind, name, version, criteria, archivedCriteria, isMain, editRole, editorIds, archivedAt } = model;
      const isNamed = editorIds.includes(access.member.id);
      const canEdit = can(access.actor, 'criteria.edit', { editRole, isNamed });
      const isArchived = archivedAt !== null;
      return { id, kind, name, version, criteria, archivedCriteria, isMain, isArchived, editRole, editorIds, canEdit };
    }),
    members: faces,
    canGovern: access.can('criteria.govern'),
    versions:
      looked && versions
        ? {
            modelId: looked.id,
            list: versions.map((one) => ({ ...one, by: one.createdById && (nameOf.get(one.createdById) ?? null) })),
          }
        : null,
    openedVersion: Number(search.get('version')) || null,
    timeZone: access.user.timeZone,
  };
}

export async function action(args: Route.ActionArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'scoring.take-part');
  const { criteria } = args.context.get(servicesContext);
  const form = await args.request.formData();
  const modelId = parseId<ScoringModelId>(form.get('modelId'));
  if (!modelId) throw data(null, { status: 404 });
  const doer = { organisationId: access.organisation.id, memberId: access.member.id, actor: access.actor };
  const criterionId = String(form.get('criterionId') ?? '');
  const changeModel = (change: Parameters<typeof criteria.changeModel>[2]) =>
    attempt(() => criteria.changeModel(doer, modelId, change), {});
  const changeCriteria = async (change: Parameters<typeof criteria.changeCriteria>[2]) => {
    let problems = null;
    const answer = await attempt(async () => {
      const checked = await criteria.changeCriteria(doer, modelId, change);
      if (!checked.ok) problems = checked.problems;
    }, {});
    return problems ? { ok: false as const, code: 'criterion.invalid', problems } : answer;
  };
  switch (form.get('intent')) {
    case 'criterion.add':
      return changeCriteria({ do: 'add', draft: readDraft(form) });
    case 'criterion.change':
      return changeCriteria({ do: 'change', criterionId, seen: Number(form.get('seen')) || 0, draft: readDraft(form) });
    case 'criterion.move':
      return changeCriteria({ do: 'move', criterionId, by: form.get('by') === '1' ? 1 : -1 });
    case 'criterion.archive':
      return changeCriteria({ do: 'archive', criterionId });
    case 'criterion.restore':
      return changeCriteria({ do: 'restore', criterionId });
    case 'model.rename':
      return changeModel({ do: 'rename', name: form.get('name') });
    case 'model.edit-role':
      return changeModel({ do: 'set-edit-role', role: form.get('role') });
    case 'model.editor':
      return changeModel({ do: 'set-editor', memberId: form.get('memberId'), may: form.get('may') === 'yes' });
    case 'model.main':
      return changeModel({ do: 'make-main' });
    case 'model.archive':
      return changeModel({ do: 'archive' });
    case 'model.restore':
      return changeModel({ do: 'restore' });
    default:
      throw data(null, { status: 400 });
  }
}

function readDraft(form: FormData): CriterionDraft {
  const text = (name: string) => String(form.get(name) ?? '');
  const values = form.getAll('anchorValue').map(String);
  const words = form.getAll('anchorWords').map(String);
  return {
    name: text('name'),
    definition: text('definition'),
    weight: text('weight') || '1',
    anchors: values.map((value, i) => ({ value, words: words[i] ?? '' })),
  };
}

export default function Criteria({ loaderData }: Route.ComponentProps) {
  return <CriteriaPage {...loaderData} />;
}
