import { data, redirect } from 'react-router';
import { servicesContext } from '../context';
import { isLocale, LANGUAGE_COOKIE } from '../domain/preferences';
import { parseReturnPath } from '../domain/return-path';
import type { Route } from './+types/language';
import { currentUser } from './guards';

const YEAR = 365 * 24 * 3600;

/** Choosing a language changes something, so a mere link does not do it. */
export function loader() {
  return new Response(null, { status: 405, headers: { Allow: 'POST' } });
}

/** Keeps the language: in the account of who is signed in, and in this browser for the pages before signing in. */
export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const locale = form.get('locale');
  if (!isLocale(locale)) throw data(null, { status: 400 });
  const user = currentUser(context);
  if (user) await context.get(servicesContext).auth.updateProfile(user.id, { locale });
  const isSecure = new URL(request.url).protocol === 'https:';
  const cookie = `${LANGUAGE_COOKIE}=${locale}; Path=/; Max-Age=${YEAR}; SameSite=Lax; HttpOnly${isSecure ? '; Secure' : ''}`;
  const headers = { 'Set-Cookie': cookie };
  const next = form.get('next');
  return next === null ? data(null, { headers }) : redirect(parseReturnPath(next) ?? '/', { headers });
}
