import type { FieldMetadata } from '@conform-to/react';
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Plural, useLingui } from '@lingui/react/macro';
import { Form, useNavigation } from 'react-router';
import { SPACE_INVITATION_CHOICES } from '../../../domain/spaces/invitations';
import { SPACE_ROLES, type SpaceRole } from '../../../domain/spaces/space-policies';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { CopyButton } from '../../../ui/copy-button';
import { FormErrors } from '../../../ui/form-errors';
import { SelectField, TextAreaField } from '../../../ui/form-field';
import { Input } from '../../../ui/input';
import { SPACE_ROLE_HINTS, SPACE_ROLE_NAMES } from '../../marks/space-role-names';
import { useSpaceSentence } from '../use-space-sentence';

interface Choice {
  role: SpaceRole;
  days: string;
  accessDays: string;
}

const USUAL: Choice = { role: 'member', days: '7', accessDays: '0' };

/** Sends invitations to addresses; each works for its address alone. */
export function InviteByMailForm({
  lastResult,
  outcome,
}: {
  lastResult?: SubmissionResult;
  outcome: { sent: readonly string[]; already: readonly string[] } | null;
}) {
  const { t } = useLingui();
  const say = useSpaceSentence();
  const isBusy = useNavigation().formData?.get('intent') === 'invite-mail';
  const [form, fields] = useForm<Choice & { emails: string }>({ id: 'invite-mail', lastResult, defaultValue: USUAL });
  return (
    <Form method="post" {...getFormProps(form)} className="flex flex-1 basis-72 flex-col gap-3">
      <input type="hidden" name="intent" value="invite-mail" />
      <h3 className="font-medium">{t`By mail`}</h3>
      <FormErrors errors={form.errors} say={say} />
      <TextAreaField
        field={fields.emails}
        label={t`Mail addresses`}
        hint={t`Several are separated by commas or lines. Each invitation works for its address alone.`}
        rows={2}
        say={say}
        required
      />
      <ChoiceFields fields={fields} say={say} />
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
          {outcome.already.length > 0 ? <p>{t`Already in the space: ${outcome.already.join(', ')}`}</p> : null}
        </Banner>
      ) : null}
    </Form>
  );
}

/** Makes a link that can be handed on. */
export function InviteByLinkForm({ lastResult, link }: { lastResult?: SubmissionResult; link: string | null }) {
  const { t } = useLingui();
  const say = useSpaceSentence();
  const isBusy = useNavigation().formData?.get('intent') === 'invite-link';
  const [form, fields] = useForm<Choice & { maxUses: string }>({
    id: 'invite-link',
    lastResult,
    defaultValue: { ...USUAL, maxUses: '10' },
  });
  return (
    <Form method="post" {...getFormProps(form)} className="flex flex-1 basis-72 flex-col gap-3">
      <input type="hidden" name="intent" value="invite-link" />
      <h3 className="font-medium">{t`By link`}</h3>
      <FormErrors errors={form.errors} say={say} />
      <SelectField field={fields.maxUses} label={t`Works for`} say={say}>
        {SPACE_INVITATION_CHOICES.uses.map((uses) => (
          <option key={uses} value={uses}>
            {uses === 1 ? t`one person` : t`${uses} people`}
          </option>
        ))}
      </SelectField>
      <ChoiceFields fields={fields} say={say} />
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

/** The role, how long the invitation works, and how long those who come may stay. */
function ChoiceFields({
  fields,
  say,
}: {
  fields: {
    readonly role: FieldMetadata<SpaceRole>;
    readonly days: FieldMetadata<string>;
    readonly accessDays: FieldMetadata<string>;
  };
  say: (code: string) => string;
}) {
  const { t, i18n } = useLingui();
  const { days, accessDays } = SPACE_INVITATION_CHOICES;
  return (
    <>
      <SelectField field={fields.role} label={t`Role`} say={say}>
        {SPACE_ROLES.map((role) => (
          <option key={role} value={role}>
            {`${i18n._(SPACE_ROLE_NAMES[role])}: ${i18n._(SPACE_ROLE_HINTS[role])}`}
          </option>
        ))}
      </SelectField>
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField field={fields.days} label={t`Invitation works for`} say={say}>
          {days.map((each) => (
            <option key={each} value={each}>
              {each === 1 ? t`one day` : t`${each} days`}
            </option>
          ))}
        </SelectField>
        <SelectField field={fields.accessDays} label={t`Access ends`} say={say}>
          {accessDays.map((each) => (
            <option key={each} value={each}>
              {each === 0 ? t`never by itself` : t`after ${each} days`}
            </option>
          ))}
        </SelectField>
      </div>
    </>
  );
}
