import { Trans, useLingui } from '@lingui/react/macro';
import { Form, Link } from 'react-router';
import type { MailList } from '../../../server/notifications/mail-preference';
import { Button } from '../../ui/button';
import { Logo } from '../../ui/logo';

/** Stops mail with one press, and begins it again with another. */
export function Unsubscribe({ list, email, isOn }: { list: MailList; email: string; isOn: boolean }) {
  const { t } = useLingui();
  const what = list === 'digest' ? t`the summary of what is new` : t`mails that come at once`;
  return (
    <main id="main" className="mx-auto flex max-w-md flex-col gap-4 px-4 py-10">
      <Link to="/" aria-label={t`Solmu: to our own desk`} className="w-fit rounded-sm">
        <Logo />
      </Link>
      <h1 className="mt-4 font-semibold text-2xl tracking-tight">
        {isOn ? t`Stop these mails?` : t`You get no more of these mails`}
      </h1>
      <p className="text-ink-muted">
        {isOn ? (
          <Trans>
            {email} gets {what}. Everything stays to be seen in Solmu.
          </Trans>
        ) : (
          <Trans>
            {email} gets no more {what}. Everything stays to be seen in Solmu.
          </Trans>
        )}
      </p>
      <Form method="post" className="flex flex-wrap gap-2">
        <input type="hidden" name="intent" value={isOn ? 'stop' : 'again'} />
        <Button type="submit" variant={isOn ? 'primary' : 'secondary'}>
          {isOn ? t`Stop these mails` : t`Send them again`}
        </Button>
        <Button asChild variant="ghost">
          <Link to="/account/notifications">{t`Choose how you are told`}</Link>
        </Button>
      </Form>
    </main>
  );
}
