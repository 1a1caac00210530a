import { type FieldMetadata, type FormMetadata, getFormProps } from '@conform-to/react';
import { Plural, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Form, useNavigation } from 'react-router';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { CopyButton } from '../../../ui/copy-button';
import { FormErrors } from '../../../ui/form-errors';
import { SelectField, TextAreaField } from '../../../ui/form-field';
import { Input } from '../../../ui/input';

/** What became of the addresses that were typed. */
export interface MailedOutcome {
  readonly sent: readonly string[];
  readonly already: readonly string[];
}

interface FormParts<T extends Record<string, unknown>> {
  readonly form: FormMetadata<T>;
  readonly say: (code: string) => string;
  /** The role, and for how long. */
  readonly choices: ReactNode;
}

/** Sends invitations to addresses; each works for its address alone. */
export function MailInvitationsForm<T extends Record<string, unknown>>({
  form,
  emails,
  choices,
  say,
  outcome,
  alreadyIn,
}: FormParts<T> & {
  emails: FieldMetadata<string>;
  outcome: MailedOutcome | null;
  /** Says who of the addresses is in already. */
  alreadyIn(addresses: string): string;
}) {
  const { t } = useLingui();
  const isBusy = useNavigation().formData?.get('intent') === 'invite-mail';
  return (
    <Form method="post" {...getFormProps(form)} className="flex flex-1 basis-72 flex-col gap-3">
      <input type="hidden" name="intent" value="invite-mail" />
      <h3 className="font-medium">{t`By mail`}</h3>
      <FormErrors errors={form.errors} say={say} />
      <TextAreaField
        field={emails}
        label={t`Mail addresses`}
        hint={t`Several are separated by commas or lines. Each invitation works for its address alone.`}
        rows={2}
        say={say}
        required
      />
      {choices}
      <div>
        <Button type="submit" variant="primary" pending={isBusy}>
          {t`Send`}
        </Button>
      </div>
      {outcome ? (
        <Banner tone="success" live>
          {outcome.sent.length > 0 ? (
            <p>
              <Plural
                value={outcome.sent.length}
                one="# invitation is on its way."
                other="# invitations are on their way."
              />
            </p>
          ) : null}
          {outcome.already.length > 0 ? <p>{alreadyIn(outcome.already.join(', '))}</p> : null}
        </Banner>
      ) : null}
    </Form>
  );
}

/** Makes a link that can be handed on. */
export function LinkInvitationForm<T extends Record<string, unknown>>({
  form,
  maxUses,
  uses,
  choices,
  say,
  link,
}: FormParts<T> & { maxUses: FieldMetadata<string>; uses: readonly number[]; link: string | null }) {
  const { t } = useLingui();
  const isBusy = useNavigation().formData?.get('intent') === 'invite-link';
  return (
    <Form method="post" {...getFormProps(form)} className="flex flex-1 basis-72 flex-col gap-3">
      <input type="hidden" name="intent" value="invite-link" />
      <h3 className="font-medium">{t`By link`}</h3>
      <FormErrors errors={form.errors} say={say} />
      <SelectField field={maxUses} label={t`Works for`} say={say}>
        {uses.map((each) => (
          <option key={each} value={each}>
            {each === 1 ? t`one person` : t`${each} people`}
          </option>
        ))}
      </SelectField>
      {choices}
      <div>
        <Button type="submit" pending={isBusy}>
          {t`Make a link`}
        </Button>
      </div>
      {link ? (
        <Banner tone="success" live title={t`Copy the link now. It is shown only once.`}>
          <div className="mt-2 flex gap-2">
            <Input
              readOnly
              value={link}
              aria-label={t`Invitation link`}
              onFocus={(event) => event.currentTarget.select()}
            />
            <CopyButton text={link} />
          </div>
        </Banner>
      ) : null}
    </Form>
  );
}

/** How long an invitation can be used. */
export function DaysField({
  field,
  label,
  choices,
  say,
}: {
  field: FieldMetadata<string>;
  label: string;
  choices: readonly number[];
  say: (code: string) => string;
}) {
  const { t } = useLingui();
  return (
    <SelectField field={field} label={label} say={say}>
      {choices.map((days) => (
        <option key={days} value={days}>
          {days === 1 ? t`one day` : t`${days} days`}
        </option>
      ))}
    </SelectField>
  );
}
