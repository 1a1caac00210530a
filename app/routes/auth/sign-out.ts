import { redirect } from 'react-router';
import { servicesContext } from '../../context';
import { parseReturnPath } from '../../domain/return-path';
import { cookieHeaders } from '../sender';
import type { Route } from './+types/sign-out';

/** Signing out changes something, so a mere link does not do it. */
export function loader() {
  return new Response(null, { status: 405, headers: { Allow: 'POST' } });
}

export async function action({ context, request }: Route.ActionArgs) {
  const setCookies = await context.get(servicesContext).auth.signOut(request.headers.get('Cookie'));
  const next = parseReturnPath((await request.formData()).get('next'));
  return redirect(next ?? '/?signed-out', { headers: cookieHeaders(setCookies) });
}
