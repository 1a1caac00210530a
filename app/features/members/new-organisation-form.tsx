import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { useLingui } from '@lingui/react/macro';
import { Form, useNavigation } from 'react-router';
import { LIMITS } from '../../domain/limits';
import { Button } from '../../ui/button';
import { FormErrors } from '../../ui/form-errors';
import { TextField } from '../../ui/form-field';
import { useMembersSentence } from './use-members-sentence';

/** Names a new organisation. */
export function NewOrganisationForm({ lastResult }: { lastResult?: SubmissionResult }) {
  const { t } = useLingui();
  const say = useMembersSentence();
  const isBusy = useNavigation().state !== 'idle';
  const [form, fields] = useForm<{ name: string }>({ lastResult });
  return (
    <Form method="post" {...getFormProps(form)} className="flex flex-col gap-4">
      <FormErrors errors={form.errors} say={say} />
      <TextField
        field={fields.name}
        label={t`Name of the organisation`}
        hint={t`You can change it later.`}
        autoComplete="organization"
        maxLength={LIMITS.organisationName}
        say={say}
        required
      />
      <Button type="submit" variant="primary" size="lg" pending={isBusy}>
        {t`Create organisation`}
      </Button>
    </Form>
  );
}
