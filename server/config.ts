import path from 'node:path';

/** Everything the environment can say, read once at start. `.env.example` and the README list the same variables. */
export interface Config {
  readonly mode: 'production' | 'development' | 'test';
  /** Interface to listen on (`HOST`). */
  readonly host: string;
  /** Port to listen on (`PORT`); 0 takes any free one. */
  readonly port: number;
  /** The address people use (`ORIGIN`), e.g. `https://solmu.example.org`; null: whatever host the request names. */
  readonly origin: string | null;
  /** Whether people reach the server over HTTPS. */
  readonly secure: boolean;
  /** Where the embedded database, secrets and files are kept (`DATA_DIR`), absolute. */
  readonly dataDir: string;
  /** A PostgreSQL server instead of the embedded one (`DATABASE_URL`). */
  readonly databaseUrl: string | null;
  /** Connections to the database at once (`DATABASE_POOL`). */
  readonly databasePool: number;
  /** Message bus for several nodes (`REDIS_URL`); reserved. */
  readonly redisUrl: string | null;
  /** Mail server (`SMTP_URL`); without it mail waits in the outbox. */
  readonly smtpUrl: string | null;
  /** Sender of mails (`MAIL_FROM`). */
  readonly mailFrom: string;
  /** Files of spaces in a bucket instead of the data folder (`S3_ENDPOINT`, `S3_BUCKET`, `S3_REGION`, `S3_ACCESS_KEY_ID`, `S3_SECRET_ACCESS_KEY`). */
  readonly s3: S3Config | null;
  /** The largest file that a space takes, in bytes (`MAX_FILE_MB`). */
  readonly maxFileBytes: number;
  /** What all files of one space may take together, in bytes (`SPACE_QUOTA_MB`). */
  readonly spaceQuotaBytes: number;
  /** Servers that tell a browser its public address, for calls (`STUN_URLS`, parted by commas). */
  readonly stunUrls: readonly string[];
  /** Servers that carry calls where browsers cannot meet (`TURN_URL`, parted by commas), and their shared secret (`TURN_SECRET`). */
  readonly turn: { readonly urls: readonly string[]; readonly secret: string } | null;
  /** How many proxies in front of us write `X-Forwarded-For` (`TRUSTED_PROXIES`). */
  readonly trustedProxies: number;
  /** `LOG_LEVEL`: fatal, error, warn, info, debug, trace or silent. */
  readonly logLevel: LogLevel;
  /** Whether an empty database gets the demo workspace (`DEMO=on`). */
  readonly demo: boolean;
}

export interface S3Config {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const MIB = 1024 * 1024;

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A setting that cannot be used, with a sentence that says which and what would do. */
export class ConfigError extends Error {
  readonly code = 'config.invalid';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the configuration; relative folders are taken from `root`. Throws a ConfigError on the first bad value. */
export function parseConfig(environment: Environment, root: string): Config {
  const text = (name: string): string | null => environment[name]?.trim() || null;
  const origin = parseOrigin(text('ORIGIN'));
  return {
    mode: parseMode(text('NODE_ENV')),
    host: text('HOST') ?? '127.0.0.1',
    port: parseNumber('PORT', text('PORT'), 3000, 0, 65_535),
    origin,
    secure: origin?.startsWith('https:') ?? false,
    dataDir: path.resolve(root, text('DATA_DIR') ?? 'data'),
    databaseUrl: parseUrl('DATABASE_URL', text('DATABASE_URL'), ['postgres:', 'postgresql:']),
    databasePool: parseNumber('DATABASE_POOL', text('DATABASE_POOL'), 10, 2, 200),
    redisUrl: parseUrl('REDIS_URL', text('REDIS_URL'), ['redis:', 'rediss:']),
    smtpUrl: parseUrl('SMTP_URL', text('SMTP_URL'), ['smtp:', 'smtps:']),
    mailFrom: text('MAIL_FROM') ?? 'Solmu <solmu@localhost>',
    s3: parseS3(text),
    maxFileBytes: parseNumber('MAX_FILE_MB', text('MAX_FILE_MB'), 1024, 1, 1_000_000) * MIB,
    spaceQuotaBytes: parseNumber('SPACE_QUOTA_MB', text('SPACE_QUOTA_MB'), 10_240, 1, 1_000_000_000) * MIB,
    stunUrls: parseIceUrls('STUN_URLS', text('STUN_URLS'), ['stun:', 'stuns:']),
    turn: parseTurn(parseIceUrls('TURN_URL', text('TURN_URL'), ['turn:', 'turns:']), text('TURN_SECRET')),
    trustedProxies: parseNumber('TRUSTED_PROXIES', text('TRUSTED_PROXIES'), 0, 0, 10),
    logLevel: parseLogLevel(text('LOG_LEVEL')),
    demo: parseSwitch('DEMO', text('DEMO')),
  };
}

function parseMode(value: string | null): Config['mode'] {
  if (value === null || value === 'production') return 'production';
  if (value === 'development' || value === 'test') return value;
  throw new ConfigError(`NODE_ENV is "${value}"; use production, development or test, or leave it out.`);
}

function parseNumber(name: string, value: string | null, fallback: number, least: number, most: number): number {
  if (value === null) return fallback;
  const number = Number(value);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new ConfigError(`${name} is "${value}"; use a whole number from ${least} to ${most}.`);
}

function parseOrigin(value: string | null): string | null {
  if (value === null) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url && (url.protocol === 'http:' || url.protocol === 'https:') && url.pathname === '/' && !url.search)
    return url.origin;
  throw new ConfigError(`ORIGIN is "${value}"; use the address people open, such as https://solmu.example.org.`);
}

function parseUrl(name: string, value: string | null, protocols: string[]): string | null {
  if (value === null) return null;
  // The value may hold a password, so the sentence does not repeat it.
  if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
  throw new ConfigError(`${name} is not an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}.`);
}

/** A bucket is named altogether or not at all: half of it would quietly keep files where nobody expects them. */
function parseS3(text: (name: string) => string | null): S3Config | null {
  const endpoint = parseUrl('S3_ENDPOINT', text('S3_ENDPOINT'), ['https:', 'http:']);
  const names = ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;
  const [bucket = null, accessKeyId = null, secretAccessKey = null] = names.map(text);
  if (!endpoint && !bucket && !accessKeyId && !secretAccessKey) return null;
  if (endpoint && bucket && accessKeyId && secretAccessKey)
    return { endpoint, bucket, region: text('S3_REGION') ?? 'us-east-1', accessKeyId, secretAccessKey };
  throw new ConfigError(
    `Files go to a bucket when S3_ENDPOINT, ${names.join(', ')} are all set; some of them are not.`,
  );
}

function parseIceUrls(name: string, value: string | null, schemes: string[]): string[] {
  const urls = (value ?? '')
    .split(',')
    .map((url) => url.trim())
    .filter(Boolean);
  const wrong = urls.find((url) => !schemes.some((scheme) => url.startsWith(scheme) && url.length > scheme.length));
  if (wrong === undefined) return urls;
  throw new ConfigError(`${name} holds "${wrong}"; use addresses such as ${schemes[0]}calls.example.org:3478.`);
}

function parseTurn(urls: readonly string[], secret: string | null): Config['turn'] {
  if (urls.length === 0) return null;
  if (secret !== null) return { urls, secret };
  throw new ConfigError('TURN_URL needs TURN_SECRET, the static-auth-secret of that server.');
}

function parseLogLevel(value: string | null): LogLevel {
  if (value === null) return 'info';
  const level = LOG_LEVELS.find((name) => name === value);
  if (level) return level;
  throw new ConfigError(`LOG_LEVEL is "${value}"; use one of ${LOG_LEVELS.join(', ')}.`);
}

function parseSwitch(name: string, value: string | null): boolean {
  if (value === null || value === 'off') return false;
  if (value === 'on') return true;
  throw new ConfigError(`${name} is "${value}"; use on or off.`);
}
