import { data, useSearchParams } from 'react-router';
import { servicesContext } from '../../context';
import { type CardId, parseId, type ScoringSessionId } from '../../domain/ids';
import type { Action } from '../../domain/policies';
import type { ScoringAnswer, SessionPageData } from '../../features/scoring/scoring-data';
import { SessionPage } from '../../features/scoring/session-page';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { attempt } from '../app-problem';
import { notFound, requireAbility, requireMember } from '../guards';
import { memberFaces } from '../member-faces';
import type { Route } from './+types/session';
import { readSessionAct } from './read-session-act';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.session.name} · Solmu` : 'Solmu' },
];

export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'board.read');
  const { scoring, members } = args.context.get(servicesContext);
  const organisationId = access.organisation.id;
  const sessionId = parseId<ScoringSessionId>(args.params.sessionId);
  if (!sessionId) throw notFound();
  const lookAt = parseId<CardId>(new URL(args.request.url).searchParams.get('card'));
  const reader = { organisationId, memberId: access.member.id };
  const [session, people] = await Promise.all([
    scoring.read(reader, sessionId, lookAt),
    members.listMembers(organisationId),
  ]);
  if (!session) throw notFound();
  return {
    organisationId,
    session: session satisfies SessionPageData,
    members: memberFaces(people),
    me: access.member.id,
    canTakePart: access.can('scoring.take-part'),
    canLead: access.can('scoring.lead'),
  };
}

/** What each act asks of who does it. */
const ABILITIES: Readonly<Record<string, Action>> = {
  join: 'scoring.take-part',
  leave: 'scoring.take-part',
  draft: 'scoring.take-part',
  done: 'scoring.take-part',
};

export async function action(args: Route.ActionArgs) {
  const access = await requireMember(args);
  const { scoring } = args.context.get(servicesContext);
  const sessionId = parseId<ScoringSessionId>(args.params.sessionId);
  if (!sessionId) throw notFound();
  const form = await args.request.formData();
  const act = readSessionAct(form);
  requireAbility(access, ABILITIES[String(form.get('intent'))] ?? 'scoring.lead');
  const doer = { organisationId: access.organisation.id, memberId: access.member.id, actor: access.actor };
  return attempt(async () => {
    switch (act.do) {
      case 'join':
        return scoring.join(doer, sessionId);
      case 'leave':
        return scoring.leave(doer, sessionId);
      case 'give':
        return scoring.give(doer, sessionId, act);
      case 'reveal':
        return scoring.reveal(doer, sessionId, act.cardId);
      case 'agree':
        return scoring.agree(doer, sessionId, act);
      case 'unknown':
        // An unknown session is unknown whatever is asked of it.
        if (!(await scoring.read(doer, sessionId, null))) throw notFound();
        throw data(null, { status: 400 });
      default:
        return scoring.lead(doer, sessionId, act);
    }
  }, {});
}

/** What cannot reach the server is answered here, so that a choice is kept and not lost to an error page. */
export async function clientAction({ serverAction }: Route.ClientActionArgs) {
  try {
    return await serverAction();
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    return { ok: false, code: 'unreachable' } satisfies ScoringAnswer;
  }
}

export default function Session({ loaderData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  useLiveRevalidation([`scoring:${loaderData.session.id}`]);
  return <SessionPage key={loaderData.session.id} {...loaderData} isWall={search.get('view') === 'wall'} />;
}
