import { type FieldMetadata, type SubmissionResult, useForm } from '@conform-to/react';
import { useLingui } from '@lingui/react/macro';
import { SPACE_INVITATION_CHOICES } from '../../../domain/spaces/invitations';
import { SPACE_ROLES, type SpaceRole } from '../../../domain/spaces/space-policies';
import { SelectField } from '../../../ui/form-field';
import {
  DaysField,
  LinkInvitationForm,
  type MailedOutcome,
  MailInvitationsForm,
} from '../../marks/invitations/invite-forms';
import { SPACE_ROLE_HINTS, SPACE_ROLE_NAMES } from '../../marks/space-role-names';
import { useSpaceSentence } from '../use-space-sentence';

type Choice = {
  role: SpaceRole;
  days: string;
  accessDays: string;
};

const USUAL: Choice = { role: 'member', days: '7', accessDays: '0' };

/** Invites into the space by mail. */
export function InviteByMailForm({
  lastResult,
  outcome,
}: {
  lastResult?: SubmissionResult;
  outcome: MailedOutcome | null;
}) {
  const { t } = useLingui();
  const say = useSpaceSentence();
  const [form, fields] = useForm<Choice & { emails: string }>({ id: 'invite-mail', lastResult, defaultValue: USUAL });
  return (
    <MailInvitationsForm
      {...{ form, say, outcome }}
      emails={fields.emails}
      choices={<ChoiceFields {...{ fields, say }} />}
      alreadyIn={(addresses) => t`Already in the space: ${addresses}`}
    />
  );
}

/** Makes a link into the space. */
export function InviteByLinkForm({ lastResult, link }: { lastResult?: SubmissionResult; link: string | null }) {
  const say = useSpaceSentence();
  const [form, fields] = useForm<Choice & { maxUses: string }>({
    id: 'invite-link',
    lastResult,
    defaultValue: { ...USUAL, maxUses: '10' },
  });
  return (
    <LinkInvitationForm
      {...{ form, say, link }}
      maxUses={fields.maxUses}
      uses={SPACE_INVITATION_CHOICES.uses}
      choices={<ChoiceFields {...{ fields, say }} />}
    />
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
        <DaysField field={fields.days} label={t`Invitation works for`} choices={days} say={say} />
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
