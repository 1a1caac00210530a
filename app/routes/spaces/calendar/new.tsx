import { msg } from '@lingui/core/macro';
import { redirect } from 'react-router';
import { servicesContext } from '../../../context';
import { readCalendarQuery, spanOf, writeCalendarQuery } from '../../../domain/calendar/calendar-query';
import { isDate, parseEventDraft } from '../../../domain/calendar/event-draft';
import { momentAt, wallAt } from '../../../domain/calendar/zone-clock';
import { addDays } from '../../../domain/days';
import { type EventFormAnswer, type FormValues, valuesOf } from '../../../features/calendar/event-form-data';
import { NewEventPanel } from '../../../features/calendar/new-event-panel';
import { todayIn } from '../../../features/marks/due-tone';
import { requireInSpace, requireSpace } from '../../guards';
import { titled } from '../../page-title';
import { useKeptAnswer } from '../../use-kept-answer';
import type { Route } from './+types/new';
import { attemptAct, draftSource } from './calendar-acts';
import { formFacts } from './form-facts';

export const meta: Route.MetaFunction = titled(msg`New event`);

export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  requireInSpace(visit, 'content.edit');
  const { clock } = args.context.get(servicesContext);
  const search = new URL(args.request.url).searchParams;
  const { timeZone } = visit.user;
  const today = todayIn(timeZone, clock.now());
  const { date } = readCalendarQuery(search, today);
  const values: FormValues = {
    ...emptyValues(timeZone, visit.space.openness),
    ...readSpan(search, date, wallAt(clock.now().getTime(), timeZone)),
    title: (search.get('title') ?? '').slice(0, 200),
    attendees: search.getAll('attendee'),
  };
  return { spaceId: visit.space.id, today, values, facts: await formFacts(visit, args.context.get(servicesContext)) };
}

function emptyValues(timeZone: string, openness: FormValues['openness']) {
  const none = {
    title: '',
    description: '',
    place: '',
    roomId: '',
    repeat: 'never',
    interval: 1,
    days: [],
    monthlyBy: 'date',
  } as const;
  return { ...none, ends: 'never', until: '', count: 10, reminder: '15', timeZone, openness, attendees: [] } as const;
}

const WALL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** The times that were dragged over, else an hour from the next full one on the day that is shown; never in the night. */
function readSpan(search: URLSearchParams, date: string, now: string) {
  const start = search.get('start') ?? '';
  const end = search.get('end') ?? '';
  if (isDate(start) && isDate(end) && end > start)
    return { isAllDay: true, startDate: start, endDate: addDays(end, -1), startTime: '09:00', endTime: '10:00' };
  const isSpan = [start, end].every((one) => WALL.test(one) && isDate(one.slice(0, 10))) && end > start;
  const next = Number(now.slice(11, 13)) + 1;
  const hour = date === now.slice(0, 10) && next >= 7 ? Math.min(22, next) : 9;
  const from = isSpan ? start : `${date}T${String(hour).padStart(2, '0')}:00`;
  const to = isSpan ? end : `${date}T${String(hour + 1).padStart(2, '0')}:00`;
  const [startDate, endDate] = [from.slice(0, 10), to.slice(0, 10)];
  return { isAllDay: false, startDate, endDate, startTime: from.slice(11, 16), endTime: to.slice(11, 16) };
}

export async function action(args: Route.ActionArgs) {
  const visit = await requireSpace(args);
  requireInSpace(visit, 'content.edit');
  const { calendar, clock } = args.context.get(servicesContext);
  const source = draftSource(await args.request.formData());
  const read = parseEventDraft(source);
  if ('problems' in read)
    return { ok: false, problems: read.problems, values: valuesOf(source) } satisfies EventFormAnswer;
  const result = await attemptAct(() => calendar.create(visit, read.draft));
  if (!result.ok) return { ok: false, code: result.code, values: valuesOf(source) } satisfies EventFormAnswer;
  // Back to the calendar, on the day of the event.
  const today = todayIn(visit.user.timeZone, clock.now());
  const query = readCalendarQuery(new URL(args.request.url).searchParams, today);
  const { startsAt, isAllDay, timeZone } = read.draft;
  const date = isAllDay ? startsAt : wallAt(momentAt(startsAt, timeZone), visit.user.timeZone).slice(0, 10);
  const { view } = query;
  const stays =
    view === 'month' ? date.slice(0, 7) === query.date.slice(0, 7) : view === 'week' && inSameWeek(date, query.date);
  throw redirect(`/s/${visit.space.id}/calendar${writeCalendarQuery(query, stays ? {} : { date }, today)}`);
}

function inSameWeek(a: string, b: string): boolean {
  return spanOf({ view: 'week', date: a }).from === spanOf({ view: 'week', date: b }).from;
}

export default function NewEvent({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useKeptAnswer(actionData);
  return <NewEventPanel {...loaderData} answer={answer} />;
}
