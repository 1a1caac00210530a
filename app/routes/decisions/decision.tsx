import { data, redirect } from 'react-router';
import type { Services } from '../../../server/services';
import { servicesContext } from '../../context';
import type { Decision } from '../../domain/decisions/decision';
import { isAppError } from '../../domain/errors';
import { type DecisionId, type MemberId, parseId } from '../../domain/ids';
import { segmentMark } from '../../domain/segments';
import type { DecisionActionAnswer } from '../../features/decisions/decision-data';
import { DecisionPage } from '../../features/decisions/decision-page';
import { todayIn } from '../../features/marks/due-tone';
import { attempt } from '../app-problem';
import { type MemberAccess, notFound, requireMember } from '../guards';
import { memberFaces } from '../member-faces';
import { useKeptAnswer } from '../use-kept-answer';
import type { Route } from './+types/decision';
import { readDecisionDraft } from './read-decision-draft';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.decision.cardName} · Solmu` : 'Solmu' },
];

export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  const { decisions, members, clock, ...services } = args.context.get(servicesContext);
  const organisationId = access.organisation.id;
  const decision = await requireDecision(decisions, access, args.params.decisionId);
  const [people, approverIds, network] = await Promise.all([
    members.listMembers(organisationId),
    decisions.approvers(organisationId),
    findNetwork(services, access, decision),
  ]);
  const me = access.member.id;
  const isNamed = decision.approvers.some(({ memberId }) => memberId === me);
  const isOpen = decision.state === 'draft' || decision.state === 'proposed';
  const isOwn = decision.proposedById === me && access.can('decision.propose');
  return {
    organisationId,
    decision,
    network,
    members: memberFaces(people),
    approverIds: [...approverIds],
    me,
    today: todayIn(access.user.timeZone, clock.now()),
    timeZone: access.user.timeZone,
    canAnswer: decision.state === 'proposed' && access.can('decision.approve', { isNamed }),
    canGovern: isOpen && (isOwn || access.can('decision.govern')),
    canCarryOut: access.can('decision.govern'),
  };
}

export async function action(args: Route.ActionArgs) {
  const access = await requireMember(args);
  const { decisions, clock } = args.context.get(servicesContext);
  const organisationId = access.organisation.id;
  const { id } = await requireDecision(decisions, access, args.params.decisionId);
  const form = await args.request.formData();
  const doer = { organisationId, memberId: access.member.id, actor: access.actor };
  switch (form.get('intent')) {
    case 'answer': {
      const answer = form.get('answer') === 'yes' ? 'yes' : 'no';
      return attempt(() => decisions.answer(doer, id, { answer, words: String(form.get('words') ?? '') }), {});
    }
    case 'rewrite': {
      const today = todayIn(access.user.timeZone, clock.now());
      let problems: Extract<DecisionActionAnswer, { ok: false }>['problems'];
      const answer = await attempt(async () => {
        const rewritten = await decisions.rewrite(doer, id, { ...readDecisionDraft(form), today });
        if (!rewritten.ok) problems = rewritten.problems;
      }, {});
      return problems ? { ok: false as const, code: 'decision.invalid', problems } : answer;
    }
    case 'name-approvers': {
      const named = form.getAll('approver').flatMap((one) => parseId<MemberId>(one) ?? []);
      return attempt(() => decisions.nameApprovers(doer, id, named), {});
    }
    case 'withdraw': {
      const answer = await attempt(() => decisions.withdraw(doer, id), {});
      return 'ok' in answer && answer.ok ? redirect(`/o/${organisationId}/decisions`) : answer;
    }
    case 'carry-out':
      return attempt(() => decisions.carryOut(doer, id), {});
    default:
      throw data(null, { status: 400 });
  }
}

async function requireDecision(decisions: Services['decisions'], access: MemberAccess, param: unknown) {
  const id = parseId<DecisionId>(param);
  if (!id) throw notFound();
  try {
    return await decisions.find(access.organisation.id, access.member.id, id);
  } catch (error) {
    if (isAppError(error, 'decision.unknown')) throw notFound();
    throw error;
  }
}

/** The decision's network as it stands now, wherever its card has moved. */
async function findNetwork(
  { portfolio }: Pick<Services, 'portfolio'>,
  { organisation }: MemberAccess,
  { cardId }: Decision,
) {
  const { networks } = await portfolio.list(organisation.id);
  const network = networks.find((one) => one.cardId === cardId);
  if (!network) return null;
  const { name, stage, level, segment, boardId } = network;
  const to = `/o/${organisation.id}/boards/${boardId}/cards/${cardId}`;
  return { name, stage, level, mark: segment && segmentMark(segment), to };
}

export default function DecisionRoute({ loaderData, actionData: answer }: Route.ComponentProps) {
  const actionData = useKeptAnswer(answer);
  return <DecisionPage {...loaderData} answer={actionData} />;
}
