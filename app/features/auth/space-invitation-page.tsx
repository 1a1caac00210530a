import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { Form, Link, useNavigation } from 'react-router';
import type { SpaceInvitationView } from '../../../server/spaces/invitations/accept-invitation';
import { LIMITS } from '../../domain/limits';
import type { SpaceRole } from '../../domain/spaces/space-policies';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Select } from '../../ui/select';
import { AuthFrame } from './auth-frame';
import { useIdentitySentence } from './use-identity-sentence';

type Open = Extract<SpaceInvitationView, { kind: 'open' }>;

interface SpaceInvitationProps {
  readonly token: string;
  readonly invitation: Open;
  readonly user: { readonly name: string; readonly email: string } | null;
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  /** The code of what was refused. */
  readonly error: string | null;
  /** The way in was mailed to the address that was left here. */
  readonly isMailed: boolean;
}

/** An invitation into a space: for who is signed in, for guests without an account, and for those who have to sign in. */
export function SpaceInvitationPage(props: SpaceInvitationProps) {
  const { invitation, user, error, isMailed } = props;
  const { t } = useLingui();
  const role = useRoleSentence(invitation.role);
  return (
    <AuthFrame
      title={t`Enter the space “${invitation.spaceName}”`}
      lead={
        <>
          {invitation.inviterName ? (
            <Trans>
              {invitation.inviterName} ({invitation.hostName}) invites you.
            </Trans>
          ) : (
            <Trans>{invitation.hostName} invites you.</Trans>
          )}{' '}
          {role}{' '}
          {invitation.accessDays === null ? null : (
            <Plural
              value={invitation.accessDays}
              one="Your access ends after # day."
              other="Your access ends after # days."
            />
          )}
        </>
      }
    >
      {error ? <Refusal code={error} /> : null}
      {isMailed ? (
        <Banner tone="success" live title={t`Check your mail`}>
          {t`A mail with your way in is on its way. It works once, for 24 hours.`}
        </Banner>
      ) : user ? (
        <Accept {...props} user={user} />
      ) : (
        <Enter {...props} />
      )}
    </AuthFrame>
  );
}

function Accept({
  token,
  invitation,
  user,
  organisations,
}: SpaceInvitationProps & { user: NonNullable<SpaceInvitationProps['user']> }) {
  const { t } = useLingui();
  const isBusy = useNavigation().state !== 'idle';
  if (invitation.isIn)
    return (
      <Button variant="primary" size="lg" asChild>
        <Link to={`/s/${invitation.spaceId}`}>{t`You are in it: go to the space`}</Link>
      </Button>
    );
  if (invitation.email !== null && invitation.email !== user.email)
    return (
      <div className="flex flex-col gap-4">
        <Banner tone="warning">
          {t`This invitation was sent to ${invitation.email}, and you are signed in as ${user.email}. Sign in with that address, or ask for an invitation to yours.`}
        </Banner>
        <Form method="post" action="/sign-out" reloadDocument>
          <input type="hidden" name="next" value={`/space-invitations/${token}`} />
          <Button type="submit" size="lg">{t`Sign out and use the other address`}</Button>
        </Form>
      </div>
    );
  return (
    <Form method="post" className="flex flex-col gap-4">
      <input type="hidden" name="intent" value="accept" />
      {organisations.length > 0 ? (
        <Field
          label={t`You come for`}
          hint={t`The others see it. What is marked “only us” is then for this organisation.`}
        >
          <Select name="organisationId" defaultValue={organisations[0]?.id}>
            {organisations.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            <option value="">{t`No organisation: as a guest`}</option>
          </Select>
        </Field>
      ) : null}
      <Button type="submit" variant="primary" size="lg" pending={isBusy}>
        {t`Enter as ${user.name}`}
      </Button>
    </Form>
  );
}

/** For those who are not signed in: by the mailed address, with a name, with an account, or by leaving an address. */
function Enter({ token, invitation, error }: SpaceInvitationProps) {
  const { t } = useLingui();
  const say = useIdentitySentence();
  const isBusy = useNavigation().state !== 'idle';
  const next = encodeURIComponent(`/space-invitations/${token}`);
  if (invitation.email !== null && invitation.hasAccount)
    return (
      <div className="flex flex-col gap-3">
        <p>{t`${invitation.email} has an account here. Sign in with it to accept the invitation.`}</p>
        <Button variant="primary" size="lg" asChild>
          <Link to={`/sign-in?next=${next}`}>{t`Sign in`}</Link>
        </Button>
        <Button size="lg" asChild>
          <Link
            to={`/sign-in/link?next=${next}&email=${encodeURIComponent(invitation.email)}`}
          >{t`Mail me a link instead`}</Link>
        </Button>
      </div>
    );
  if (invitation.email !== null)
    return (
      <Form method="post" className="flex flex-col gap-4">
        <input type="hidden" name="intent" value="enter" />
        <OwnTimeZone />
        <Field
          label={t`Your name`}
          hint={t`The others in the space see it. You need no password: this invitation proves that ${invitation.email} is yours.`}
          error={error === 'name.invalid' ? say(error) : undefined}
        >
          <Input name="name" autoComplete="name" maxLength={LIMITS.personName} required autoFocus />
        </Field>
        <Button type="submit" variant="primary" size="lg" pending={isBusy}>
          {t`Enter as a guest`}
        </Button>
      </Form>
    );
  return (
    <div className="flex flex-col gap-6">
      <Form method="post" className="flex flex-col gap-4">
        <input type="hidden" name="intent" value="mail" />
        <Field
          label={t`Your mail address`}
          hint={t`We send your way in to it, so that nobody enters with an address that is not theirs. You need no password.`}
          error={error === 'email.invalid' ? say(error) : undefined}
        >
          <Input name="email" type="email" autoComplete="email" required />
        </Field>
        <Button type="submit" variant="primary" size="lg" pending={isBusy}>
          {t`Mail me the way in`}
        </Button>
      </Form>
      <Button size="lg" asChild>
        <Link to={`/sign-in?next=${next}`}>{t`I have an account`}</Link>
      </Button>
    </div>
  );
}

/** The browser's time zone, told once the page runs; UTC before. */
function OwnTimeZone() {
  const [zone, setZone] = useState('UTC');
  useEffect(() => setZone(new Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  return <input type="hidden" name="timeZone" value={zone} />;
}

/** An invitation into a space that cannot be used: says why and what to do. */
export function ClosedSpaceInvitationPage({
  kind,
  spaceName,
}: {
  kind: Exclude<SpaceInvitationView['kind'], 'open'>;
  spaceName: string | null;
}) {
  const { t } = useLingui();
  return (
    <AuthFrame title={spaceName ? t`Invitation to “${spaceName}”` : t`Invitation`}>
      <Refusal code={`invitation.${kind}`} />
      <Button className="mt-5" asChild>
        <Link to="/">{t`Go to the start page`}</Link>
      </Button>
    </AuthFrame>
  );
}

function Refusal({ code: text }: { code: string }): ReactNode {
  const { t } = useLingui();
  const say = useIdentitySentence();
  const [code = ''] = text.split(':');
  const sentence = (): string | null => {
    switch (code) {
      case 'invitation.expired':
        return t`This invitation has ended. Ask a host of the space for a new one.`;
      case 'invitation.usedUp':
        return t`This invitation has been used as often as it could be. If you have been in the space, sign in; if not, ask for a new one.`;
      case 'invitation.revoked':
        return t`This invitation was withdrawn. If you think that was a mistake, ask who invited you.`;
      case 'invitation.archived':
        return t`This space is archived, so nobody new comes in.`;
      case 'invitation.beforeLeaving':
        return t`This invitation is older than the end of your access to the space. Ask a host for a new one.`;
      case 'invitation.otherAddress':
        return t`This invitation was sent to another address than yours. Ask for an invitation to yours.`;
      case 'guest.hasAccount':
        return t`This address has got an account by now. Sign in with it to accept the invitation.`;
      case 'organisation.unknown':
        return t`You do not belong to that organisation any more. Choose again.`;
      case 'space.full': {
        const most = LIMITS.peoplePerSpace;
        return t`This space holds as many people as it can: ${most}.`;
      }
      case 'name.invalid':
      case 'email.invalid':
        return null;
      case 'invitation.unknown':
        return t`There is no such invitation. Check that the link is complete, or ask for a new one.`;
      default:
        return say(text);
    }
  };
  const words = sentence();
  return words === null ? null : (
    <Banner tone="warning" live className="mb-4">
      {words}
    </Banner>
  );
}

function useRoleSentence(role: SpaceRole): string {
  const { t } = useLingui();
  switch (role) {
    case 'host':
      return t`As a host you will look after the space and invite others.`;
    case 'member':
      return t`As a member you will write documents, plan events and share files with the others.`;
    case 'commenter':
      return t`As a commenter you will read what is shared and comment on it.`;
    case 'reader':
      return t`As a reader you will see what is shared.`;
  }
}
