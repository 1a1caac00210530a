import { useLingui } from '@lingui/react/macro';
import { Form, Link, useNavigation } from 'react-router';
import type { Role } from '../../domain/policies';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { AuthFrame } from './auth-frame';

export interface OpenInvitation {
  readonly organisationName: string;
  readonly inviterName: string;
  readonly role: Role;
  readonly email: string | null;
}

interface OpenProps {
  readonly token: string;
  readonly invitation: OpenInvitation;
  readonly user: { readonly name: string; readonly email: string } | null;
  readonly error: string | null;
}

/** An invitation that can be accepted: by the person who is signed in, or after signing in or up. */
export function OpenInvitationPage({ token, invitation, user, error }: OpenProps) {
  const { t } = useLingui();
  const isBusy = useNavigation().state !== 'idle';
  const role = useRoleSentence(invitation.role);
  const path = `/invitations/${token}`;
  const isForOther = user !== null && invitation.email !== null && invitation.email !== user.email;
  return (
    <AuthFrame
      title={t`Join ${invitation.organisationName}`}
      lead={invitation.inviterName ? t`${invitation.inviterName} invites you. ${role}` : role}
    >
      {error ? <InvitationError code={error} /> : null}
      {user === null ? (
        <div className="flex flex-col gap-2">
          <Button variant="primary" size="lg" asChild>
            <Link to={`/sign-up?invitation=${token}`}>{t`Create account`}</Link>
          </Button>
          <Button size="lg" asChild>
            <Link to={`/sign-in?next=${encodeURIComponent(path)}`}>{t`I have an account`}</Link>
          </Button>
        </div>
      ) : isForOther ? (
        <div className="flex flex-col gap-4">
          <Banner tone="warning">
            {t`This invitation was sent to ${invitation.email}, and you are signed in as ${user.email}. Sign in with that address, or ask for an invitation to yours.`}
          </Banner>
          <Form method="post" action="/sign-out" reloadDocument>
            <input type="hidden" name="next" value={path} />
            <Button type="submit" size="lg">{t`Sign out and use the other address`}</Button>
          </Form>
        </div>
      ) : (
        <Form method="post" className="flex flex-col gap-3">
          <Button type="submit" variant="primary" size="lg" pending={isBusy}>
            {t`Join as ${user.name}`}
          </Button>
        </Form>
      )}
    </AuthFrame>
  );
}

/** An invitation that cannot be used: says why and what to do. */
export function ClosedInvitationPage({
  kind,
  organisationName,
}: {
  kind: 'expired' | 'usedUp' | 'revoked' | 'unknown';
  organisationName: string | null;
}) {
  const { t } = useLingui();
  return (
    <AuthFrame title={organisationName ? t`Invitation to ${organisationName}` : t`Invitation`}>
      <InvitationError code={`invitation.${kind}`} />
      <Button className="mt-5" asChild>
        <Link to="/">{t`Go to the start page`}</Link>
      </Button>
    </AuthFrame>
  );
}

function InvitationError({ code }: { code: string }) {
  const { t } = useLingui();
  const sentence = (): string => {
    switch (code.split(':')[0]) {
      case 'invitation.expired':
        return t`This invitation has ended. Ask for a new one.`;
      case 'invitation.usedUp':
        return t`This invitation has been used as often as it could be. Ask for a new one.`;
      case 'invitation.revoked':
        return t`This invitation was withdrawn. If you think that was a mistake, ask who invited you.`;
      case 'invitation.beforeLeaving':
        return t`This invitation is older than the end of your membership. Ask for a new one.`;
      case 'invitation.otherAddress':
        return t`This invitation was sent to another address than yours. Ask for an invitation to yours.`;
      default:
        return t`There is no such invitation. Check that the link is complete, or ask for a new one.`;
    }
  };
  return (
    <Banner tone="warning" live className="mb-4">
      {sentence()}
    </Banner>
  );
}

function useRoleSentence(role: Role): string {
  const { t } = useLingui();
  switch (role) {
    case 'owner':
      return t`As an owner you will look after the organisation and everything in it.`;
    case 'lead':
      return t`As a lead you will edit boards, invite people and decide.`;
    case 'member':
      return t`As a member you will edit boards.`;
    case 'commenter':
      return t`As a commenter you will read boards and comment on cards.`;
    case 'viewer':
      return t`As a viewer you will read boards.`;
  }
}
