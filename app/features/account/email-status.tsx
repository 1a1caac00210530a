import { useLingui } from '@lingui/react/macro';
import { CircleCheck } from 'lucide-react';
import { Form } from 'react-router';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';

/** The person's address, and whether it is known to be theirs. */
export function EmailStatus({
  email,
  isVerified,
  isSent,
  error,
}: {
  email: string;
  isVerified: boolean;
  isSent: boolean;
  error: string | null;
}) {
  const { t } = useLingui();
  if (isVerified) {
    return (
      <p className="flex flex-wrap items-center gap-x-2">
        {email}
        <span className="inline-flex items-center gap-1 text-ink-muted text-sm">
          <CircleCheck aria-hidden="true" className="size-4 text-success" />
          {t`Confirmed`}
        </span>
      </p>
    );
  }
  return (
    <div className="flex max-w-md flex-col gap-3">
      <p>{email}</p>
      <Banner
        tone={isSent ? 'success' : 'warning'}
        live={isSent}
        action={
          isSent ? null : (
            <Form method="post">
              <input type="hidden" name="intent" value="send-verification" />
              <Button type="submit" size="sm">{t`Send a link`}</Button>
            </Form>
          )
        }
      >
        {error ?? (isSent ? t`A link is on its way to this address.` : t`This address is not confirmed yet.`)}
      </Banner>
    </div>
  );
}
