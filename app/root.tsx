import interLatin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import { I18nProvider } from '@lingui/react';
import type { ReactNode } from 'react';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunctionArgs,
  useRouteLoaderData,
} from 'react-router';
import type { Route } from './+types/root';
import { requestContext } from './context';
import { isTheme } from './domain/preferences';
import { describeError, statusOf } from './features/shell/describe-error';
import { ErrorPage } from './features/shell/error-page';
import { languageOf } from './locales/catalogue';
import { useLanguage } from './locales/use-language';
import { useStyleNonce } from './ui/style-nonce';
import styles from './ui/styles.css?url';
import { useChosenTheme } from './ui/theme';
import { Toaster } from './ui/toast';
import { TooltipProvider } from './ui/tooltip';

export const links: Route.LinksFunction = () => [
  { rel: 'preload', href: interLatin, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
  { rel: 'manifest', href: '/site.webmanifest' },
];

export const meta: Route.MetaFunction = ({ error, loaderData }) => {
  const wrong = error ? languageOf(loaderData?.locale ?? 'en')._(describeError(statusOf(error)).title) : null;
  return [{ title: wrong ? `${wrong} · Solmu` : 'Solmu' }];
};

export function loader({ context }: Route.LoaderArgs) {
  const { locale, sessionUser, readAt } = context.get(requestContext);
  return { locale, readAt, theme: sessionUser?.theme ?? 'system', timeZone: sessionUser?.timeZone ?? null };
}

/**
 * Language and theme do not change by going somewhere: a filter typed into the address and a card that opens on its board ask the
 * server nothing, and so work without a connection.
 */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  const stays = pageOf(currentUrl) === pageOf(nextUrl) && currentUrl.href !== nextUrl.href;
  return stays && !formMethod ? false : defaultShouldRevalidate;
}

/** The page of an address, `/o/<organisation>/boards/<board>` for whatever is open on a board. */
function pageOf({ pathname }: URL): string {
  return pathname.split('/').slice(0, 5).join('/');
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root');
  const { locale, i18n } = useLanguage(root?.locale ?? 'en');
  const chosen = useChosenTheme();
  return (
    <html lang={locale} data-theme={isTheme(chosen) ? chosen : (root?.theme ?? 'system')} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        {/* Style sheets come from this server and need no nonce; one that only the server knows would not hydrate. */}
        <Links nonce="" />
      </head>
      <body>
        <I18nProvider i18n={i18n}>
          <TooltipProvider>
            {children}
            <Toaster />
          </TooltipProvider>
        </I18nProvider>
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function Root() {
  useStyleNonce();
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ErrorPage error={error} />;
}
