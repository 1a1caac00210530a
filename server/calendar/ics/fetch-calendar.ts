import { lookup as resolve } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { LIMITS } from '../../../app/domain/limits';
import { isPublicAddress } from './public-address';

// Reads a calendar from an address that somebody typed. The addresses that a name stands for are checked when the
// connection is made, and that connection goes to what was checked: a name that changes its mind gains nothing.

export type FetchFailure =
  /** No address, another scheme, with a password in it, or a port of other services. */
  | 'address.bad'
  /** It leads into a private network. */
  | 'address.private'
  | 'fetch.unreachable'
  | 'fetch.status'
  | 'fetch.redirects'
  | 'fetch.too-slow'
  | 'ics.too-large';

export type FetchedCalendar =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly etag: string | null }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly code: FetchFailure };

const REDIRECTS = 5;
const PATIENCE_MS = 20_000;

interface FetchRules {
  /** All addresses of a name. */
  readonly addressesOf: (name: string) => Promise<readonly string[]>;
  readonly isAllowed: (address: string) => boolean;
  readonly patienceMs: number;
  readonly mostBytes: number;
}

const RULES: FetchRules = {
  addressesOf: async (name) => (await resolve(name, { all: true, verbatim: true })).map(({ address }) => address),
  isAllowed: isPublicAddress,
  patienceMs: PATIENCE_MS,
  mostBytes: LIMITS.icsBytes,
};

/** Makes the reader. Tests give other rules. */
export function createCalendarFetcher(given: Partial<FetchRules> = {}) {
  const rules = { ...RULES, ...given };
  return async (address: string, etag: string | null): Promise<FetchedCalendar> => {
    const signal = AbortSignal.timeout(rules.patienceMs);
    let url = parseCalendarAddress(address);
    for (let step = 0; step <= REDIRECTS; step++) {
      if (!url) return { kind: 'failed', code: 'address.bad' };
      const answer = await ask(url, etag, rules, signal);
      if (answer.kind !== 'moved') return answer;
      url = parseCalendarAddress(answer.to, url);
    }
    return { kind: 'failed', code: 'fetch.redirects' };
  };
}

/** The address of a calendar; `webcal:` is another word for it. Null: it cannot be asked. */
export function parseCalendarAddress(text: string, base?: URL): URL | null {
  const address = text.trim().replace(/^webcals?:/i, 'https:');
  if (!URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  const port = url.port === '' ? 443 : Number(url.port);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  const isOther = port < 1024 && port !== 80 && port !== 443;
  return isWeb && !isOther && url.username === '' && url.password === '' && url.hostname !== '' ? url : null;
}

type Answer = FetchedCalendar | { readonly kind: 'moved'; readonly to: string };

class PrivateAddress extends Error {}

function ask(url: URL, etag: string | null, rules: FetchRules, signal: AbortSignal): Promise<Answer> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !rules.isAllowed(host)) return Promise.resolve({ kind: 'failed', code: 'address.private' });
  return new Promise((done) => {
    const fail = (error: unknown) => done({ kind: 'failed', code: codeOf(error, signal) });
    const { request } = url.protocol === 'https:' ? https : http;
    const headers: Record<string, string> = { Accept: 'text/calendar, */*;q=0.1', 'User-Agent': 'Solmu' };
    if (etag) headers['If-None-Match'] = etag;
    // A connection of its own: one that was kept open would not be looked up again.
    const options = { headers, signal, agent: false, lookup: guardedLookup(rules) };
    const asked = request(url, options, (response) => {
      const { statusCode = 0, headers: given } = response;
      const end = (answer: Answer) => {
        response.destroy();
        done(answer);
      };
      if (statusCode === 304) return end({ kind: 'unchanged' });
      if (statusCode >= 300 && statusCode < 400 && given.location) return end({ kind: 'moved', to: given.location });
      if (statusCode !== 200) return end({ kind: 'failed', code: 'fetch.status' });
      const parts: Buffer[] = [];
      let size = 0;
      response.on('data', (part: Buffer) => {
        size += part.length;
        if (size > rules.mostBytes) return end({ kind: 'failed', code: 'ics.too-large' });
        parts.push(part);
      });
      response.on('error', fail);
      response.on('end', () => done({ kind: 'read', bytes: Buffer.concat(parts), etag: given.etag ?? null }));
    });
    asked.on('error', fail);
    asked.end();
  });
}

function guardedLookup({ addressesOf, isAllowed }: FetchRules): LookupFunction {
  return (name, options, callback) => {
    addressesOf(name).then(
      (addresses) => {
        const [first] = addresses;
        if (!first) return callback(new Error('no address'), '', 0);
        // One private address among several is a way in, too.
        if (!addresses.every(isAllowed)) return callback(new PrivateAddress(), '', 0);
        const family = isIP(first);
        if (options.all) callback(null, [{ address: first, family }]);
        else callback(null, first, family);
      },
      (error: Error) => callback(error, '', 0),
    );
  };
}

function codeOf(error: unknown, signal: AbortSignal): FetchFailure {
  if (error instanceof PrivateAddress) return 'address.private';
  return signal.aborted ? 'fetch.too-slow' : 'fetch.unreachable';
}
