import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { CalendarDays } from 'lucide-react';
import { Link } from 'react-router';
import { servicesContext } from '../context';
import { readCalendarQuery, spanOf } from '../domain/calendar/calendar-query';
import { ownDates } from '../domain/calendar/own-dates';
import { stableColour } from '../domain/colours';
import { addDays } from '../domain/days';
import { type CalendarLayer, inPalette } from '../features/calendar/calendar-data';
import { CalendarPage } from '../features/calendar/calendar-page';
import { todayIn } from '../features/marks/due-tone';
import { useLiveRevalidation } from '../live/use-live-revalidation';
import { EmptyState } from '../ui/empty-state';
import { Logo } from '../ui/logo';
import type { Route } from './+types/calendar';
import { requireUser } from './guards';
import { titled } from './page-title';
import { densityOf, readCalendar } from './spaces/calendar/read-calendar';

export const meta: Route.MetaFunction = titled(msg`My calendar`);

/**
 * All that is mine: events of my spaces, and the dates of the cards of organisations that I belong to. No part of a space:
 * nothing here is shown to anybody else.
 */
export async function loader({ context, request }: Route.LoaderArgs) {
  const user = await requireUser(context, request);
  const { calendar, spaces, members, portfolio, clock } = context.get(servicesContext);
  const { timeZone } = user;
  const now = clock.now();
  const today = todayIn(timeZone, now);
  const query = readCalendarQuery(new URL(request.url).searchParams, today);
  const isShown = (id: string) => !query.hidden.includes(id);
  const [own, organisations] = await Promise.all([spaces.list(user.id), members.listOrganisations(user.id)]);
  const found = await Promise.all(own.filter(({ id }) => isShown(id)).map(({ id }) => spaces.access(user.id, id)));
  const accesses = found.filter((access) => access !== null);
  const { from, to } = spanOf(query);
  const shown = await Promise.all(
    organisations.map(async ({ id }) => {
      if (!isShown(id)) return null;
      const access = await members.access(user.id, id);
      return access && !access.organisation.deleteAfter ? id : null;
    }),
  );
  const dates = await Promise.all(
    shown
      .filter((id) => id !== null)
      .map(async (organisationId) => {
        const { networks } = await portfolio.list(organisationId);
        return ownDates(networks, from, addDays(to, -1)).map((date) => ({ ...date, organisationId }));
      }),
  );
  const reading = await readCalendar(calendar, accesses, query, timeZone);
  const isYear = query.view === 'year';
  const layers = [
    ...own.map(({ id, name, colour }): CalendarLayer => {
      const access = accesses.find(({ space }) => space.id === id);
      const canEdit = access?.can('content.edit') ?? false;
      return { id, name, kind: 'space', colour: inPalette(colour), isFixed: false, isShown: isShown(id), canEdit };
    }),
    ...organisations.map(({ id, name }): CalendarLayer => {
      const shared = { isFixed: false, isShown: isShown(id), canEdit: false };
      return {
        id,
        name,
        kind: 'organisation',
        colour: organisations.length > 1 ? stableColour(id) : 'slate',
        ...shared,
      };
    }),
  ];
  return {
    userId: user.id,
    query,
    today,
    timeZone,
    now: now.getTime(),
    layers,
    instances: isYear ? [] : reading.instances,
    ownDates: isYear ? [] : dates.flat(),
    isCut: reading.isCut,
    density: isYear ? densityOf(reading.instances, dates.flat(), query, timeZone) : null,
  };
}

const addressOf = (spaceId: string, eventId: string, instance: string) =>
  `/s/${spaceId}/calendar/${eventId}${instance === '' ? '' : `?instance=${instance}`}`;

export default function MyCalendar({ loaderData }: Route.ComponentProps) {
  const { t } = useLingui();
  const { layers, userId } = loaderData;
  useLiveRevalidation([
    `user:${userId}`,
    ...layers.map(({ id, kind }) => (kind === 'space' ? `calendar:${id}` : `portfolio:${id}`)),
  ]);
  return (
    <main id="main" className="flex min-h-dvh flex-col lg:h-dvh">
      <div className="flex items-center gap-4 px-3 pt-4 sm:px-6">
        <Link to="/" aria-label={t`Solmu: to our own desk`} className="w-fit">
          <Logo />
        </Link>
      </div>
      {layers.length === 0 ? (
        <EmptyState icon={<CalendarDays aria-hidden="true" />} title={t`Nothing to show yet`}>
          {t`Events of spaces that you are in, and dates of your organisation’s networks, come together here.`}
        </EmptyState>
      ) : (
        <div className="min-h-0 flex-1">
          <CalendarPage
            {...loaderData}
            title={t`My calendar`}
            address="/calendar"
            addressOf={addressOf}
            newAddress={null}
          />
        </div>
      )}
    </main>
  );
}
