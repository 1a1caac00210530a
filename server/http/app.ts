import * as build from 'virtual:react-router/server-build';
import { createRequestHandler, RouterContextProvider } from 'react-router';
import { type RequestInfo, requestContext, servicesContext } from '../../app/context';
import type { Services } from '../services';

// The pages' side of the server. In development this module lives in Vite's module graph and main.ts does not, so the
// router's context is set here and nowhere else.

const handle = createRequestHandler(build, import.meta.env.MODE);

/** Answers a request with a page, data or a resource. */
export function handlePage(request: Request, services: Services, info: RequestInfo): Promise<Response> {
  const context = new RouterContextProvider();
  context.set(servicesContext, services);
  context.set(requestContext, info);
  return handle(request, context);
}
