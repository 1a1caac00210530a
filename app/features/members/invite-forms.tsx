import { type FieldMetadata, type SubmissionResult, useForm } from '@conform-to/react';
import { useLingui } from '@lingui/react/macro';
import { INVITATION_CHOICES } from '../../domain/invitations';
import type { Role } from '../../domain/policies';
import { SelectField } from '../../ui/form-field';
import {
  DaysField,
  LinkInvitationForm,
  type MailedOutcome,
  MailInvitationsForm,
} from '../marks/invitations/invite-forms';
import { ROLE_HINTS, ROLE_NAMES } from './role-names';
import { useMembersSentence } from './use-members-sentence';

interface InviteProps {
  /** Roles that the reader may give. */
  roles: readonly Role[];
  lastResult?: SubmissionResult;
}

type Choice = {
  role: Role;
  days: string;
};

const USUAL: Choice = { role: 'member', days: '7' };

/** Invites into the organisation by mail. */
export function InviteByMailForm({ roles, lastResult, outcome }: InviteProps & { outcome: MailedOutcome | null }) {
  const { t } = useLingui();
  const say = useMembersSentence();
  const [form, fields] = useForm<Choice & { emails: string }>({ id: 'invite-mail', lastResult, defaultValue: USUAL });
  return (
    <MailInvitationsForm
      {...{ form, say, outcome }}
      emails={fields.emails}
      choices={<ChoiceFields {...{ fields, roles, say }} />}
      alreadyIn={(addresses) => t`Already members: ${addresses}`}
    />
  );
}

/** Makes a link into the organisation. */
export function InviteByLinkForm({ roles, lastResult, link }: InviteProps & { link: string | null }) {
  const say = useMembersSentence();
  const [form, fields] = useForm<Choice & { maxUses: string }>({
    id: 'invite-link',
    lastResult,
    defaultValue: { ...USUAL, maxUses: '1' },
  });
  return (
    <LinkInvitationForm
      {...{ form, say, link }}
      maxUses={fields.maxUses}
      uses={INVITATION_CHOICES.uses}
      choices={<ChoiceFields {...{ fields, roles, say }} />}
    />
  );
}

function ChoiceFields({
  fields,
  roles,
  say,
}: {
  fields: { readonly role: FieldMetadata<Role>; readonly days: FieldMetadata<string> };
  roles: readonly Role[];
  say: (code: string) => string;
}) {
  const { t, i18n } = useLingui();
  return (
    <>
      <SelectField field={fields.role} label={t`Role`} say={say}>
        {roles.map((role) => (
          <option key={role} value={role}>
            {`${i18n._(ROLE_NAMES[role])}: ${i18n._(ROLE_HINTS[role])}`}
          </option>
        ))}
      </SelectField>
      <DaysField field={fields.days} label={t`Ends after`} choices={INVITATION_CHOICES.days} say={say} />
    </>
  );
}
