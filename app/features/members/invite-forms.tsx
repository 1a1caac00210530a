import type { FieldMetadata } from '@conform-to/react';
import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Plural, useLingui } from '@lingui/react/macro';
import { Form, useNavigation } from 'react-router';
import { INVITATION_CHOICES } from '../../domain/invitations';
import type { Role } from '../../domain/policies';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { FormErrors } from '../../ui/form-errors';
import { SelectField, TextAreaField } from '../../ui/form-field';
import { Input } from '../../ui/input';
import { ROLE_HINTS, ROLE_NAMES } from './role-names';
import { useMembersSentence } from './use-members-sentence';

interface InviteProps {
  /** Roles that the reader may give. */
  roles: readonly Role[];
  lastResult?: SubmissionResult;
}

/** Sends invitations to addresses; each works for its address alone. */
export function InviteByMailForm({
  roles,
  lastResult,
  outcome,
}: InviteProps & { outcome: { sent: readonly string[]; already: readonly string[] } | null }) {
  const { t } = useLingui();
  const say = useMembersSentence();
  const isBusy = useNavigation().formData?.get('intent') === 'invite-mail';
  const [form, fields] = useForm<{ emails: string; role: Role; days: string }>({
    id: 'invite-mail',
    lastResult,
    defaultValue: { role: 'member', days: '7' },
  });
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
      <RoleField field={fields.role} roles={roles} say={say} />
      <DaysField field={fields.days} say={say} />
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
          {outcome.already.length > 0 ? <p>{t`Already members: ${outcome.already.join(', ')}`}</p> : null}
        </Banner>
      ) : null}
    </Form>
  );
}

/** Makes a link that can be handed on. */
export function InviteByLinkForm({ roles, lastResult, link }: InviteProps & { link: string | null }) {
  const { t } = useLingui();
  const say = useMembersSentence();
  const isBusy = useNavigation().formData?.get('intent') === 'invite-link';
  const [form, fields] = useForm<{ role: Role; days: string; maxUses: string }>({
    id: 'invite-link',
    lastResult,
    defaultValue: { role: 'member', days: '7', maxUses: '1' },
  });
  return (
    <Form method="post" {...getFormProps(form)} className="flex flex-1 basis-72 flex-col gap-3">
      <input type="hidden" name="intent" value="invite-link" />
      <h3 className="font-medium">{t`By link`}</h3>
      <FormErrors errors={form.errors} say={say} />
      <RoleField field={fields.role} roles={roles} say={say} />
      <SelectField field={fields.maxUses} label={t`Works for`} say={say}>
        {INVITATION_CHOICES.uses.map((uses) => (
          <option key={uses} value={uses}>
            {uses === 1 ? t`one person` : t`${uses} people`}
          </option>
        ))}
      </SelectField>
      <DaysField field={fields.days} say={say} />
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

function RoleField({
  field,
  roles,
  say,
}: {
  field: FieldMetadata<Role>;
  roles: readonly Role[];
  say: (code: string) => string;
}) {
  const { t, i18n } = useLingui();
  return (
    <SelectField field={field} label={t`Role`} say={say}>
      {roles.map((role) => (
        <option key={role} value={role}>
          {`${i18n._(ROLE_NAMES[role])}: ${i18n._(ROLE_HINTS[role])}`}
        </option>
      ))}
    </SelectField>
  );
}

function DaysField({ field, say }: { field: FieldMetadata<string>; say: (code: string) => string }) {
  const { t } = useLingui();
  return (
    <SelectField field={field} label={t`Ends after`} say={say}>
      {INVITATION_CHOICES.days.map((days) => (
        <option key={days} value={days}>
          {days === 1 ? t`one day` : t`${days} days`}
        </option>
      ))}
    </SelectField>
  );
}
