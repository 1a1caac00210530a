import { useLingui } from '@lingui/react/macro';
import { Form, Link } from 'react-router';
import { Button } from '../../ui/button';
import { Logo } from '../../ui/logo';
import { LanguageChoice } from '../marks/language-choice';
import { LandingPicture } from './landing-picture';

/** The first page of somebody who is not signed in. */
export function Landing({ demo }: { demo: { readonly email: string; readonly password: string } | null }) {
  const { t } = useLingui();
  return (
    <div className="mx-auto flex min-h-dvh max-w-6xl flex-col px-5 sm:px-8">
      <header className="flex h-16 items-center justify-between gap-3">
        <Logo />
        <Button variant="ghost" asChild>
          <Link to="/sign-in">{t`Sign in`}</Link>
        </Button>
      </header>
      <main className="grid flex-1 items-center gap-12 py-10 lg:grid-cols-[5fr_6fr]">
        <div>
          <h1 className="max-w-md font-semibold text-[2.25rem] leading-[1.1] tracking-tight sm:text-[2.75rem]">
            {t`Every network you belong to, on one board`}
          </h1>
          <p className="mt-5 max-w-md text-ink-muted text-lg">
            {t`Which ones to join, which to work in, which to leave, and who answers for each. Your team moves them together, live.`}
          </p>
          <div className="mt-8 flex flex-wrap gap-2">
            <Button variant="primary" size="lg" asChild>
              <Link to="/sign-up">{t`Create account`}</Link>
            </Button>
            <Button size="lg" asChild>
              <Link to="/sign-in">{t`Sign in`}</Link>
            </Button>
          </div>
          {demo ? <DemoHint demo={demo} /> : null}
        </div>
        <LandingPicture />
      </main>
      <footer className="border-line border-t py-4">
        <LanguageChoice />
      </footer>
    </div>
  );
}

/** One press into the demo workspace of this installation. */
function DemoHint({ demo }: { demo: { readonly email: string; readonly password: string } }) {
  const { t } = useLingui();
  return (
    <Form method="post" action="/sign-in" className="mt-10 max-w-md border-line border-t pt-5">
      <p className="text-ink-muted text-sm">
        {t`Only looking? A demo workspace with invented networks is ready.`} {demo.email} · {demo.password}
      </p>
      <input type="hidden" name="email" value={demo.email} />
      <input type="hidden" name="password" value={demo.password} />
      <Button type="submit" size="sm" className="mt-3">
        {t`Look around in the demo`}
      </Button>
    </Form>
  );
}
