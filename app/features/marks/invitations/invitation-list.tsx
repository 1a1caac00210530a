import type { MessageDescriptor } from '@lingui/core';
import { Plural, useLingui } from '@lingui/react/macro';
import { Form } from 'react-router';
import type { InvitationFate } from '../../../domain/spaces/invitations';
import { Badge } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import { Table, Td, Th } from '../../../ui/table';

/** An invitation to an organisation or a space, for those who may see it. */
export interface ListedInvitation<R extends string = string> {
  readonly id: string;
  readonly role: R;
  readonly email: string | null;
  readonly uses: number;
  readonly maxUses: number;
  readonly expiresAt: Date;
  readonly createdByName: string;
  readonly state: InvitationFate;
  readonly canRevoke: boolean;
  /** How many days who comes may stay, null: without an end; undefined where invitations do not say it. */
  readonly accessDays?: number | null;
}

/** Invitations that are open, and those of the last weeks with what became of them. */
export function InvitationList<R extends string>({
  invitations,
  roleNames,
  timeZone,
}: {
  invitations: readonly ListedInvitation<R>[];
  roleNames: Readonly<Record<R, MessageDescriptor>>;
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
  if (invitations.length === 0) return null;
  const saysAccess = invitations.some(({ accessDays }) => accessDays !== undefined);
  return (
    <Table aria-label={t`Invitations`}>
      <thead>
        <tr>
          <Th>{t`For`}</Th>
          <Th>{t`Role`}</Th>
          {saysAccess ? <Th>{t`Access`}</Th> : null}
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
          const { accessDays, state } = invitation;
          const target = invitation.email ?? t`Link, ${invitation.uses} of ${invitation.maxUses} used`;
          return (
            <tr key={invitation.id}>
              <Td className="break-all">{target}</Td>
              <Td>{i18n._(roleNames[invitation.role])}</Td>
              {saysAccess ? (
                <Td className="whitespace-nowrap text-ink-muted">
                  {typeof accessDays === 'number' ? (
                    <Plural value={accessDays} one="# day" other="# days" />
                  ) : (
                    t`without an end`
                  )}
                </Td>
              ) : null}
              <Td>
                <Badge tone={state === 'open' ? 'accent' : 'neutral'}>{states[state]}</Badge>
              </Td>
              <Td className="whitespace-nowrap text-ink-muted">{day.format(invitation.expiresAt)}</Td>
              <Td className="text-ink-muted">{invitation.createdByName}</Td>
              <Td className="text-right">
                {state === 'open' && invitation.canRevoke ? (
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
