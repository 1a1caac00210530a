import type { PrismaClient } from '../prisma/generated/client';
import type { AuthService } from './auth/auth-service';
import { createAuth } from './auth/create-auth';
import type { CardsService } from './cards/cards-service';
import { type CommentsService, createComments } from './comments/comments-service';
import type { Config } from './config';
import { type Bus, createInProcessBus } from './infra/bus';
import { type Clock, systemClock, systemRandomBytes } from './infra/clock';
import type { Database } from './infra/database';
import type { Logger } from './infra/logger';
import { createMail, createSmtpTransport, type Mail } from './infra/mail';
import { loadSecrets } from './infra/secrets';
import { createMembers } from './members/create-members';
import type { MembersDeps } from './members/members-deps';
import type { MembersService } from './members/members-service';

/** Everything that pages may ask of the server. */
export interface Services {
  readonly config: Config;
  readonly log: Logger;
  readonly db: PrismaClient;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly mail: Mail;
  readonly auth: AuthService;
  readonly members: MembersService;
  readonly comments: CommentsService;
  readonly cards: CardsService;
  readonly live: { topicChanged(topics: string[]): void };
  /** Whether the database answers. */
  isHealthy(): Promise<boolean>;
}

export interface ServicesHandle {
  readonly services: Services;
  /** Finishes what is under way and lets go of everything but the database. */
  close(): Promise<void>;
}

interface Given {
  readonly config: Config;
  readonly log: Logger;
  readonly database: Database;
  /** Where people reach the server; known for sure once it listens. */
  readonly publicUrl: () => string;
  /** Tells the person at the console. */
  readonly print: (text: string) => void;
}

/** The composition root: makes each service once and gives each what it needs. */
export function createServices({ config, log, database, publicUrl, print }: Given): ServicesHandle {
  const { db } = database;
  const clock = systemClock;
  const randomBytes = systemRandomBytes;
  const bus = createInProcessBus(log);
  const mail = createMail({ db, log, clock, randomBytes, transport: createSmtpTransport(config), print });
  const secrets = loadSecrets(config.dataDir, randomBytes);
  const live = { topicChanged: () => undefined };
  const auth = createAuth({ db, log, clock, randomBytes, bus, live, mail, secrets, config, publicUrl });
  const rooms = pending<MembersDeps['rooms']>('rooms');
  const members = createMembers({ db, log, clock, randomBytes, bus, live, mail, rooms, publicUrl });
  const cards = pending<CardsService>('cards');
  const comments = createComments({ db, clock, randomBytes, live, cardExists: async () => true });
  const services: Services = {
    config,
    log,
    db,
    bus,
    clock,
    mail,
    auth,
    members,
    comments,
    cards,
    live,
    isHealthy: () => isHealthy(db),
  };
  return {
    services,
    async close() {
      await Promise.all([auth.settled(), members.settled()]);
      mail.close();
      await bus.close();
    },
  };
}

/** Stands in for a part that is being built. */
function pending<T extends object>(name: string): T {
  return new Proxy({} as T, {
    get() {
      throw new Error(`${name} is not wired yet`);
    },
  });
}

async function isHealthy(db: PrismaClient): Promise<boolean> {
  try {
    await db.$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}
