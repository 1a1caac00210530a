import { useLingui } from '@lingui/react/macro';
import { MailCheck } from 'lucide-react';
import { AuthFrame } from './auth-frame';

/** Says that a mail may be on its way, in the same words whether or not the address was known. */
export function CheckMail({ kind }: { kind: 'sign-up' | 'reset' | 'enter' }) {
  const { t } = useLingui();
  return (
    <AuthFrame title={t`Check your mail`}>
      <div role="status" className="flex gap-3">
        <MailCheck aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-accent" />
        <div className="flex flex-col gap-2">
          <p>
            {kind === 'sign-up'
              ? t`We have sent you a mail. Open the link in it to finish, best in this browser. It works for 24 hours.`
              : kind === 'reset'
                ? t`If there is an account with this address, a mail with a link is on its way. It works for one hour.`
                : t`If there is an account with this address, a mail with a link is on its way. It works for 30 minutes.`}
          </p>
          <p className="text-ink-muted text-sm">
            {t`Nothing there? Look in the spam folder. On a server that sends no mail, its administrator finds the link in the outbox.`}
          </p>
        </div>
      </div>
    </AuthFrame>
  );
}
