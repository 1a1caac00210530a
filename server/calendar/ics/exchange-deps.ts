import type { OrganisationId, RandomBytes, SpaceId, UserId } from '../../../app/domain/ids';
import type { PortfolioNetwork } from '../../../app/domain/portfolio/network';
import type { PrismaClient } from '../../../prisma/generated/client';
import type { Logger } from '../../infra/logger';
import type { Mail } from '../../infra/mail';
import type { SpaceAccess } from '../../spaces/find-space-access';
import type { FetchedCalendar } from './fetch-calendar';

/** What the exchange of calendars needs from outside. */
export interface ExchangeDeps {
  readonly db: PrismaClient;
  readonly log: Pick<Logger, 'error' | 'warn'>;
  readonly clock: { now(): Date };
  readonly randomBytes: RandomBytes;
  readonly live: { topicChanged(topics: string[]): void };
  readonly mail: Pick<Mail, 'send'>;
  /** The sender of mails, `Solmu <solmu@example.org>`. */
  readonly mailFrom: string;
  /** Where people reach the server. */
  readonly publicUrl: () => string;
  /** Who asks what in a space, asked anew at each reading. */
  readonly spaces: {
    access(userId: UserId, spaceId: SpaceId): Promise<SpaceAccess | null>;
    list(userId: UserId): Promise<readonly { readonly id: SpaceId }[]>;
  };
  /** Whether somebody is a member who may read boards there. */
  readonly readsBoards: (userId: UserId, organisationId: OrganisationId) => Promise<boolean>;
  /** The organisation's networks, from rows. */
  readonly networks: (organisationId: OrganisationId) => Promise<readonly PortfolioNetwork[]>;
  /** Reads a calendar elsewhere, under guard. */
  readonly fetchCalendar: (address: string, etag: string | null) => Promise<FetchedCalendar>;
}
