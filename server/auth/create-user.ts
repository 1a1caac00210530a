import { newId, type RandomBytes, type UserId } from '../../app/domain/ids';
import type { Prisma } from '../../prisma/generated/client';

// Held while an account is made, so that two first people cannot both become the administrator.
const FIRST_PERSON_LOCK = 4_201_001;

export interface NewUser {
  readonly email: string;
  readonly name: string;
  /** Null: a guest, who comes in by mailed links. */
  readonly passwordHash: string | null;
  readonly timeZone: string;
  readonly locale: string;
  readonly emailVerifiedAt: Date | null;
}

/** Makes an account; the first person who signs up administers the server, a guest never does. Null when the address has one already. */
export async function createUser(
  tx: Prisma.TransactionClient,
  randomBytes: RandomBytes,
  user: NewUser,
): Promise<UserId | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${FIRST_PERSON_LOCK}::bigint)`;
  if (await tx.user.findUnique({ where: { email: user.email }, select: { id: true } })) return null;
  const isAdmin = user.passwordHash !== null && (await tx.user.count({ where: { isAdmin: true } })) === 0;
  const id = newId<UserId>(randomBytes);
  await tx.user.create({ data: { id, ...user, isAdmin } });
  return id;
}
