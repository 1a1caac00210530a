import { safeAddress } from '../safe-address';
import { decodeReferences } from './characters';

const ANGLE = /<((?:https?:\/\/|mailto:)[^\s<>]{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})>/y;
const WEB = /(?:https?:\/\/|www\.)[^\s<>]{1,2000}/iy;
const MAIL = /[\w+-][\w.+-]{0,63}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,8}\.[a-z]{2,20}/iy;

export interface BareAddress {
  readonly href: string;
  readonly text: string;
  readonly end: number;
}

/** An address written out in running text at that place: `https://…`, `www.…`, `name@host`, or any of them in `<>`. */
export function findBareAddress(source: string, at: number): BareAddress | null {
  const character = source[at] ?? '';
  if (character === '<') return fromAngle(source, at);
  if (/\w/.test(source[at - 1] ?? '')) return null;
  return /[hw]/i.test(character) ? (fromWeb(source, at) ?? fromMail(source, at)) : fromMail(source, at);
}

function fromAngle(source: string, at: number): BareAddress | null {
  const inner = matchAt(ANGLE, source, at)?.[1];
  if (!inner) return null;
  const text = decodeReferences(inner);
  const href = safeAddress(/^(https?|mailto):/.test(text) ? text : `mailto:${text}`);
  return href === null ? null : { href, text, end: at + inner.length + 2 };
}

function fromWeb(source: string, at: number): BareAddress | null {
  const raw = matchAt(WEB, source, at)?.[0];
  if (!raw) return null;
  const trimmed = withoutTail(raw);
  const text = decodeReferences(trimmed);
  const href = safeAddress(/^www\./i.test(text) ? `https://${text}` : text);
  return href && /\w/.test(text.slice(8)) ? { href, text, end: at + trimmed.length } : null;
}

function fromMail(source: string, at: number): BareAddress | null {
  if (!/[\w+-]/.test(source[at] ?? '')) return null;
  const text = matchAt(MAIL, source, at)?.[0];
  const href = text ? safeAddress(`mailto:${text}`) : null;
  return text && href ? { href, text, end: at + text.length } : null;
}

/** Without the full stop, comma or bracket of the sentence around it; a closing bracket that has its opening one stays. */
function withoutTail(raw: string): string {
  let end = raw.length;
  let surplus = count(raw, ')') - count(raw, '(');
  for (;;) {
    const last = raw[end - 1] ?? '';
    if (last === ')' && surplus > 0) surplus--;
    else if (!/[.,:;!?'"*_~\]]/.test(last)) return raw.slice(0, end);
    end--;
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}
