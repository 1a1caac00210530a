import { useLingui } from '@lingui/react/macro';
import { Link, useLocation } from 'react-router';
import { Button } from '../../ui/button';
import { LogoMark } from '../../ui/logo';
import { describeError, statusOf } from './describe-error';

/** What went wrong, what was kept and what to do; stands alone or inside the shell. */
export function ErrorPage({ error, inShell = false }: { error: unknown; inShell?: boolean }) {
  const { t, i18n } = useLingui();
  const { pathname, search } = useLocation();
  const { title, text, retry } = describeError(statusOf(error));
  const heading = i18n._(title);
  const Frame = inShell ? 'div' : 'main';
  return (
    <Frame className="mx-auto flex min-h-[80dvh] max-w-lg flex-col items-start justify-center px-6 py-16">
      {inShell ? null : <LogoMark className="mb-6 size-9" />}
      <h1 className="font-semibold text-xl">{heading}</h1>
      <p className="mt-2 text-ink-muted">{i18n._(text)}</p>
      <div className="mt-6 flex flex-wrap gap-2">
        {retry ? (
          <Button variant="primary" asChild>
            <a href={`${pathname}${search}`}>{t`Try again`}</a>
          </Button>
        ) : null}
        <Button variant={retry ? 'secondary' : 'primary'} asChild>
          <Link to="/">{t`Go to your boards`}</Link>
        </Button>
      </div>
      {import.meta.env.DEV && error instanceof Error ? (
        <pre className="mt-8 max-w-full overflow-x-auto rounded-sm bg-sunken p-3 font-mono text-xs">{error.stack}</pre>
      ) : null}
    </Frame>
  );
}
