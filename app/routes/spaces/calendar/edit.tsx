import { msg } from '@lingui/core/macro';
import { useState } from 'react';
import { data, redirect } from 'react-router';
import { servicesContext } from '../../../context';
import { parseEventDraft } from '../../../domain/calendar/event-draft';
import { EditEventPanel } from '../../../features/calendar/edit-event-panel';
import { type EventFormAnswer, valuesOf, valuesOfEvent } from '../../../features/calendar/event-form-data';
import { GoneEventPanel } from '../../../features/calendar/gone-event-panel';
import { todayIn } from '../../../features/marks/due-tone';
import { notFound, requireInSpace, requireSpace } from '../../guards';
import { titled } from '../../page-title';
import { useKeptAnswer } from '../../use-kept-answer';
import type { Route } from './+types/edit';
import { attemptAct, draftSource, ifThere, readChangeOf, requireEventId } from './calendar-acts';
import { formFacts } from './form-facts';

export const meta: Route.MetaFunction = titled(msg`Change event`);

export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  const { calendar, clock } = args.context.get(servicesContext);
  const eventId = requireEventId(args.params.eventId);
  const named = new URL(args.request.url).searchParams.get('instance');
  const event = await ifThere(() => calendar.find(visit, eventId, named));
  // Not the page of what is unknown: that would throw away what somebody has typed when another cancels the event.
  if (!event) return data({ spaceId: visit.space.id, isGone: true as const }, 404);
  requireInSpace(visit, 'content.edit');
  if (event.isSubscribed) throw notFound();
  const today = todayIn(visit.user.timeZone, clock.now());
  const facts = await formFacts(visit, args.context.get(servicesContext));
  return data({
    spaceId: visit.space.id,
    isGone: false as const,
    today,
    event,
    values: valuesOfEvent(event),
    facts: { ...facts, zones: [...new Set([event.timeZone, ...facts.zones])] },
  });
}

export async function action(args: Route.ActionArgs) {
  const visit = await requireSpace(args);
  const { calendar } = args.context.get(servicesContext);
  const eventId = requireEventId(args.params.eventId);
  const form = await args.request.formData();
  const source = draftSource(form);
  const values = valuesOf(source);
  if (!(await ifThere(() => calendar.find(visit, eventId, null))))
    return data({ ok: false, code: 'event.unknown', values } satisfies EventFormAnswer, 404);
  requireInSpace(visit, 'content.edit');
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

type Found = Extract<Route.ComponentProps['loaderData'], { readonly isGone: false }>;

export default function EditEvent({ loaderData, actionData, params }: Route.ComponentProps) {
  const answer = useKeptAnswer(actionData);
  const [before, setBefore] = useState<Found | null>(null);
  if (!loaderData.isGone && loaderData !== before) setBefore(loaderData);
  const shown = loaderData.isGone ? before : loaderData;
  if (!shown || shown.event.id !== params.eventId) return <GoneEventPanel spaceId={loaderData.spaceId} />;
  return <EditEventPanel key={shown.event.id} {...shown} isGone={loaderData.isGone} answer={answer} />;
}
