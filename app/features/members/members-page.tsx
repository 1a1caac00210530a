import type { SubmissionResult } from '@conform-to/react';
import { Plural, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import type { MemberId } from '../../domain/ids';
import type { Role } from '../../domain/policies';
import { FormErrors } from '../../ui/form-errors';
import { Section } from '../../ui/section';
import { InvitationList, type ListedInvitation } from '../marks/invitations/invitation-list';
import { InviteByLinkForm, InviteByMailForm } from './invite-forms';
import { type ListedMember, MemberList } from './member-list';
import { PlaceholderList } from './placeholder-list';
import { ROLE_NAMES } from './role-names';
import { useMembersSentence } from './use-members-sentence';

interface Named {
  readonly id: MemberId;
  readonly name: string;
}

export interface MembersPageData {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly timeZone: string;
  readonly members: readonly ListedMember[];
  /** Roles that the reader may invite to; empty: may not invite. */
  readonly inviteRoles: readonly Role[];
  readonly invitations: readonly ListedInvitation<Role>[];
  readonly placeholders: readonly Named[];
  readonly left: readonly Named[];
  /** Networks that nobody answers for; null: the reader does not care for them. */
  readonly ownerless: number | null;
}

interface MembersPageProps extends MembersPageData {
  lastResult?: SubmissionResult;
  /** Empties the form whose invitations were sent. */
  sentResult?: SubmissionResult;
  mailed: { sent: readonly string[]; already: readonly string[] } | null;
  link: string | null;
  error: string | null;
}

/** Who belongs to the organisation, who is invited, and whose name alone is here. */
export function MembersPage({ lastResult, sentResult, mailed, link, error, ...page }: MembersPageProps) {
  const { t } = useLingui();
  const say = useMembersSentence();
  const isAboutMail = lastResult?.initialValue?.intent === 'invite-mail';
  return (
    <>
      <FormErrors errors={error ? [error] : undefined} say={say} />
      <Section
        title={t`People`}
        lead={<Plural value={page.members.length} one="# person has access." other="# people have access." />}
      >
        {page.ownerless ? (
          <p className="rounded-md bg-warning px-3 py-2">
            <Link to={`/o/${page.organisationId}/desk`} className="hover:underline">
              <Plural
                value={page.ownerless}
                one="# network has no owner here. It is on the desks of leads, under Manage."
                other="# networks have no owner here. They are on the desks of leads, under Manage."
              />
            </Link>
          </p>
        ) : null}
        <MemberList members={page.members} />
      </Section>
      {page.inviteRoles.length > 0 ? (
        <Section title={t`Invite`}>
          <div className="flex flex-wrap gap-x-12 gap-y-8">
            <InviteByMailForm
              roles={page.inviteRoles}
              lastResult={isAboutMail ? lastResult : sentResult}
              outcome={mailed}
            />
            <InviteByLinkForm roles={page.inviteRoles} lastResult={isAboutMail ? undefined : lastResult} link={link} />
          </div>
          <InvitationList invitations={page.invitations} roleNames={ROLE_NAMES} timeZone={page.timeZone} />
        </Section>
      ) : null}
      {page.placeholders.length > 0 ? (
        <Section
          title={t`Names from imports`}
          lead={t`Cards, comments and votes of these people came along by name. Say who they are, and everything becomes theirs.`}
        >
          <PlaceholderList placeholders={page.placeholders} members={page.members} />
        </Section>
      ) : null}
      {page.left.length > 0 ? (
        <Section title={t({ message: 'Left', context: 'people' })} lead={t`Their names stay on what they wrote.`}>
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {page.left.map(({ id, name }) => (
              <li key={id} className="text-ink-muted">
                {page.ownerless === null ? (
                  name
                ) : (
                  <Link to={`${id}/handover`} className="hover:text-ink hover:underline">
                    {name}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
