import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { useLingui } from '@lingui/react/macro';
import { Form, Link, useNavigation } from 'react-router';
import { Button } from '../../ui/button';
import { FormErrors } from '../../ui/form-errors';
import { TextField } from '../../ui/form-field';
import { PasswordField } from '../../ui/password-field';
import { useIdentitySentence } from './use-identity-sentence';

/** Address and password. */
export function SignInForm({
  lastResult,
  next,
  email,
}: {
  lastResult?: SubmissionResult;
  next: string | null;
  email?: string;
}) {
  const { t } = useLingui();
  const say = useIdentitySentence();
  const isBusy = useNavigation().state !== 'idle';
  const [form, fields] = useForm<{ email: string; password: string }>({ lastResult, defaultValue: { email } });
  return (
    <Form method="post" {...getFormProps(form)} className="flex flex-col gap-4">
      <FormErrors errors={form.errors} say={say} />
      <input type="hidden" name="next" value={next ?? ''} />
      <TextField field={fields.email} label={t`Mail address`} type="email" autoComplete="username" say={say} required />
      <PasswordField field={fields.password} label={t`Password`} autoComplete="current-password" say={say} required />
      <div className="flex items-center justify-between gap-3">
        <span className="flex flex-col gap-1 text-sm">
          <Link to="/forgot-password" className="text-accent underline">
            {t`Forgot the password?`}
          </Link>
          <Link
            to={next ? `/sign-in/link?next=${encodeURIComponent(next)}` : '/sign-in/link'}
            className="text-accent underline"
          >
            {t`No password? Mail me a link`}
          </Link>
        </span>
        <Button type="submit" variant="primary" size="lg" pending={isBusy}>
          {t`Sign in`}
        </Button>
      </div>
    </Form>
  );
}
