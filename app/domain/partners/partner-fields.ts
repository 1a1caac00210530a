import { parseEmailAddress } from '../email-address';
import { asText, asWebAddress } from '../interchange/untrusted';
import { LIMITS } from '../limits';
import { parseName } from '../names';
import { isPartnerKind, type PartnerKind } from './partner-kinds';

/** What the directory keeps of an organisation. */
export interface PartnerFields {
  readonly name: string;
  readonly kind: PartnerKind | null;
  readonly webAddress: string | null;
  readonly place: string;
  readonly country: string;
  readonly note: string;
}

/** What it keeps of a person there. */
export interface ContactFields {
  readonly name: string;
  readonly title: string;
  readonly mail: string;
  readonly phone: string;
  readonly note: string;
}

/** A field that was refused, with the reason: `partner.name:missing`. */
export type FieldRefusal = {
  readonly field: string;
  readonly reason: 'missing' | 'too-long' | 'unreadable';
  readonly most: number;
};
export type ReadField<Value> =
  | { readonly ok: true; readonly value: Value }
  | ({ readonly ok: false } & Omit<FieldRefusal, 'field'>);

const ok = <Value>(value: Value): ReadField<Value> => ({ ok: true, value });
const no = (reason: FieldRefusal['reason'], most = 0): ReadField<never> => ({ ok: false, reason, most });

function name(text: unknown, most: number): ReadField<string> {
  const read = parseName(text, most);
  if (read !== null) return ok(read);
  return parseName(text, Number.MAX_SAFE_INTEGER) === null ? no('missing') : no('too-long', most);
}

function line(text: unknown, most: number): ReadField<string> {
  const read = parseName(text, Number.MAX_SAFE_INTEGER) ?? '';
  return [...read].length > most ? no('too-long', most) : ok(read);
}

function words(text: unknown, most: number): ReadField<string> {
  const read = asText(text).replace(/\r\n?/g, '\n').trim();
  return read.length > most ? no('too-long', most) : ok(read);
}

/** A web address as people write it: without a scheme it gets `https://`. */
function address(text: unknown): ReadField<string | null> {
  const read = asText(text).trim();
  if (read === '') return ok(null);
  if (read.length > LIMITS.webAddress) return no('too-long', LIMITS.webAddress);
  if (/\s/.test(read)) return no('unreadable');
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(read) ? read : /^[^/]+\.[^/]+/.test(read) ? `https://${read}` : null;
  const safe = whole && asWebAddress(whole, LIMITS.webAddress);
  return safe ? ok(safe) : no('unreadable');
}

function mail(text: unknown): ReadField<string> {
  if (asText(text).trim() === '') return ok('');
  const read = parseEmailAddress(text);
  return read === null ? no('unreadable') : ok(read);
}

function phone(text: unknown): ReadField<string> {
  const read = line(text, LIMITS.phone);
  return read.ok && read.value !== '' && !/^[\d\s+()./-]*(\s*(ext|x)\.?\s*\d+)?$/i.test(read.value)
    ? no('unreadable')
    : read;
}

/** How each field of a partner is read from outside. */
export const PARTNER_READERS: {
  readonly [Field in keyof PartnerFields]: (text: unknown) => ReadField<PartnerFields[Field]>;
} = {
  name: (text) => name(text, LIMITS.partnerName),
  kind: (text) => ok(isPartnerKind(text) ? text : null),
  webAddress: address,
  place: (text) => line(text, LIMITS.placeName),
  country: (text) => line(text, LIMITS.placeName),
  note: (text) => words(text, LIMITS.note),
};

/** How each field of a contact is read from outside. */
export const CONTACT_READERS: {
  readonly [Field in keyof ContactFields]: (text: unknown) => ReadField<ContactFields[Field]>;
} = {
  name: (text) => name(text, LIMITS.personName),
  title: (text) => line(text, LIMITS.contactTitle),
  mail,
  phone,
  note: (text) => words(text, LIMITS.contactNote),
};
