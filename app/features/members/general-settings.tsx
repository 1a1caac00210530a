import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form, Link, useNavigation } from 'react-router';
import type { CurrencyName } from '../../domain/currency';
import { LIMITS } from '../../domain/limits';
import { Banner } from '../../ui/banner';
import { Button, buttonClass } from '../../ui/button';
import { Field } from '../../ui/field';
import { FormErrors } from '../../ui/form-errors';
import { TextField } from '../../ui/form-field';
import { Section } from '../../ui/section';
import { Select } from '../../ui/select';
import { useMembersSentence } from './use-members-sentence';

/** Another name for the organisation. */
export function RenameOrganisation({
  name,
  lastResult,
  isSaved,
}: {
  name: string;
  lastResult?: SubmissionResult;
  isSaved: boolean;
}) {
  const { t } = useLingui();
  const say = useMembersSentence();
  const isBusy = useNavigation().formData?.get('intent') === 'rename';
  const [form, fields] = useForm<{ name: string }>({ id: 'rename', lastResult, defaultValue: { name } });
  return (
    <Section title={t`Name`}>
      <Form method="post" {...getFormProps(form)} className="flex max-w-md flex-col gap-4">
        <input type="hidden" name="intent" value="rename" />
        <FormErrors errors={form.errors} say={say} />
        <TextField
          field={fields.name}
          label={t`Name of the organisation`}
          maxLength={LIMITS.organisationName}
          say={say}
          required
        />
        <div className="flex items-center gap-3">
          <Button type="submit" variant="primary" pending={isBusy}>
            {t`Rename`}
          </Button>
          <span role="status" className="text-ink-muted text-sm">
            {isSaved ? t`Saved` : null}
          </span>
        </div>
      </Form>
    </Section>
  );
}

/** In what the organisation counts its money. */
export function SetCurrency({
  currency,
  currencies,
  refusal,
  isSaved,
}: {
  currency: string;
  currencies: readonly CurrencyName[];
  refusal: string | null;
  isSaved: boolean;
}) {
  const { t } = useLingui();
  const say = useMembersSentence();
  const isBusy = useNavigation().formData?.get('intent') === 'currency';
  return (
    <Section
      title={t`Currency`}
      lead={t`Fees, costs and income on cards are shown in it. Changing it leaves the numbers as they are.`}
    >
      <Form method="post" className="flex max-w-md flex-col gap-4">
        <input type="hidden" name="intent" value="currency" />
        <Field label={t`Currency of the organisation`} error={refusal ? say(refusal) : null}>
          <Select name="currency" defaultValue={currency}>
            {currencies.map(({ code, name }) => (
              <option key={code} value={code}>
                {`${code} – ${name}`}
              </option>
            ))}
          </Select>
        </Field>
        <div className="flex items-center gap-3">
          <Button type="submit" variant="primary" pending={isBusy}>
            {t`Save currency`}
          </Button>
          <span role="status" className="text-ink-muted text-sm">
            {isSaved ? t`Saved` : null}
          </span>
        </div>
      </Form>
    </Section>
  );
}

/** The way out of an organisation; where it is closed, why. */
export function LeaveOrganisation({
  canLeave,
  handoverTo,
}: {
  canLeave: boolean;
  /** The page that shows what the reader holds, and lets them leave. */
  handoverTo: string;
}) {
  const { t } = useLingui();
  return (
    <Section
      title={t`Leave`}
      lead={
        canLeave
          ? t`See what hangs on you, say who takes it over, and go. Your name stays on the cards and comments you wrote.`
          : t`You are the only owner. To leave, make somebody else an owner first.`
      }
    >
      {canLeave ? (
        <div>
          <Link to={handoverTo} className={buttonClass('secondary')}>
            {t`Hand over and leave…`}
          </Link>
        </div>
      ) : null}
    </Section>
  );
}

/** Deletes the organisation after its name was typed. */
export function DeleteOrganisation({ name, lastResult }: { name: string; lastResult?: SubmissionResult }) {
  const { t } = useLingui();
  const say = useMembersSentence();
  const [form, fields] = useForm<{ typedName: string }>({ id: 'delete', lastResult });
  return (
    <Section
      tone="danger"
      title={t`Delete`}
      lead={t`The organisation is hidden from everybody at once. For 30 days you can call it off; then its boards, cards, comments and members are gone for good.`}
    >
      <Form method="post" {...getFormProps(form)} className="flex max-w-md flex-col gap-4">
        <input type="hidden" name="intent" value="delete" />
        <FormErrors errors={form.errors} say={say} />
        <TextField field={fields.typedName} label={t`To confirm, type ${name}`} autoComplete="off" say={say} required />
        <div>
          <Button type="submit" variant="danger">
            {t`Delete organisation`}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

/** What an owner sees while the organisation waits for its end. */
export function RegretDeletion({ name, deleteAfter, timeZone }: { name: string; deleteAfter: Date; timeZone: string }) {
  const { t, i18n } = useLingui();
  const day = new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'long', timeZone }).format(deleteAfter);
  return (
    <Banner tone="warning" title={t`${name} is being deleted`}>
      <p>
        <Trans>It is hidden from everybody, and gone for good on {day}. Until then nothing is lost.</Trans>
      </p>
      <Form method="post" className="mt-3">
        <input type="hidden" name="intent" value="regret" />
        <Button type="submit" variant="primary">
          {t`Keep the organisation`}
        </Button>
      </Form>
    </Banner>
  );
}
