import { msg } from '@lingui/core/macro';
import { data, redirect } from 'react-router';
import { servicesContext } from '../../context';
import { type CardId, parseId } from '../../domain/ids';
import type { PortfolioNetwork } from '../../domain/portfolio/network';
import { segmentMark } from '../../domain/segments';
import type { DecisionActionAnswer } from '../../features/decisions/decision-data';
import { DecisionsPage } from '../../features/decisions/decisions-page';
import type { ProposalNetwork } from '../../features/decisions/propose-section';
import { todayIn } from '../../features/marks/due-tone';
import { attempt } from '../app-problem';
import { requireAbility, requireMember } from '../guards';
import { memberFaces } from '../member-faces';
import { titled } from '../page-title';
import { useKeptAnswer } from '../use-kept-answer';
import type { Route } from './+types/decisions';
import { readDecisionDraft } from './read-decision-draft';

export const meta: Route.MetaFunction = titled(msg`Decisions`);

/** More are found on the board: each card's menu proposes, too. */
const MOST_OFFERED = 500;

export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  const { decisions, members, portfolio, clock } = args.context.get(servicesContext);
  const organisationId = access.organisation.id;
  const search = new URL(args.request.url).searchParams;
  const canPropose = access.can('decision.propose');
  const isProposing = canPropose && search.has('propose');
  const [list, people, approverIds, networks] = await Promise.all([
    decisions.list({ organisationId, readerId: access.member.id }),
    members.listMembers(organisationId),
    isProposing ? decisions.approvers(organisationId) : new Set(),
    isProposing ? portfolio.list(organisationId).then((all) => all.networks) : [],
  ]);
  const faces = memberFaces(people);
  const chosen = networks.find(({ cardId }) => cardId === search.get('propose'));
  return {
    organisationId,
    organisationName: access.organisation.name,
    decisions: list,
    members: faces,
    canPropose,
    today: todayIn(access.user.timeZone, clock.now()),
    timeZone: access.user.timeZone,
    propose: isProposing
      ? {
          network: chosen ? toProposal(chosen) : null,
          networks: chosen ? [] : networks.slice(0, MOST_OFFERED).map(toProposal),
          approvers: faces.filter(({ id }) => approverIds.has(id)),
        }
      : null,
  };
}

export async function action(args: Route.ActionArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'decision.propose');
  const { decisions, clock } = args.context.get(servicesContext);
  const form = await args.request.formData();
  if (form.get('intent') !== 'propose') throw data(null, { status: 400 });
  const cardId = parseId<CardId>(form.get('cardId'));
  if (!cardId) throw data(null, { status: 404 });
  const organisationId = access.organisation.id;
  const doer = { organisationId, memberId: access.member.id, actor: access.actor };
  let made: Awaited<ReturnType<typeof decisions.propose>> | null = null;
  const answer = await attempt(async () => {
    made = await decisions.propose(doer, cardId, {
      ...readDecisionDraft(form),
      today: todayIn(access.user.timeZone, clock.now()),
    });
  }, {});
  const result = made as Awaited<ReturnType<typeof decisions.propose>> | null;
  if (result === null) return answer;
  if (result.ok) return redirect(`/o/${organisationId}/decisions/${result.id}`);
  return { ok: false as const, code: 'decision.invalid', problems: result.problems } satisfies DecisionActionAnswer;
}

function toProposal({ cardId, name, stage, level, segment }: PortfolioNetwork): ProposalNetwork {
  return { cardId, name, stage, level, mark: segment && segmentMark(segment) };
}

export default function Decisions({ loaderData, actionData: answer }: Route.ComponentProps) {
  const actionData = useKeptAnswer(answer);
  return <DecisionsPage {...loaderData} answer={actionData} />;
}
