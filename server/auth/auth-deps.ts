import type { RandomBytes } from '../../app/domain/ids';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Logger } from '../infra/logger';

export interface AuthMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly kind: string;
}

/** What identity needs from outside. */
export interface AuthDeps {
  readonly db: PrismaClient;
  readonly log: Pick<Logger, 'error'>;
  readonly clock: { now(): Date };
  readonly randomBytes: RandomBytes;
  readonly bus: { publish(topic: string, message: { userId: string }): unknown };
  /** Tells open pages that a topic changed. */
  readonly live: { topicChanged(topics: string[]): unknown };
  readonly mail: { send(mail: AuthMail): Promise<unknown> };
  readonly secrets: {
    /** Keys the hashes of attempts and of known devices. */
    readonly authKey: string;
    readonly demoPassword: string;
  };
  readonly config: {
    /** People reach the server over HTTPS. */
    readonly secure: boolean;
    /** Where the server listens. */
    readonly host: string;
    /** Null: a server on somebody's own machine. */
    readonly origin: string | null;
    readonly smtpUrl: string | null;
  };
  /** Where people reach the server, for links in mails; never taken from a request. */
  readonly publicUrl: () => string;
}
