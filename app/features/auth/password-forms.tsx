import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { useLingui } from '@lingui/react/macro';
import { Form, useNavigation } from 'react-router';
import { LIMITS } from '../../domain/limits';
import { Button } from '../../ui/button';
import { FormErrors } from '../../ui/form-errors';
import { TextField } from '../../ui/form-field';
import { PasswordField } from '../../ui/password-field';
import { useIdentitySentence } from './use-identity-sentence';

/** Asks for the address to which a link goes: to a new password, or to sign in. */
export function ForgotPasswordForm({ lastResult, email }: { lastResult?: SubmissionResult; email?: string }) {
  const { t } = useLingui();
  const say = useIdentitySentence();
  const isBusy = useNavigation().state !== 'idle';
  const [form, fields] = useForm<{ email: string }>({ lastResult, defaultValue: { email } });
  return (
    <Form method="post" {...getFormProps(form)} className="flex flex-col gap-4">
      <FormErrors errors={form.errors} say={say} />
      <TextField field={fields.email} label={t`Mail address`} type="email" autoComplete="username" say={say} required />
      <Button type="submit" variant="primary" size="lg" pending={isBusy}>
        {t`Send the link`}
      </Button>
    </Form>
  );
}

/** Takes the new password of somebody who came by the mailed link. */
export function ResetPasswordForm({ lastResult }: { lastResult?: SubmissionResult }) {
  const { t } = useLingui();
  const say = useIdentitySentence();
  const isBusy = useNavigation().state !== 'idle';
  const [form, fields] = useForm<{ password: string }>({ lastResult });
  return (
    <Form method="post" {...getFormProps(form)} className="flex flex-col gap-4">
      <FormErrors errors={form.errors} say={say} />
      <PasswordField
        field={fields.password}
        label={t`New password`}
        hint={t`At least ${LIMITS.passwordMin} characters. You will be signed out on your other devices.`}
        autoComplete="new-password"
        say={say}
        required
      />
      <Button type="submit" variant="primary" size="lg" pending={isBusy}>
        {t`Set the password`}
      </Button>
    </Form>
  );
}

/** Completes what a mailed link began; in another browser than the first it asks for the password. */
export function VerifyEmailForm({
  lastResult,
  email,
  asksPassword,
}: {
  lastResult?: SubmissionResult;
  email: string;
  asksPassword: boolean;
}) {
  const { t } = useLingui();
  const say = useIdentitySentence();
  const isBusy = useNavigation().state !== 'idle';
  const [form, fields] = useForm<{ password: string }>({ lastResult });
  return (
    <Form method="post" {...getFormProps(form)} className="flex flex-col gap-4">
      <FormErrors errors={form.errors} say={say} />
      {asksPassword ? (
        <>
          <input type="email" name="username" value={email} autoComplete="username" readOnly hidden />
          <PasswordField
            field={fields.password}
            label={t`Password`}
            hint={t`The one you chose when you signed up. It shows that the account is yours and not one that somebody else began with your address.`}
            autoComplete="current-password"
            say={say}
            required
          />
        </>
      ) : null}
      <Button type="submit" variant="primary" size="lg" pending={isBusy}>
        {t`Confirm ${email}`}
      </Button>
    </Form>
  );
}
