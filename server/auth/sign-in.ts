import { parseEmailAddress } from '../../app/domain/email-address';
import { AppError } from '../../app/domain/errors';
import type { Sender, SignedIn } from './auth-service';
import { isPassword } from './hash-password';
import { ATTEMPTS, type Identity, startSession } from './identity';

/**
 * Signs in. Wrong address and wrong password get the same answer after the same work. Guesses are slowed by network address
 * and by account; a browser in which the account has been opened before has a count of its own, so strangers who guess
 * cannot slow the owner down.
 */
export async function signIn(identity: Identity, email: string, password: string, sender: Sender): Promise<SignedIn> {
  const { db, attempts, marks } = identity;
  const address = parseEmailAddress(email) ?? '';
  const user = await db.user.findUnique({ where: { email: address }, select: { id: true, passwordHash: true } });
  const mark = user && marks.knownDevice(user.id, sender.cookies);
  const byPlace = ATTEMPTS.address(sender.address);
  const byAccount = mark ? ATTEMPTS.device(mark) : ATTEMPTS.account(address);
  await attempts.begin([byPlace, byAccount]);
  if (!(await isPassword(user?.passwordHash ?? null, password)) || !user) throw new AppError('signIn.wrong', 401);
  // One's own success must not wipe out what one guessed at others' accounts.
  await attempts.undo(byPlace);
  await attempts.forget(byAccount);
  return startSession(identity, user.id, sender);
}
