import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteConfigEntry } from '@react-router/dev/routes';
import {
  type ActionFunction,
  createStaticHandler,
  type LoaderFunction,
  type RouteObject,
  RouterContextProvider,
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
  /** What the loaders and the action of a page gave, as the page's script would receive it. */
  readonly data: unknown;
  /** The body, where a route answers for itself: files, feeds. */
  readonly body: string;
}

/** All routes of the product with their loaders and actions, driven as the server drives them but without pages. */
export interface RouteHandler {
  readonly routes: readonly KnownRoute[];
  send(request: Request): Promise<Handled>;
}

export async function createRouteHandler(services: Services): Promise<RouteHandler> {
  const routes: KnownRoute[] = [];
  const entries = await routeConfig;
  const objects = await Promise.all(entries.map((entry) => load(entry, '', routes)));
  const handler = createStaticHandler(objects);
  const hasPage = (request: Request) => {
    const found = routes.filter(({ address }) => matches(address, new URL(request.url).pathname));
    return found.some((route) => route.hasPage);
  };
  return {
    routes,
    async send(request) {
      const session = await services.auth.authenticate(request.headers.get('Cookie'));
      const context = new RouterContextProvider();
      context.set(servicesContext, services);
      const info = { nonce: '', sessionUser: session?.user ?? null, address: '192.0.2.1', locale: 'en', readAt: '' };
      context.set(requestContext, info);
      const answer = hasPage(request)
        ? await handler.query(request, { requestContext: context })
        : await handler.queryRoute(request, { requestContext: context }).catch((thrown: unknown) => thrown);
      if (answer instanceof Response)
        return {
          status: answer.status,
          location: answer.headers.get('Location'),
          data: null,
          body: Buffer.from(await answer.arrayBuffer()).toString('latin1'),
        };
      const isPage = typeof answer === 'object' && answer !== null && 'statusCode' in answer && 'loaderData' in answer;
      if (!isPage) return { status: 200, location: null, data: answer, body: '' };
      const { statusCode, loaderData, actionData } = answer;
      return { status: Number(statusCode), location: null, data: { loaderData, actionData }, body: '' };
    },
  };
}

async function load(entry: RouteConfigEntry, parent: string, known: KnownRoute[]): Promise<RouteObject> {
  const file = path.resolve(import.meta.dirname, '../../app', entry.file);
  const module: Record<string, unknown> = await import(/* @vite-ignore */ pathToFileURL(file).href);
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
    (entry.children ?? []).map((child) => load(child, address === '/' ? '' : address, known)),
  );
  const own = { id: entry.file, loader, action };
  if (entry.index) return { ...own, index: true };
  return { ...own, path: entry.path, children };
}

function matches(address: string, pathname: string): boolean {
  const pattern = address.replace(/:[a-zA-Z]+/g, '[^/]+');
  return new RegExp(`^${pattern}/?$`).test(pathname);
}
