import { Plural, useLingui } from '@lingui/react/macro';
import { Form } from 'react-router';
import type { InvitationFate } from '../../../domain/spaces/invitations';
import type { SpaceRole } from '../../../domain/spaces/space-policies';
import { Badge } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import { Table, Td, Th } from '../../../ui/table';
import { SPACE_ROLE_NAMES } from '../../marks/space-role-names';

export interface ListedInvitation {
  readonly id: string;
  readonly role: SpaceRole;
  readonly email: string | null;
  readonly uses: number;
  readonly maxUses: number;
  readonly accessDays: number | null;
  readonly expiresAt: Date;
  readonly createdByName: string;
  readonly state: InvitationFate;
}

/** Invitations that are open, and those of the last weeks with what became of them. */
export function InvitationList({
  invitations,
  timeZone,
}: {
  invitations: readonly ListedInvitation[];
  timeZone: string;
}) {
  const { t, i18n } = useLingui();
  const day = new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'medium', timeZone });
  const states = {
    open: t({ message: 'Open', context: 'a state' }),
    expired: t`Ended`,
    usedUp: t`Used`,
    revoked: t`Withdrawn`,
  };
  return (
    <Table aria-label={t`Invitations`}>
      <thead>
        <tr>
          <Th>{t`For`}</Th>
          <Th>{t`Role`}</Th>
          <Th>{t`Access`}</Th>
          <Th>{t`State`}</Th>
          <Th>{t`Ends`}</Th>
          <Th>{t`By`}</Th>
          <Th>
            <span className="sr-only">{t`Withdraw`}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {invitations.map((invitation) => {
          const target = invitation.email ?? t`Link, ${invitation.uses} of ${invitation.maxUses} used`;
          return (
            <tr key={invitation.id}>
              <Td className="break-all">{target}</Td>
              <Td>{i18n._(SPACE_ROLE_NAMES[invitation.role])}</Td>
              <Td className="whitespace-nowrap text-ink-muted">
                {invitation.accessDays === null ? (
                  t`without an end`
                ) : (
                  <Plural value={invitation.accessDays} one="# day" other="# days" />
                )}
              </Td>
              <Td>
                <Badge tone={invitation.state === 'open' ? 'accent' : 'neutral'}>{states[invitation.state]}</Badge>
              </Td>
              <Td className="whitespace-nowrap text-ink-muted">{day.format(invitation.expiresAt)}</Td>
              <Td className="text-ink-muted">{invitation.createdByName}</Td>
              <Td className="text-right">
                {invitation.state === 'open' ? (
                  <Form method="post" preventScrollReset>
                    <input type="hidden" name="intent" value="revoke" />
                    <input type="hidden" name="invitationId" value={invitation.id} />
                    <Button type="submit" variant="ghost" size="sm" aria-label={t`Withdraw the invitation: ${target}`}>
                      {t`Withdraw`}
                    </Button>
                  </Form>
                ) : null}
              </Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
