import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { useLingui } from '@lingui/react/macro';
import { Form, useNavigation } from 'react-router';
import { LIMITS } from '../../domain/limits';
import { Button } from '../../ui/button';
import { FormErrors } from '../../ui/form-errors';
import { PasswordField } from '../../ui/password-field';

export interface ChangePasswordFormProps {
  email: string;
  /** A guest has none yet and chooses their first. */
  hasPassword: boolean;
  lastResult?: SubmissionResult;
  isChanged: boolean;
  say: (code: string) => string;
}

/** The present password and the next. */
export function ChangePasswordForm({ email, hasPassword, lastResult, isChanged, say }: ChangePasswordFormProps) {
  const { t } = useLingui();
  const isBusy = useNavigation().formData?.get('intent') === 'password';
  const [form, fields] = useForm<{ currentPassword: string; newPassword: string }>({ id: 'password', lastResult });
  return (
    <Form method="post" {...getFormProps(form)} key={String(isChanged)} className="flex max-w-md flex-col gap-4">
      <input type="hidden" name="intent" value="password" />
      <input type="email" name="username" value={email} autoComplete="username" readOnly hidden />
      <FormErrors errors={form.errors} say={say} />
      {hasPassword ? (
        <PasswordField
          field={fields.currentPassword}
          label={t`Present password`}
          autoComplete="current-password"
          say={say}
          required
        />
      ) : null}
      <PasswordField
        field={fields.newPassword}
        label={t`New password`}
        hint={t`At least ${LIMITS.passwordMin} characters. You will be signed out on your other devices.`}
        autoComplete="new-password"
        say={say}
        required
      />
      <div className="flex items-center gap-3">
        <Button type="submit" variant="primary" pending={isBusy}>
          {hasPassword ? t`Change password` : t`Choose a password`}
        </Button>
        <span role="status" className="text-ink-muted text-sm">
          {isChanged ? t`Changed. Your other devices are signed out.` : null}
        </span>
      </div>
    </Form>
  );
}
