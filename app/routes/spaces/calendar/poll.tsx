import { msg } from '@lingui/core/macro';
import { data, redirect } from 'react-router';
import { servicesContext } from '../../../context';
import { type PollId, type PollOptionId, parseId } from '../../../domain/ids';
import { PollPanel } from '../../../features/calendar/poll-panel';
import { todayIn } from '../../../features/marks/due-tone';
import { useLiveRevalidation } from '../../../live/use-live-revalidation';
import { notFound, requireInSpace, requireSpace } from '../../guards';
import { titled } from '../../page-title';
import { useKeptAnswer } from '../../use-kept-answer';
import type { Route } from './+types/poll';
import { attemptAct, orNothing } from './calendar-acts';

export const meta: Route.MetaFunction = titled(msg`Poll`);

function requirePollId(text: unknown): PollId {
  const id = parseId<PollId>(text);
  if (!id) throw notFound();
  return id;
}

export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  const { calendar, clock } = args.context.get(servicesContext);
  const poll = await orNothing(() => calendar.findPoll(visit, requirePollId(args.params.pollId)));
  return {
    spaceId: visit.space.id,
    poll,
    today: todayIn(visit.user.timeZone, clock.now()),
    timeZone: visit.user.timeZone,
    userId: visit.userId,
    canAnswer: visit.can('answer'),
    canClose: visit.can('content.edit'),
  };
}

export async function action(args: Route.ActionArgs) {
  const visit = await requireSpace(args);
  const { calendar } = args.context.get(servicesContext);
  const pollId = requirePollId(args.params.pollId);
  await orNothing(() => calendar.findPoll(visit, pollId));
  const form = await args.request.formData();
  switch (form.get('intent')) {
    case 'answer': {
      requireInSpace(visit, 'answer');
      const answers = Object.fromEntries(
        [...form].flatMap(([name, value]) => (name.startsWith('answer:') ? [[name.slice(7), value]] : [])),
      );
      return attemptAct(() => calendar.answerPoll(visit, pollId, answers));
    }
    case 'close': {
      requireInSpace(visit, 'content.edit');
      const named = form.get('option');
      const option = named === null ? null : parseId<PollOptionId>(named);
      if (named !== null && option === null) throw notFound();
      const result = await attemptAct(() => calendar.closePoll(visit, pollId, option));
      if (result.ok && result.made) throw redirect(`/s/${visit.space.id}/calendar/${result.made}`);
      return result;
    }
    default:
      throw data(null, { status: 400 });
  }
}

export default function Poll({ loaderData, actionData }: Route.ComponentProps) {
  useLiveRevalidation([`calendar:${loaderData.spaceId}`]);
  const answer = useKeptAnswer(actionData);
  return <PollPanel {...loaderData} problem={answer && !answer.ok ? answer.code : null} />;
}
