import type { SubmissionResult } from '@conform-to/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { UserPlus } from 'lucide-react';
import type { SpaceRole } from '../../../domain/spaces/space-policies';
import { buttonClass } from '../../../ui/button';
import { ConfirmForm } from '../../../ui/confirm-form';
import { FormErrors } from '../../../ui/form-errors';
import { Section } from '../../../ui/section';
import { InvitationList, type ListedInvitation } from '../../marks/invitations/invitation-list';
import { SPACE_ROLE_NAMES } from '../../marks/space-role-names';
import { InviteByLinkForm, InviteByMailForm } from '../invitations/invite-forms';
import { SpaceFrame } from '../space-frame';
import { useSpaceSentence } from '../use-space-sentence';
import { groupByOrganisation, type ListedPerson } from './listed-person';
import { PersonRow } from './person-row';

export interface PeoplePageData {
  readonly people: readonly ListedPerson[];
  readonly today: string;
  readonly timeZone: string;
  readonly canInvite: boolean;
  /** Null: not for this reader. */
  readonly invitations: readonly ListedInvitation<SpaceRole>[] | null;
}

interface PeoplePageProps extends PeoplePageData {
  lastResult?: SubmissionResult;
  /** Empties the form whose invitations were sent. */
  sentResult?: SubmissionResult;
  mailed: { sent: readonly string[]; already: readonly string[] } | null;
  link: string | null;
  error: string | null;
}

/** Who is in the space, for whom, with what; and for hosts who is invited. */
export function PeoplePage({ lastResult, sentResult, mailed, link, error, ...page }: PeoplePageProps) {
  const { t, i18n } = useLingui();
  const say = useSpaceSentence();
  const isAboutMail = lastResult?.initialValue?.intent === 'invite-mail';
  const groups = groupByOrganisation(page.people, i18n.locale);
  return (
    <SpaceFrame
      title={t`People`}
      lead={<Plural value={page.people.length} one="# person is in this space." other="# people are in this space." />}
      action={
        page.canInvite ? (
          <a href="#invite" className={buttonClass('primary')}>
            <UserPlus aria-hidden="true" />
            <Trans>Invite</Trans>
          </a>
        ) : null
      }
    >
      <FormErrors errors={error ? [error] : undefined} say={say} />
      <div className="flex flex-col gap-8">
        {groups.map(({ name, people }) => (
          <section key={name} aria-label={name || t`Guests without an organisation`}>
            <h2 className="flex items-baseline gap-2 border-line-strong border-b pb-1.5 font-semibold">
              {name || t`Guests without an organisation`}
              <span className="font-normal text-ink-muted text-sm tabular-nums">{people.length}</span>
            </h2>
            <ul>
              {people.map((person) => (
                <PersonRow key={person.id} person={person} today={page.today} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {page.canInvite ? (
        <div id="invite" className="scroll-mt-6">
          <Section
            title={t`Invite`}
            lead={t`People with an account choose for which organisation they come. Everybody else enters as a guest, with a name and no password.`}
          >
            <div className="flex flex-wrap gap-x-12 gap-y-8">
              <InviteByMailForm lastResult={isAboutMail ? lastResult : sentResult} outcome={mailed} />
              <InviteByLinkForm lastResult={isAboutMail ? undefined : lastResult} link={link} />
            </div>
          </Section>
        </div>
      ) : null}
      {page.invitations && page.invitations.length > 0 ? (
        <Section title={t`Invitations`}>
          <InvitationList invitations={page.invitations} roleNames={SPACE_ROLE_NAMES} timeZone={page.timeZone} />
        </Section>
      ) : null}
      <Section
        title={t`Leave`}
        lead={t`Your access ends at once. What you wrote stays, and hosts can invite you again.`}
      >
        <div>
          <ConfirmForm
            fields={{ intent: 'leave' }}
            label={t`Leave the space…`}
            title={t`Leave the space?`}
            description={t`Your access ends at once. To come back you need a new invitation.`}
            confirmLabel={t`Leave the space`}
          />
        </div>
      </Section>
    </SpaceFrame>
  );
}
