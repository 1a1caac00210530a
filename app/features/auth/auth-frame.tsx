import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Logo } from '../../ui/logo';
import { LanguageChoice } from '../marks/language-choice';

/** The page around a form of somebody who is not signed in yet. */
export function AuthFrame({
  title,
  lead,
  children,
  foot,
}: {
  title: ReactNode;
  lead?: ReactNode;
  children?: ReactNode;
  foot?: ReactNode;
}) {
  return (
    <main className="flex min-h-dvh flex-col items-center px-4 py-10 sm:justify-center sm:py-16">
      <div className="w-full max-w-sm">
        <Link to="/" className="inline-flex rounded-sm">
          <Logo />
        </Link>
        <h1 className="mt-8 font-semibold text-2xl tracking-tight">{title}</h1>
        {lead ? <p className="mt-2 text-ink-muted">{lead}</p> : null}
        <div className="mt-6">{children}</div>
        {foot ? <div className="mt-6 border-line border-t pt-4 text-ink-muted text-sm">{foot}</div> : null}
        <div className="mt-10">
          <LanguageChoice />
        </div>
      </div>
    </main>
  );
}
