import { createTransport } from 'nodemailer';
import { newId, type RandomBytes } from '../../app/domain/ids';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Config } from '../config';
import type { Clock } from './clock';
import type { Logger } from './logger';

export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** An iCalendar part, which calendar programs take in. */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string };
  readonly kind: string;
}

export interface Mail {
  /** Writes the mail to the outbox and sends it when there is a mail server. What goes wrong is kept with the mail. */
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

/** Hands one mail to a server. */
export interface MailTransport {
  deliver(mail: OutgoingMail): Promise<void>;
  close(): void;
}

interface MailDeps {
  readonly db: PrismaClient;
  readonly log: Pick<Logger, 'error'>;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  /** Null: mail stays in the outbox, and `print` tells the person at the console. */
  readonly transport: MailTransport | null;
  readonly print: (text: string) => void;
}

/** The transport of SMTP_URL; null without one. */
export function createSmtpTransport(config: Pick<Config, 'smtpUrl' | 'mailFrom'>): MailTransport | null {
  if (!config.smtpUrl) return null;
  const smtp = createTransport(config.smtpUrl, { from: config.mailFrom });
  return {
    async deliver({ to, subject, text, html, headers, calendar }) {
      const icalEvent = calendar && { method: calendar.method, content: calendar.text, filename: 'invitation.ics' };
      await smtp.sendMail({ to, subject, text, html, headers, icalEvent });
    },
    close: () => smtp.close(),
  };
}

/** Mail with an outbox that an administrator can read. */
export function createMail({ db, log, clock, randomBytes, transport, print }: MailDeps): Mail {
  async function deliver(id: string, mail: OutgoingMail, by: MailTransport): Promise<void> {
    try {
      await by.deliver(mail);
      await db.outboxMail.update({ where: { id }, data: { sentAt: clock.now() } });
    } catch (error) {
      log.error({ err: error, mailId: id, kind: mail.kind }, 'a mail could not be sent');
      const reason = error instanceof Error ? error.message : String(error);
      await db.outboxMail.update({ where: { id }, data: { error: reason.slice(0, 500) } });
    }
  }

  return {
    async send(mail) {
      const { to, subject, text, html, kind, calendar } = mail;
      const part = calendar ? { calendar: calendar.text, calendarMethod: calendar.method } : {};
      const { id } = await db.outboxMail.create({
        data: { id: newId(randomBytes), createdAt: clock.now(), to, subject, text, html, kind, ...part },
        select: { id: true },
      });
      if (transport) return deliver(id, mail, transport);
      print(
        `\n── Mail to ${mail.to} (no mail server is set, so it waits in the outbox)\n${mail.subject}\n\n${mail.text}\n──\n`,
      );
    },
    close: () => transport?.close(),
  };
}
