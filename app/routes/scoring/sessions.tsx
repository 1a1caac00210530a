import { msg } from '@lingui/core/macro';
import { data, redirect } from 'react-router';
import type { MemberRow } from '../../../server/members/members-service';
import type { Services } from '../../../server/services';
import { servicesContext } from '../../context';
import type { MemberId } from '../../domain/ids';
import type { SessionChoices } from '../../features/scoring/scoring-data';
import { SessionsPage } from '../../features/scoring/sessions-page';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { attempt } from '../app-problem';
import { type MemberAccess, requireAbility, requireMember } from '../guards';
import { memberFaces } from '../member-faces';
import { titled } from '../page-title';
import type { Route } from './+types/sessions';

export const meta: Route.MetaFunction = titled(msg`Score together`);

export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'board.read');
  const services = args.context.get(servicesContext);
  const organisationId = access.organisation.id;
  const canLead = access.can('scoring.lead');
  const isNew = canLead && new URL(args.request.url).searchParams.has('new');
  const [sessions, people, choices] = await Promise.all([
    services.scoring.list(organisationId),
    services.members.listMembers(organisationId),
    isNew ? readChoices(services, access) : null,
  ]);
  return {
    organisationId,
    sessions: sessions.map(({ participantIds, ...session }) => ({
      ...session,
      participants: facesOf(people, participantIds),
    })),
    canLead,
    choices,
    now: services.clock.now(),
  };
}

async function readChoices({ criteria, boards, scoring }: Services, access: MemberAccess): Promise<SessionChoices> {
  const organisationId = access.organisation.id;
  const [models, names, cards] = await Promise.all([
    criteria.list(organisationId),
    boards.listNames({ organisationId, memberId: access.member.id }),
    scoring.candidates(organisationId),
  ]);
  return {
    models: models
      .filter(({ archivedAt }) => archivedAt === null)
      .toSorted((a, b) => Number(b.isMain) - Number(a.isMain))
      .map(({ id, name, kind }) => ({ id, name, kind })),
    boards: names.filter(({ isTemplate }) => !isTemplate).map(({ id, name }) => ({ id, name })),
    cards,
  };
}

function facesOf(people: readonly MemberRow[], ids: readonly MemberId[]) {
  const faces = memberFaces(people);
  return ids.flatMap((id) => faces.find((face) => face.id === id) ?? []);
}

export async function action(args: Route.ActionArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'scoring.lead');
  const { scoring } = args.context.get(servicesContext);
  const form = await args.request.formData();
  if (form.get('intent') !== 'open') throw data(null, { status: 400 });
  const doer = { organisationId: access.organisation.id, memberId: access.member.id, actor: access.actor };
  const chosen = { name: form.get('name'), modelId: form.get('modelId'), cardIds: form.getAll('cardId') };
  return attempt(async () => {
    throw redirect(`/o/${doer.organisationId}/scoring/${await scoring.open(doer, chosen)}`);
  }, {});
}

export default function Sessions({ loaderData }: Route.ComponentProps) {
  const going = loaderData.sessions.filter(({ state }) => state !== 'ended');
  useLiveRevalidation([`organisation:${loaderData.organisationId}`, ...going.map(({ id }) => `scoring:${id}`)]);
  return <SessionsPage {...loaderData} />;
}
