import { msg } from '@lingui/core/macro';
import { redirect } from 'react-router';
import { servicesContext } from '../../../context';
import { parseEventDraft } from '../../../domain/calendar/event-draft';
import { EditEventPanel } from '../../../features/calendar/edit-event-panel';
import { type EventFormAnswer, valuesOf, valuesOfEvent } from '../../../features/calendar/event-form-data';
import { todayIn } from '../../../features/marks/due-tone';
import { notFound, requireInSpace, requireSpace } from '../../guards';
import { titled } from '../../page-title';
import { useKeptAnswer } from '../../use-kept-answer';
import type { Route } from './+types/edit';
import { attemptAct, draftSource, orNothing, readChangeOf, requireEventId } from './calendar-acts';
import { formFacts } from './form-facts';

export const meta: Route.MetaFunction = titled(msg`Change event`);

export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  const { calendar, clock } = args.context.get(servicesContext);
  const eventId = requireEventId(args.params.eventId);
  const named = new URL(args.request.url).searchParams.get('instance');
  const event = await orNothing(() => calendar.find(visit, eventId, named));
  requireInSpace(visit, 'content.edit');
  if (event.isSubscribed) throw notFound();
  const today = todayIn(visit.user.timeZone, clock.now());
  const facts = await formFacts(visit, args.context.get(servicesContext));
  return {
    spaceId: visit.space.id,
    today,
    event,
    values: valuesOfEvent(event),
    facts: { ...facts, zones: [...new Set([event.timeZone, ...facts.zones])] },
  };
}

export async function action(args: Route.ActionArgs) {
  const visit = await requireSpace(args);
  const { calendar } = args.context.get(servicesContext);
  const eventId = requireEventId(args.params.eventId);
  await orNothing(() => calendar.find(visit, eventId, null));
  requireInSpace(visit, 'content.edit');
  const form = await args.request.formData();
  const source = draftSource(form);
  const values = valuesOf(source);
  const read = parseEventDraft(source);
  if ('problems' in read) return { ok: false, problems: read.problems, values } satisfies EventFormAnswer;
  const result = await attemptAct(() => calendar.change(visit, readChangeOf(form, eventId), { draft: read.draft }));
  if (!result.ok) return { ok: false, code: result.code, values } satisfies EventFormAnswer;
  const search = new URL(args.request.url).searchParams;
  search.delete('index');
  search.delete('_routes');
  if (search.has('instance')) search.set('instance', result.made.instance);
  const text = search.toString();
  throw redirect(`/s/${visit.space.id}/calendar/${result.made.eventId}${text === '' ? '' : `?${text}`}`);
}

export default function EditEvent({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useKeptAnswer(actionData);
  return <EditEventPanel key={loaderData.event.id} {...loaderData} answer={answer} />;
}
