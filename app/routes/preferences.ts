import { data, redirect } from 'react-router';
import { servicesContext } from '../context';
import { isLocale, isTheme, LANGUAGE_COOKIE } from '../domain/preferences';
import { parseReturnPath } from '../domain/return-path';
import { LOCALE_FIELD, THEME_FIELD } from '../ui/preference-fields';
import type { Route } from './+types/preferences';
import { currentUser } from './guards';

const YEAR = 365 * 24 * 3600;

/** Choosing changes something, so a mere link does not do it. */
export function loader() {
  return new Response(null, { status: 405, headers: { Allow: 'POST' } });
}

/** Keeps a theme or a language in the account of who is signed in; a language also in this browser, for the pages before. */
export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const choice = readChoice(form);
  const user = currentUser(context);
  if (!choice || (!user && !choice.locale)) throw data(null, { status: 400 });
  if (user) await context.get(servicesContext).auth.updateProfile(user.id, choice);
  const headers: HeadersInit = choice.locale ? { 'Set-Cookie': languageCookie(choice.locale, request.url) } : {};
  const next = form.get('next');
  return next === null ? data(null, { headers }) : redirect(parseReturnPath(next) ?? '/', { headers });
}

function readChoice(form: FormData) {
  const locale = form.get(LOCALE_FIELD);
  if (isLocale(locale)) return { locale };
  const theme = form.get(THEME_FIELD);
  return isTheme(theme) ? { theme, locale: undefined } : null;
}

function languageCookie(locale: string, address: string): string {
  const secure = new URL(address).protocol === 'https:' ? '; Secure' : '';
  return `${LANGUAGE_COOKIE}=${locale}; Path=/; Max-Age=${YEAR}; SameSite=Lax; HttpOnly${secure}`;
}
