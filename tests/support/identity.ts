import { randomBytes as nodeRandomBytes } from 'node:crypto';
import * as Y from 'yjs';
import type { OrganisationId, UserId } from '../../app/domain/ids';
import type { Role } from '../../app/domain/policies';
import type { PrismaClient } from '../../prisma/generated/client';
import type { AuthDeps, AuthMail } from '../../server/auth/auth-deps';
import type { AuthService, Sender, SignedIn } from '../../server/auth/auth-service';
import { createAuth } from '../../server/auth/create-auth';
import { createLogger } from '../../server/infra/logger';
import { createMembers } from '../../server/members/create-members';
import type { MembersService, OrganisationAccess } from '../../server/members/members-service';

export const GOOD_PASSWORD = 'heron wades at dusk';

/** Identity and members on a real database, with a clock that the test moves and mail that the test reads. */
export interface IdentityWorld {
  readonly db: PrismaClient;
  readonly auth: AuthService;
  readonly members: MembersService;
  readonly mails: AuthMail[];
  readonly published: { topic: string; message: unknown }[];
  readonly topics: string[];
  readonly documents: Map<string, Y.Doc>;
  pass(milliseconds: number): void;
  /** A verified account, without ceremony. */
  person(email: string, name?: string): Promise<{ id: UserId; email: string; name: string }>;
  accessOf(userId: UserId, organisationId: OrganisationId): Promise<OrganisationAccess>;
  /** A new person with that role in the organisation. */
  join(organisationId: OrganisationId, role: Role, email: string): Promise<OrganisationAccess>;
}

export function createIdentityWorld(db: PrismaClient, config: Partial<AuthDeps['config']> = {}): IdentityWorld {
  let offset = 0;
  const mails: AuthMail[] = [];
  const published: { topic: string; message: unknown }[] = [];
  const topics: string[] = [];
  const documents = new Map<string, Y.Doc>();
  const clock = { now: () => new Date(Date.now() + offset) };
  const randomBytes = (length: number) => new Uint8Array(nodeRandomBytes(length));
  const shared = {
    db,
    clock,
    randomBytes,
    log: createLogger('silent'),
    bus: { publish: (topic: string, message: unknown) => published.push({ topic, message }) },
    live: { topicChanged: (changed: string[]) => topics.push(...changed) },
    mail: { send: async (mail: AuthMail) => mails.push(mail) },
    publicUrl: () => 'http://solmu.test',
  };
  const auth = createAuth({
    ...shared,
    secrets: { authKey: 'a key for tests', demoPassword: 'demo password here' },
    config: { secure: false, host: '127.0.0.1', origin: null, smtpUrl: 'smtp://localhost', ...config },
  });
  const members = createMembers({
    ...shared,
    rooms: {
      async transact(documentId, _actor, change) {
        const doc = documents.get(documentId) ?? new Y.Doc();
        documents.set(documentId, doc);
        change(doc);
      },
      remove: async (documentId) => documents.delete(documentId),
    },
  });
  const world: IdentityWorld = {
    db,
    auth,
    members,
    mails,
    published,
    topics,
    documents,
    pass: (milliseconds) => {
      offset += milliseconds;
    },
    async person(email, name = email.split('@')[0] ?? email) {
      return { id: await auth.createAccount({ email, name, password: GOOD_PASSWORD }), email, name };
    },
    async accessOf(userId, organisationId) {
      const access = await members.access(userId, organisationId);
      if (!access) throw new Error('no access');
      return access;
    },
    async join(organisationId, role, email) {
      const { id, name } = await world.person(email);
      const memberId = Buffer.from(randomBytes(10)).toString('hex');
      await db.member.create({ data: { id: memberId, organisationId, userId: id, name, role, state: 'active' } });
      return world.accessOf(id, organisationId);
    },
  };
  return world;
}

/** A browser: keeps the cookies that answers set. */
export class Browser {
  readonly #cookies = new Map<string, string>();
  readonly address: string;
  readonly userAgent: string;

  constructor(
    address = '192.0.2.1',
    userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  ) {
    this.address = address;
    this.userAgent = userAgent;
  }

  get sender(): Sender {
    return { cookies: this.cookies, address: this.address, userAgent: this.userAgent, locale: 'en' };
  }

  get cookies(): string | null {
    const all = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return all === '' ? null : all;
  }

  keep(answer: Pick<SignedIn, 'setCookies'>): void {
    for (const header of answer.setCookies) {
      const [name = '', value = ''] = (header.split(';')[0] ?? '').split('=', 2);
      if (/Max-Age=0(;|$)/.test(header)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }

  forget(name: string): void {
    this.#cookies.delete(name);
  }
}

/** The token of the link in a mail. */
export function tokenOf(mail: AuthMail | undefined): string {
  return /\/([A-Za-z0-9_-]{43})\b/.exec(mail?.text ?? '')?.[1] ?? '';
}
