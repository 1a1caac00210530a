import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteConfigEntry } from '@react-router/dev/routes';
import {
  type ActionFunction,
  createStaticHandler,
  isRouteErrorResponse,
  type LoaderFunction,
  matchRoutes,
  type RouteObject,
  RouterContextProvider,
  type StaticHandlerContext,
} from 'react-router';
import { requestContext, servicesContext } from '../../app/context';
import routeConfig from '../../app/routes';
import type { Services } from '../../server/services';

/** A route as an address with parameters, and what it answers to. */
export interface KnownRoute {
  readonly file: string;
  readonly address: string;
  readonly isIndex: boolean;
  readonly hasPage: boolean;
  readonly hasAction: boolean;
}

interface Handled {
  readonly status: number;
  readonly location: string | null;
  /** What the loaders and the action of a page gave, as the page's script would receive it; also what they refused with. */
  readonly data: unknown;
  /** The title of a page, and what a preview of its link shows. */
  readonly head: unknown;
  /** The body, where a route answers for itself: files, feeds. */
  readonly body: string;
  readonly headers: string;
}

/** All routes of the product with their loaders and actions, driven as the server drives them but without pages. */
export interface RouteHandler {
  readonly routes: readonly KnownRoute[];
  /** `isAlone`: with the loader of the innermost route only, as a page's script may ask for it. */
  send(request: Request, isAlone?: boolean): Promise<Handled>;
}

export async function createRouteHandler(services: Services): Promise<RouteHandler> {
  const routes: KnownRoute[] = [];
  const metas = new Map<string, Meta>();
  const entries = await routeConfig;
  const objects = await Promise.all(entries.map((entry) => load(entry, '', routes, metas)));
  const handler = createStaticHandler(objects);
  const hasPage = (request: Request) => {
    const found = routes.filter(({ address }) => matches(address, new URL(request.url).pathname));
    return found.some((route) => route.hasPage);
  };
  return {
    routes,
    async send(request, isAlone = false) {
      const session = await services.auth.authenticate(request.headers.get('Cookie'));
      const context = new RouterContextProvider();
      context.set(servicesContext, services);
      const info = { nonce: '', sessionUser: session?.user ?? null, address: '192.0.2.1', locale: 'en', readAt: '' };
      context.set(requestContext, info);
      const answer = hasPage(request)
        ? await handler.query(request, {
            requestContext: context,
            ...(isAlone && { filterMatchesToLoad: ({ route }) => route.id === innermost(objects, request) }),
          })
        : await handler.queryRoute(request, { requestContext: context }).catch((thrown: unknown) => thrown);
      if (answer instanceof Response)
        return {
          status: answer.status,
          location: answer.headers.get('Location'),
          data: null,
          head: null,
          headers: JSON.stringify([...answer.headers]),
          body: Buffer.from(await answer.arrayBuffer()).toString('latin1'),
        };
      const isPage = typeof answer === 'object' && answer !== null && 'statusCode' in answer && 'loaderData' in answer;
      if (!isPage) return { status: 200, location: null, data: answer, head: null, body: '', headers: '' };
      const { statusCode, loaderData, actionData, errors } = answer;
      // Of what nobody foresaw a page learns nothing.
      const refusals = Object.values(errors ?? {}).map((error) => (isRouteErrorResponse(error) ? error.data : null));
      const data = { loaderData, actionData, refusals };
      return { status: Number(statusCode), location: null, data, head: headOf(answer, metas), body: '', headers: '' };
    },
  };
}

type Meta = (args: Record<string, unknown>) => unknown;

/** What the routes of a page would write into its head. */
function headOf({ matches, loaderData, errors }: StaticHandlerContext, metas: ReadonlyMap<string, Meta>): unknown {
  const seen = matches.map(({ route, params }) => ({
    id: route.id,
    params,
    data: loaderData[route.id],
    loaderData: loaderData[route.id],
    error: errors?.[route.id],
  }));
  return seen.map((match) => metas.get(match.id)?.({ ...match, matches: seen, location: { pathname: '' } }));
}

function innermost(objects: RouteObject[], request: Request): string | undefined {
  return matchRoutes(objects, new URL(request.url).pathname)?.at(-1)?.route.id;
}

async function load(
  entry: RouteConfigEntry,
  parent: string,
  known: KnownRoute[],
  metas: Map<string, Meta>,
): Promise<RouteObject> {
  const file = path.resolve(import.meta.dirname, '../../app', entry.file);
  const module: Record<string, unknown> = await import(/* @vite-ignore */ pathToFileURL(file).href);
  if (typeof module.meta === 'function') metas.set(entry.file, module.meta as Meta);
  const address = entry.path ? `${parent}/${entry.path}` : parent || '/';
  const loader = module.loader as LoaderFunction | undefined;
  const action = module.action as ActionFunction | undefined;
  if (address !== '/*')
    known.push({
      file: entry.file,
      address,
      isIndex: entry.index === true,
      hasPage: 'default' in module,
      hasAction: action !== undefined,
    });
  const children = await Promise.all(
    (entry.children ?? []).map((child) => load(child, address === '/' ? '' : address, known, metas)),
  );
  const own = { id: entry.file, loader, action };
  if (entry.index) return { ...own, index: true };
  return { ...own, path: entry.path, children };
}

function matches(address: string, pathname: string): boolean {
  const pattern = address.replace(/:[a-zA-Z]+/g, '[^/]+');
  return new RegExp(`^${pattern}/?$`).test(pathname);
}
