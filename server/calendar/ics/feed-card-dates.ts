import { createHash } from 'node:crypto';
import type { WrittenEvent } from '../../../app/domain/calendar/ics/write-ics';
import { type OwnDate, ownDates } from '../../../app/domain/calendar/own-dates';
import type { OrganisationId, UserId } from '../../../app/domain/ids';
import type { PortfolioNetwork } from '../../../app/domain/portfolio/network';
import { mailLanguage } from '../../infra/mail-language';
import type { ExchangeDeps } from './exchange-deps';

/** Days around today whose dates a feed has. */
const PAST_DAYS = 90;
const COMING_DAYS = 3 * 366;
const DAY = 86_400_000;

/** The dates of an organisation's networks, for a member who reads its boards. */
export async function organisationDates(
  deps: ExchangeDeps,
  organisationId: OrganisationId,
  locale: string,
): Promise<WrittenEvent[]> {
  return eventsOf(deps, organisationId, await deps.networks(organisationId), locale);
}

/** The dates of what is a person's own in their organisations: networks that they lead, tasks that they took. */
export async function personDates(deps: ExchangeDeps, userId: UserId, locale: string): Promise<WrittenEvent[]> {
  const members = await deps.db.member.findMany({
    where: { userId, state: 'active' },
    select: { id: true, organisationId: true },
  });
  const events = await Promise.all(
    members.map(async ({ id, organisationId }) => {
      const organisation = organisationId as OrganisationId;
      if (!(await deps.readsBoards(userId, organisation))) return [];
      const networks = await deps.networks(organisation);
      const own = networks.map((network) => ownPart(network, id));
      return eventsOf(deps, organisation, own, locale);
    }),
  );
  return events.flat();
}

function ownPart(network: PortfolioNetwork, memberId: string): PortfolioNetwork {
  const isTheirs = network.ownerId === memberId || network.deputyIds.some((id) => id === memberId);
  const openItems = network.facts.openItems.filter(({ assigneeId }) => assigneeId === memberId);
  const facts = { ...network.facts, openItems };
  return isTheirs ? { ...network, facts } : { ...network, facts, reviewOn: null, bestBefore: null, nextStepOn: null };
}

function eventsOf(
  { clock, publicUrl }: ExchangeDeps,
  organisationId: OrganisationId,
  networks: readonly PortfolioNetwork[],
  locale: string,
): WrittenEvent[] {
  const today = Math.floor(clock.now().getTime() / DAY) * DAY;
  const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const dates = ownDates(networks, dayOf(today - PAST_DAYS * DAY), dayOf(today + COMING_DAYS * DAY));
  return dates.map((date) => ({
    uid: uidOf(date),
    title: titleOf(date, locale),
    description: '',
    place: '',
    startsAt: date.date,
    endsAt: dayOf(Date.parse(date.date) + DAY),
    isAllDay: true,
    timeZone: 'UTC',
    rule: null,
    rdates: [],
    exdates: [],
    overrides: [],
    sequence: 0,
    isCancelled: false,
    // The same all day long, so that a reader hears that nothing changed.
    updatedAt: new Date(today),
    url: `${publicUrl()}/o/${organisationId}/boards/${date.boardId}/cards/${date.cardId}`,
  }));
}

/** A date that moves stays the same entry; of several tasks the words tell them apart. */
function uidOf({ cardId, kind, text }: OwnDate): string {
  const words = kind === 'item' ? `-${createHash('sha256').update(text).digest('hex').slice(0, 16)}` : '';
  return `${cardId}-${kind}${words}@solmu`;
}

function titleOf({ kind, network, text }: OwnDate, locale: string): string {
  const i18n = mailLanguage(locale);
  const values = { network, text };
  switch (kind) {
    case 'review':
      return i18n._({ id: 'feed.review', message: 'Review: {network}', values });
    case 'best-before':
      return i18n._({ id: 'feed.best-before', message: 'Best before: {network}', values });
    case 'next-step':
    case 'item':
      return i18n._({ id: 'feed.task', message: '{text} ({network})', values });
  }
}
