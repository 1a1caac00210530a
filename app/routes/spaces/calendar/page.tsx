import { msg } from '@lingui/core/macro';
import { Plural, useLingui } from '@lingui/react/macro';
import { CalendarSearch, Plus, Rss, Vote } from 'lucide-react';
import { useCallback } from 'react';
import { data, Link, Outlet, type ShouldRevalidateFunctionArgs, useSearchParams } from 'react-router';
import { servicesContext } from '../../../context';
import { readCalendarQuery, writeCalendarQuery } from '../../../domain/calendar/calendar-query';
import { parseId, type SpaceId } from '../../../domain/ids';
import { type CalendarLayer, inPalette } from '../../../features/calendar/calendar-data';
import { CalendarPage } from '../../../features/calendar/calendar-page';
import { todayIn } from '../../../features/marks/due-tone';
import { useLiveRevalidation } from '../../../live/use-live-revalidation';
import { buttonClass } from '../../../ui/button';
import { requireSpace } from '../../guards';
import { titled } from '../../page-title';
import type { Route } from './+types/page';
import { actOnEvent } from './calendar-acts';
import { densityOf, readCalendar } from './read-calendar';

export const meta: Route.MetaFunction = titled(msg`Calendar`);

export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  const { calendar, spaces, clock } = args.context.get(servicesContext);
  const { timeZone } = visit.user;
  const now = clock.now();
  const today = todayIn(timeZone, now);
  const query = readCalendarQuery(new URL(args.request.url).searchParams, today);
  const own = (await spaces.list(visit.userId)).filter(({ isArchived, id }) => !isArchived || id === visit.space.id);
  const asked = query.with.flatMap((id) => parseId<SpaceId>(id) ?? []).filter((id) => id !== visit.space.id);
  const found = await Promise.all(asked.map((id) => spaces.access(visit.userId, id)));
  const accesses = [visit, ...found.filter((access) => access !== null)];
  const [reading, polls] = await Promise.all([
    readCalendar(calendar, accesses, query, timeZone),
    calendar.polls(visit),
  ]);
  const layers = own
    .map(({ id, name, colour }): CalendarLayer => {
      const access = accesses.find(({ space }) => space.id === id);
      return {
        id,
        name,
        kind: 'space',
        colour: inPalette(colour),
        isFixed: id === visit.space.id,
        isShown: access !== undefined,
        canEdit: access?.can('content.edit') ?? false,
      };
    })
    .sort((a, b) => Number(b.isFixed) - Number(a.isFixed));
  const isYear = query.view === 'year';
  return {
    spaceId: visit.space.id,
    query,
    today,
    timeZone,
    now: now.getTime(),
    layers,
    instances: isYear ? [] : reading.instances,
    isCut: reading.isCut,
    density: isYear ? densityOf(reading.instances, [], query, timeZone) : null,
    canEdit: visit.can('content.edit'),
    waitingPolls: visit.can('answer') ? polls.filter(({ isClosed, haveIAnswered }) => !isClosed && !haveIAnswered) : [],
    openPolls: polls.filter(({ isClosed }) => !isClosed).length,
  };
}

/** Moves, cancels and restores events of this space, wherever they are shown. */
export async function action(args: Route.ActionArgs) {
  const visit = await requireSpace(args);
  const { calendar } = args.context.get(servicesContext);
  const answer = await actOnEvent(visit, calendar, await args.request.formData());
  if (answer === undefined) throw data(null, { status: 400 });
  return answer;
}

/** A panel that opens leaves the calendar as it is. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs) {
  const { currentUrl, nextUrl, currentParams, nextParams, formMethod, defaultShouldRevalidate } = args;
  const shown = (url: URL) => ['view', 'date', 'with'].map((name) => url.searchParams.get(name)).join(' ');
  const isSame = shown(currentUrl) === shown(nextUrl) && currentParams.spaceId === nextParams.spaceId;
  return isSame && currentUrl.href !== nextUrl.href && !formMethod ? false : defaultShouldRevalidate;
}

export default function SpaceCalendar({ loaderData }: Route.ComponentProps) {
  const { spaceId, query, today, canEdit, waitingPolls, openPolls } = loaderData;
  const { t } = useLingui();
  const address = `/s/${spaceId}/calendar`;
  useLiveRevalidation(loaderData.layers.filter(({ isShown }) => isShown).map(({ id }) => `calendar:${id}`));
  const [search] = useSearchParams();
  const text = writeCalendarQuery(readCalendarQuery(search, today), {}, today);
  const addressOf = useCallback(
    (space: string, eventId: string, instance: string) => {
      const more = instance === '' ? text : `${text === '' ? '?' : `${text}&`}instance=${instance}`;
      return `/s/${space}/calendar/${eventId}${more}`;
    },
    [text],
  );
  const [poll] = waitingPolls;
  return (
    <CalendarPage
      {...loaderData}
      query={query}
      title={t`Calendar`}
      ownDates={NONE}
      address={address}
      addressOf={addressOf}
      newAddress={canEdit ? `${address}/new` : null}
      actions={
        <>
          <Link to={`${address}/feeds`} className={buttonClass('ghost')}>
            <Rss aria-hidden="true" />
            <span className="max-sm:sr-only">{t`In and out`}</span>
          </Link>
          {canEdit || openPolls > 0 ? (
            <Link to={`${address}/time${text}`} preventScrollReset className={buttonClass('secondary')}>
              <CalendarSearch aria-hidden="true" />
              <span className="max-sm:sr-only">{canEdit ? t`Find a time` : t`Polls`}</span>
            </Link>
          ) : null}
          {canEdit ? (
            <Link to={`${address}/new${text}`} preventScrollReset className={buttonClass('primary')}>
              <Plus aria-hidden="true" />
              {t`New event`}
            </Link>
          ) : null}
        </>
      }
      notice={
        poll ? (
          <p className="mb-3 flex flex-wrap items-center gap-2 rounded-sm bg-info px-3 py-2 text-info text-sm">
            <Vote aria-hidden="true" className="size-4" />
            <Plural
              value={waitingPolls.length}
              one="A poll waits for your answer:"
              other="# polls wait for your answer:"
            />
            {waitingPolls.slice(0, 3).map(({ id, title }) => (
              <Link key={id} to={`${address}/polls/${id}${text}`} preventScrollReset className="font-medium underline">
                {title}
              </Link>
            ))}
          </p>
        ) : null
      }
    >
      <Outlet />
    </CalendarPage>
  );
}

const NONE: readonly never[] = [];
