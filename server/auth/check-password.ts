import { LIMITS } from '../../app/domain/limits';
import { commonPasswords } from './common-passwords';

export type PasswordFault =
  | 'password.short'
  | 'password.long'
  | 'password.common'
  | 'password.repeats'
  | 'password.personal';

const SUBSTITUTES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const plainLetters = (text: string): string => [...text].map((sign) => SUBSTITUTES[sign] ?? sign).join('');

const KEY_ROWS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertz',
  '1234567890',
  '0123456789',
  'abcdefghijklmnopqrstuvwxyz',
];

/** What is wrong with a password for this person; null: nothing. Length counts characters as people see them typed. */
export function checkPassword(
  password: string,
  person: { readonly email: string; readonly name: string },
): PasswordFault | null {
  const length = [...password.normalize('NFC')].length;
  if (length < LIMITS.passwordMin) return 'password.short';
  if (length > LIMITS.passwordMax) return 'password.long';
  const text = password.normalize('NFKC').toLowerCase();
  if (isRepetitive(text)) return 'password.repeats';
  if (isCommon(text)) return 'password.common';
  return isPersonal(text, person) ? 'password.personal' : null;
}

/** A short piece again and again, few different signs, or runs along the keyboard or the alphabet. */
function isRepetitive(text: string): boolean {
  if (new Set(text).size < 5) return true;
  if (/^(.{1,8}?)\1+.{0,3}$/u.test(text)) return true;
  let rest = text;
  for (const row of KEY_ROWS) {
    for (const run of [row, [...row].reverse().join('')]) {
      for (let size = run.length; size >= 4; size--) {
        for (let start = 0; start + size <= run.length; start++)
          rest = rest.replaceAll(run.slice(start, start + size), '');
      }
    }
  }
  return rest.length < 4;
}

/** On the list, or a frequent word padded with digits and signs. */
function isCommon(text: string): boolean {
  const { long, words } = commonPasswords();
  const isKnown = (candidate: string) => long.has(candidate) || words.has(candidate);
  const core = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const trimmed = text.replace(/[^\p{L}\p{N}]+$/u, '');
  return [text, trimmed, core, plainLetters(text), plainLetters(trimmed), plainLetters(core)].some(isKnown);
}

/** Little is left when the person's own name and address are taken out. */
function isPersonal(text: string, { email, name }: { readonly email: string; readonly name: string }): boolean {
  const parts = [email, ...email.split(/[@.+_-]/), ...name.split(/\s+/), 'solmu']
    .map((part) => part.normalize('NFKC').toLowerCase())
    .filter((part) => part.length >= 4)
    .sort((a, b) => b.length - a.length);
  let rest = text;
  for (const part of parts) rest = rest.replaceAll(part, '');
  return rest !== text && rest.replace(/[^\p{L}\p{N}]/gu, '').length < 8;
}
