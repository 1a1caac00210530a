import { msg } from '@lingui/core/macro';
import { data, redirect } from 'react-router';
import { servicesContext } from '../../../context';
import { isDate } from '../../../domain/calendar/event-draft';
import { momentAt } from '../../../domain/calendar/zone-clock';
import { FindTimePanel } from '../../../features/calendar/find-time-panel';
import { todayIn } from '../../../features/marks/due-tone';
import { useLiveRevalidation } from '../../../live/use-live-revalidation';
import { requireInSpace, requireSpace } from '../../guards';
import { titled } from '../../page-title';
import { useKeptAnswer } from '../../use-kept-answer';
import type { Route } from './+types/time';
import { attemptAct, type Refused } from './calendar-acts';
import { formFacts } from './form-facts';

export const meta: Route.MetaFunction = titled(msg`Find a time`);

const DAYS = 21;

export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  const { calendar, clock } = args.context.get(servicesContext);
  const search = new URL(args.request.url).searchParams;
  const { timeZone } = visit.user;
  const today = todayIn(timeZone, clock.now());
  const from = search.get('from') ?? '';
  const canEdit = visit.can('content.edit');
  const question =
    canEdit && search.get('find') === 'yes'
      ? {
          attendees: search.getAll('attendee'),
          minutes: Number(search.get('minutes')),
          from: isDate(from) && from > today ? from : today,
        }
      : null;
  const found =
    question &&
    (await attemptAct(() =>
      calendar.findTime(visit, {
        userIds: question.attendees,
        minutes: question.minutes,
        fromDate: question.from,
        days: DAYS,
        timeZone,
      }),
    ));
  return {
    spaceId: visit.space.id,
    today,
    timeZone,
    userId: visit.userId,
    facts: canEdit
      ? await formFacts(visit, args.context.get(servicesContext))
      : { people: [], rooms: [], zones: [], hasOrganisation: false, canPublish: false },
    openness: visit.space.openness,
    canEdit,
    question,
    slots: found?.ok ? found.made : null,
    problem: found && !found.ok ? found.code : null,
    polls: await calendar.polls(visit),
  };
}

/** Starts a poll. */
export async function action(args: Route.ActionArgs) {
  const visit = await requireSpace(args);
  const { calendar } = args.context.get(servicesContext);
  const form = await args.request.formData();
  if (form.get('intent') !== 'poll') throw data(null, { status: 400 });
  requireInSpace(visit, 'content.edit');
  const options = readOptions(form, visit.user.timeZone);
  if (!options) return { ok: false, code: 'options.unknown' } satisfies Refused;
  const text = (name: string) => String(form.get(name) ?? '');
  const result = await attemptAct(() =>
    calendar.createPoll(visit, {
      title: text('title'),
      description: text('description'),
      place: text('place'),
      openness: form.get('openness'),
      options,
    }),
  );
  if (!result.ok) return result satisfies Refused;
  throw redirect(`/s/${visit.space.id}/calendar/polls/${result.made}`);
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The times of a new poll, typed on the asker's clock; null: one is no time. */
function readOptions(form: FormData, timeZone: string) {
  const [dates, starts, ends] = ['date', 'start', 'end'].map((name) => form.getAll(name).map(String));
  const rows = (dates ?? []).map((date, at) => ({ date, start: starts?.[at] ?? '', end: ends?.[at] ?? '' }));
  if (rows.some(({ date, start, end }) => !isDate(date) || !CLOCK.test(start) || !CLOCK.test(end))) return null;
  return rows.map(({ date, start, end }) => ({
    startMs: momentAt(`${date}T${start}:00`, timeZone),
    endMs: momentAt(`${date}T${end}:00`, timeZone),
  }));
}

export default function FindTime({ loaderData, actionData }: Route.ComponentProps) {
  useLiveRevalidation([`calendar:${loaderData.spaceId}`]);
  const answer = useKeptAnswer(actionData);
  return <FindTimePanel {...loaderData} answer={answer} />;
}
