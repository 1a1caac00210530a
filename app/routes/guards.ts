import { data, type RouterContextProvider, redirect } from 'react-router';
import type { SessionUser } from '../../server/auth/session-user';
import type { BoardRow, OrganisationAccess } from '../../server/members/members-service';
import type { SpaceAccess } from '../../server/spaces/find-space-access';
import { requestContext, servicesContext } from '../context';
import { type BoardId, type OrganisationId, parseId, type SpaceId } from '../domain/ids';
import { type Action, can, type Facts } from '../domain/policies';
import type { SpaceAction, SpaceFacts } from '../domain/spaces/space-policies';

type Context = Readonly<RouterContextProvider>;

export type SignedInUser = SessionUser;

/** A signed-in person inside one organisation, and what they may do there. */
export interface MemberAccess extends OrganisationAccess {
  readonly user: SignedInUser;
  can(action: Action, facts?: Facts): boolean;
}

interface RouteArgs {
  readonly context: Context;
  readonly request: Request;
  readonly params: Readonly<Record<string, string | undefined>>;
}

/** The answer to an id that is unknown, malformed or somebody else's: the same for all three. */
export function notFound(): Response {
  return new Response(null, { status: 404 });
}

/** The path of the page a request is for, also when the page's script asks for its data alone. */
export function pagePath(request: Request): string {
  const url = new URL(request.url);
  const path = url.pathname === '/_root.data' ? '/' : url.pathname.replace(/(\/_)?\.data$/, '');
  url.searchParams.delete('_routes');
  const query = url.searchParams.toString();
  return query === '' ? path : `${path}?${query}`;
}

/** The person who sends the request, or null. */
export function currentUser(context: Context): SignedInUser | null {
  return context.get(requestContext).sessionUser;
}

/** The signed-in person; others are sent to sign in, and come back here afterwards. */
export async function requireUser(context: Context, request: Request): Promise<SignedInUser> {
  const user = currentUser(context);
  if (user) return user;
  throw redirect(`/sign-in?next=${encodeURIComponent(pagePath(request))}`);
}

// Loaders of nested routes run side by side in one request and ask the same question.
const answers = new WeakMap<Context, Map<OrganisationId, Promise<OrganisationAccess | null>>>();

function readAccess(context: Context, request: Request, user: SignedInUser, organisationId: OrganisationId) {
  const ask = () => context.get(servicesContext).members.access(user.id, organisationId);
  if (request.method !== 'GET') return ask();
  const known = answers.get(context) ?? new Map<OrganisationId, Promise<OrganisationAccess | null>>();
  answers.set(context, known);
  const answer = known.get(organisationId) ?? ask();
  known.set(organisationId, answer);
  return answer;
}

/**
 * The signed-in person as a member of the organisation in the address. While its deletion is pending an owner reaches
 * only its settings, where it can be regretted; the others are told that it is being deleted.
 */
export async function requireMember({ context, request, params }: RouteArgs): Promise<MemberAccess> {
  const user = await requireUser(context, request);
  const organisationId = parseId<OrganisationId>(params.organisationId);
  const access = organisationId && (await readAccess(context, request, user, organisationId));
  if (!access || !can(access.actor, 'organisation.read')) throw notFound();
  if (access.organisation.deleteAfter) {
    const settings = `/o/${access.organisation.id}/settings`;
    if (!can(access.actor, 'organisation.delete')) throw data({ code: 'organisation.deleted' }, { status: 410 });
    if (pagePath(request).split('?')[0] !== settings) throw redirect(settings);
  }
  return { ...access, user, can: (action, facts) => can(access.actor, action, facts) };
}

/** Refuses what the person may not do: as unknown where reading is refused, as forbidden where only acting is. */
export function requireAbility(access: MemberAccess, action: Action, facts?: Facts): void {
  if (access.can(action, facts)) return;
  throw action.endsWith('.read') ? notFound() : data({ code: 'forbidden' }, { status: 403 });
}

/** The board in the address, when it is this organisation's and the person may read it. */
export async function requireBoard(
  access: MemberAccess,
  { context, params }: Pick<RouteArgs, 'context' | 'params'>,
): Promise<BoardRow> {
  requireAbility(access, 'board.read');
  const boardId = parseId<BoardId>(params.boardId);
  const board = boardId && (await context.get(servicesContext).members.findBoard(access.organisation.id, boardId));
  if (!board) throw notFound();
  return board;
}

/** A signed-in person inside one space. */
export interface SpaceVisit extends SpaceAccess {
  readonly user: SignedInUser;
}

const visits = new WeakMap<Context, Map<SpaceId, Promise<SpaceAccess | null>>>();

/** The signed-in person as somebody of the space in the address; to everybody else there is no such space. */
export async function requireSpace({ context, request, params }: RouteArgs): Promise<SpaceVisit> {
  const user = await requireUser(context, request);
  const spaceId = parseId<SpaceId>(params.spaceId);
  if (!spaceId) throw notFound();
  const ask = () => context.get(servicesContext).spaces.access(user.id, spaceId);
  const known = visits.get(context) ?? new Map<SpaceId, Promise<SpaceAccess | null>>();
  const answer = (request.method === 'GET' && known.get(spaceId)) || ask();
  visits.set(context, known.set(spaceId, answer));
  const access = await answer;
  if (!access) throw notFound();
  return { ...access, user };
}

/** Refuses what the person may not do in the space. */
export function requireInSpace(visit: SpaceVisit, action: SpaceAction, facts?: SpaceFacts): void {
  if (!visit.can(action, facts)) throw data({ code: 'forbidden' }, { status: 403 });
}
