import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Form, Link } from 'react-router';
import { useSignOut } from '../../live/use-sign-out';
import { AlertDialog } from '../../ui/alert-dialog';
import { Button } from '../../ui/button';
import { Logo } from '../../ui/logo';
import { TabLinks } from '../../ui/tabs';

/** The frame of the pages that belong to the person and to no organisation. */
export function AccountFrame({ isAdmin, children }: { isAdmin: boolean; children: ReactNode }) {
  const { t } = useLingui();
  const { signOut, question } = useSignOut();
  const links = [
    { to: '/account', label: t`Profile`, end: true },
    { to: '/account/security', label: t`Password and devices` },
    { to: '/account/feeds', label: t`Calendar feeds` },
    { to: '/account/notifications', label: t`Notifications` },
    ...(isAdmin ? [{ to: '/admin/outbox', label: t`Outbox` }] : []),
  ];
  return (
    <div className="mx-auto max-w-3xl px-4 pb-20 sm:px-6">
      <header className="flex h-16 items-center justify-between gap-3">
        <Link to="/" className="rounded-sm" aria-label={t`Solmu: back to your boards`}>
          <Logo />
        </Link>
        <Form
          method="post"
          action="/sign-out"
          onSubmit={(event) => {
            event.preventDefault();
            signOut();
          }}
        >
          <Button type="submit" variant="ghost">{t`Sign out`}</Button>
        </Form>
        <AlertDialog {...question} />
      </header>
      <main>
        <h1 className="mt-4 mb-3 font-semibold text-2xl tracking-tight">{t`Your account`}</h1>
        <TabLinks label={t`Your account`} links={links} />
        <div className="flex flex-col gap-10 pt-8">{children}</div>
      </main>
    </div>
  );
}
