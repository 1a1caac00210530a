import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Logo } from '../../ui/logo';

/** The frame of pages that everybody may read. */
export function PublicFrame({ isSignedIn, children }: { isSignedIn: boolean; children: ReactNode }) {
  const { t } = useLingui();
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-line border-b bg-sunken print:hidden">
        <div className="mx-auto flex max-w-4xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-3 sm:px-8">
          <Link to="/" aria-label={t`Solmu: to the beginning`} className="rounded-sm">
            <Logo />
          </Link>
          <nav aria-label={t`Main`} className="ml-auto flex items-center gap-4 text-sm">
            <Link to="/networks" className="rounded-sm py-1 hover:underline">{t`Networks`}</Link>
            {isSignedIn ? (
              <Link to="/" className="rounded-sm py-1 hover:underline">{t`To my desk`}</Link>
            ) : (
              <Link to="/sign-in" className="rounded-sm py-1 hover:underline">{t`Sign in`}</Link>
            )}
          </nav>
        </div>
      </header>
      <main id="main" className="mx-auto w-full max-w-4xl flex-1 px-4 py-8 sm:px-8 sm:py-12">
        {children}
      </main>
    </div>
  );
}
