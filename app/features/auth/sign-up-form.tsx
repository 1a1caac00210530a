import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { Form, useNavigation } from 'react-router';
import { LIMITS } from '../../domain/limits';
import { Button } from '../../ui/button';
import { FormErrors } from '../../ui/form-errors';
import { TextField } from '../../ui/form-field';
import { PasswordField } from '../../ui/password-field';
import { useIdentitySentence } from './use-identity-sentence';

export interface SignUpFormProps {
  lastResult?: SubmissionResult;
  next: string | null;
  /** The invitation in the person's hand, and the address it was mailed to. */
  invitation: { readonly token: string; readonly email: string | null } | null;
}

/** Name, address and password; the browser's time zone comes along. */
export function SignUpForm({ lastResult, next, invitation }: SignUpFormProps) {
  const { t } = useLingui();
  const say = useIdentitySentence();
  const isBusy = useNavigation().state !== 'idle';
  const [timeZone, setTimeZone] = useState('');
  useEffect(() => setTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  const [form, fields] = useForm<{ name: string; email: string; password: string }>({
    lastResult,
    defaultValue: { email: invitation?.email ?? '' },
  });
  return (
    <Form method="post" {...getFormProps(form)} className="flex flex-col gap-4">
      <FormErrors errors={form.errors} say={say} />
      <input type="hidden" name="next" value={next ?? ''} />
      <input type="hidden" name="invitation" value={invitation?.token ?? ''} />
      <input type="hidden" name="timeZone" value={timeZone} />
      <TextField
        field={fields.name}
        label={t`Your name`}
        hint={t`As your colleagues know you.`}
        autoComplete="name"
        maxLength={LIMITS.personName}
        say={say}
        required
      />
      <TextField
        field={fields.email}
        label={t`Mail address`}
        hint={invitation?.email ? t`The invitation is for this address.` : undefined}
        type="email"
        autoComplete="username"
        readOnly={Boolean(invitation?.email)}
        say={say}
        required
      />
      <PasswordField
        field={fields.password}
        label={t`Password`}
        hint={t`At least ${LIMITS.passwordMin} characters. A few words in a row are good.`}
        autoComplete="new-password"
        say={say}
        required
      />
      <Button type="submit" variant="primary" size="lg" pending={isBusy}>
        {t`Create account`}
      </Button>
    </Form>
  );
}
