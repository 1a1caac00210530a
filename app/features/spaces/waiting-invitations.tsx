import { Trans, useLingui } from '@lingui/react/macro';
import { Orbit } from 'lucide-react';
import { useFetcher } from 'react-router';
import type { WaitingInvitation } from '../../../server/spaces/invitations/waiting-invitations';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Select } from '../../ui/select';
import { SPACE_ROLE_HINTS, SPACE_ROLE_NAMES } from '../marks/space-role-names';

interface WaitingInvitationsProps {
  readonly invitations: readonly WaitingInvitation[];
  /** For which one can come. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
}

/** Invitations into spaces that were mailed to this person, to be answered here too. */
export function WaitingInvitations({ invitations, organisations }: WaitingInvitationsProps) {
  const { t } = useLingui();
  return (
    <section aria-labelledby="invitations" className="flex flex-col gap-2">
      <h2 id="invitations" className="font-semibold text-lg">{t`Invitations`}</h2>
      <ul className="flex flex-col gap-2">
        {invitations.map((invitation) => (
          <InvitationCard key={invitation.id} {...{ invitation, organisations }} />
        ))}
      </ul>
    </section>
  );
}

function InvitationCard({
  invitation,
  organisations,
}: {
  invitation: WaitingInvitation;
  organisations: WaitingInvitationsProps['organisations'];
}) {
  const { t, i18n } = useLingui();
  const fetcher = useFetcher<{ readonly ok: boolean; readonly code?: string }>();
  const { id, spaceName, colour, inviterName, hostName, role } = invitation;
  const asked = fetcher.formData?.get('intent');
  const roleName = i18n._(SPACE_ROLE_NAMES[role]);
  const roleHint = i18n._(SPACE_ROLE_HINTS[role]);
  return (
    <li className="flex items-start gap-3 rounded-md border border-accent bg-surface p-3">
      <span
        aria-hidden="true"
        className={`inline-flex size-8 shrink-0 items-center justify-center rounded-full bg-label-${colour}-solid text-on-solid`}
      >
        <Orbit className="size-4.5" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-medium">{spaceName}</p>
        <p className="text-ink-muted text-sm">
          {inviterName === '' ? (
            <Trans>{hostName} invites you.</Trans>
          ) : (
            <Trans>
              {inviterName} ({hostName}) invites you.
            </Trans>
          )}{' '}
          {roleName}: {roleHint}.
        </p>
        <fetcher.Form method="post" action="/spaces" className="mt-3 flex flex-wrap items-end gap-2">
          <input type="hidden" name="invitation" value={id} />
          {organisations.length > 0 ? (
            <Field label={t`You come for`} className="w-full sm:w-64">
              <Select name="organisationId" defaultValue={organisations[0]?.id}>
                {organisations.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
                <option value="">{t`No organisation: as a guest`}</option>
              </Select>
            </Field>
          ) : null}
          <Button type="submit" name="intent" value="accept" variant="primary" pending={asked === 'accept'}>
            {t`Enter the space`}
          </Button>
          <Button type="submit" name="intent" value="decline" variant="ghost" pending={asked === 'decline'}>
            {t`Decline`}
          </Button>
        </fetcher.Form>
        {fetcher.data && !fetcher.data.ok ? (
          <p role="alert" className="mt-2 text-danger text-sm">
            {fetcher.data.code === 'space.full'
              ? t`The space is full. Ask who invited you.`
              : t`This invitation cannot be used any more. Ask for a new one.`}
          </p>
        ) : null}
      </div>
    </li>
  );
}
