import { parseEmailAddress } from '../../app/domain/email-address';
import { AppError } from '../../app/domain/errors';
import { LIMITS } from '../../app/domain/limits';
import { parseName } from '../../app/domain/names';
import { checkPassword } from './check-password';

/** Reads an address or refuses with `email.invalid`. */
export function readEmail(text: string): string {
  const email = parseEmailAddress(text);
  if (!email) throw new AppError('email.invalid');
  return email;
}

/** Reads a person's name or refuses with `name.invalid`. */
export function readName(text: string): string {
  const name = parseName(text, LIMITS.personName);
  if (!name) throw new AppError('name.invalid');
  return name;
}

/** Refuses a password that is too short, too long, common, or made of the person's own name. */
export function requireGoodPassword(password: string, person: { readonly email: string; readonly name: string }): void {
  const fault = checkPassword(password, person);
  if (fault) throw new AppError(fault);
}
