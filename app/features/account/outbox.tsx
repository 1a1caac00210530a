import { useLingui } from '@lingui/react/macro';
import { MailOpen } from 'lucide-react';
import { Link } from 'react-router';
import { Badge } from '../../ui/badge';
import { EmptyState } from '../../ui/empty-state';
import { Table, Td, Th } from '../../ui/table';

export interface OutboxMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly error: string | null;
}

/** The mails of this server, the latest first. */
export function OutboxList({ mails, timeZone }: { mails: readonly OutboxMail[]; timeZone: string }) {
  const { t, i18n } = useLingui();
  const moment = new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  if (mails.length === 0)
    return (
      <EmptyState
        icon={<MailOpen aria-hidden="true" />}
        title={t`No mail yet`}
      >{t`Mails of this server appear here, so that links reach people also where no mail server is set.`}</EmptyState>
    );
  return (
    <Table aria-label={t`Mails`}>
      <thead>
        <tr>
          <Th>{t`Subject`}</Th>
          <Th className="max-md:hidden">{t({ message: 'To', context: 'of a mail' })}</Th>
          <Th className="max-md:hidden">{t`When`}</Th>
          <Th>{t`State`}</Th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr key={mail.id}>
            <Td>
              <Link to={`?mail=${mail.id}`} className="font-medium hover:underline">
                {mail.subject}
              </Link>
              {/* On a phone the address and the moment stand under the subject. */}
              <span className="block text-ink-muted text-sm [overflow-wrap:anywhere] md:hidden">
                {mail.to}
                <br />
                {moment.format(mail.createdAt)}
              </span>
            </Td>
            <Td className="max-w-56 truncate max-md:hidden" title={mail.to}>
              {mail.to}
            </Td>
            <Td className="whitespace-nowrap text-ink-muted max-md:hidden">{moment.format(mail.createdAt)}</Td>
            <Td>
              <MailState mail={mail} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function MailState({ mail }: { mail: OutboxMail }) {
  const { t } = useLingui();
  if (mail.sentAt) return <Badge tone="success">{t`Sent`}</Badge>;
  if (mail.error) return <Badge tone="danger">{t`Failed`}</Badge>;
  return <Badge>{t`Waits here`}</Badge>;
}

/** One mail in full; its links can be followed or handed on. */
export function OutboxText({
  mail,
}: {
  mail: OutboxMail & { readonly text: string; readonly calendar?: string | null };
}) {
  const { t } = useLingui();
  return (
    <article className="flex flex-col gap-3">
      <Link to="/admin/outbox" className="text-accent text-sm hover:underline">
        {t`All mails`}
      </Link>
      <h2 className="font-semibold text-lg">{mail.subject}</h2>
      <p className="text-ink-muted text-sm">{t`To ${mail.to}`}</p>
      {mail.error ? <p className="text-danger text-sm">{t`The mail server refused it: ${mail.error}`}</p> : null}
      <p className="whitespace-pre-wrap break-words rounded-md bg-sunken p-4">
        {mail.text.split(/(https?:\/\/\S+)/).map((part, index) =>
          index % 2 === 1 ? (
            <a key={part} href={part} className="text-accent underline">
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </p>
      {mail.calendar ? (
        <details>
          <summary className="cursor-pointer text-ink-muted text-sm">{t`The calendar entry that goes with it`}</summary>
          <pre className="mt-2 overflow-x-auto rounded-md bg-sunken p-4 text-xs">{mail.calendar}</pre>
        </details>
      ) : null}
    </article>
  );
}
