import type { RouterContextProvider } from 'react-router';
import { servicesContext } from '../../context';
import { can, type Role } from '../../domain/policies';
import { filterSubject, isEmptyFilter, makeNetworkTest, readFilter } from '../../domain/portfolio/filter';
import { todayIn } from '../../features/marks/due-tone';
import { requireAbility, requireMember } from '../guards';
import { memberFaces } from '../member-faces';
import { readerOrder } from '../reader-order';

interface RouteArgs {
  readonly context: Readonly<RouterContextProvider>;
  readonly request: Request;
  readonly params: Readonly<Record<string, string | undefined>>;
}

export type PortfolioReading = Awaited<ReturnType<typeof read>>;

// The frame and the page inside it run side by side in one request and read the same portfolio.
const readings = new WeakMap<RouteArgs['context'], Promise<PortfolioReading>>();

/**
 * The organisation's portfolio for the pages under `/portfolio`: all networks, those that the filter in the address shows, and what
 * both are read with. Pages send what their picture needs of it, never the networks with all their facts.
 */
export function readPortfolio(args: RouteArgs): Promise<PortfolioReading> {
  if (args.request.method !== 'GET') return read(args);
  const reading = readings.get(args.context) ?? read(args);
  readings.set(args.context, reading);
  return reading;
}

async function read(args: RouteArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'board.read');
  const { portfolio, members, labels, criteria, radar, clock } = args.context.get(servicesContext);
  const organisationId = access.organisation.id;
  const [{ boards, networks }, people, palette, mainModel, themes] = await Promise.all([
    portfolio.list(organisationId),
    members.listMembers(organisationId),
    labels.list(organisationId),
    criteria.main(organisationId),
    radar.listThemes(organisationId),
  ]);
  const today = todayIn(access.user.timeZone, clock.now());
  const filter = readFilter(new URL(args.request.url).searchParams);
  const test = makeNetworkTest(filter, today);
  return {
    access,
    organisationId,
    boards,
    networks,
    /** The networks that the filter in the address leaves in sight. */
    shown: isEmptyFilter(filter) ? networks : networks.filter((network) => test(filterSubject(network))),
    filter,
    members: memberFaces(people),
    /** The people who can answer what a review puts into their queue. */
    reviewers: memberFaces(people.filter(({ state, role }) => state === 'active' && mayReview(role))),
    labels: readerOrder(args.context)(palette).map(({ id, name, colour }) => ({ id, name, colour })),
    /** Archived ones too: networks may still bear them. */
    themes: themes.map(({ id, name }) => ({ id, name })),
    /** The model whose score stands on faces and in the matrix. */
    mainModel,
    today,
  };
}

function mayReview(role: Role | null): boolean {
  return can({ role, isServerAdmin: false }, 'review.do');
}
