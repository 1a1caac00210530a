import { describe, expect, test } from 'vitest';
import { parseConfig } from './config';

const parse = (environment: Record<string, string>) => parseConfig(environment, '/srv/solmu');

describe('configuration', () => {
  test('needs nothing', () => {
    expect(parse({})).toMatchObject({
      mode: 'production',
      host: '127.0.0.1',
      port: 3000,
      origin: null,
      secure: false,
      dataDir: '/srv/solmu/data',
      databaseUrl: null,
      smtpUrl: null,
      demo: false,
    });
  });

  test('takes an empty variable for an absent one', () => {
    expect(parse({ PORT: '', ORIGIN: ' ', DATABASE_URL: '' })).toEqual(parse({}));
  });

  test('knows from the origin whether people come over HTTPS', () => {
    expect(parse({ ORIGIN: 'https://solmu.example.org/' })).toMatchObject({
      origin: 'https://solmu.example.org',
      secure: true,
    });
    expect(parse({ ORIGIN: 'http://localhost:8080' }).secure).toBe(false);
  });

  test.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['ORIGIN', 'solmu.example.org'],
    ['ORIGIN', 'https://example.org/solmu'],
    ['DATABASE_URL', 'mysql://localhost/solmu'],
    ['SMTP_URL', 'mail.example.org'],
    ['LOG_LEVEL', 'loud'],
    ['NODE_ENV', 'staging'],
    ['TRUSTED_PROXIES', '-1'],
    ['DEMO', 'yes'],
    ['MAX_FILE_MB', '0'],
    ['SPACE_QUOTA_MB', 'much'],
  ])('refuses %s=%s in a sentence that names it', (name, value) => {
    expect(() => parse({ [name]: value })).toThrow(new RegExp(`^${name} is .*\\.$`));
  });

  test('does not repeat an address that may hold a password', () => {
    expect(() => parse({ DATABASE_URL: 'mysql://solmu:secret@localhost' })).toThrow(/^(?!.*secret)/);
  });

  test('takes a bucket altogether or not at all', () => {
    const bucket = { S3_ENDPOINT: 'https://s3.test', S3_BUCKET: 'solmu', S3_ACCESS_KEY_ID: 'id' };
    expect(parse({}).s3).toBeNull();
    expect(parse({ ...bucket, S3_SECRET_ACCESS_KEY: 'key' }).s3).toMatchObject({
      bucket: 'solmu',
      region: 'us-east-1',
    });
    expect(() => parse(bucket)).toThrow('S3_SECRET_ACCESS_KEY');
  });
});
