import fs from 'node:fs';
import path from 'node:path';
import type { RandomBytes } from '../../app/domain/ids';
import { StartError } from './start-error';

/** Made on first start and kept in the data folder; nothing secret comes with the source. */
export interface Secrets {
  /** Keys hashes of sign-in attempts and of known devices. */
  readonly authKey: string;
  /** Signs people in to the demo workspace of this installation. */
  readonly demoPassword: string;
}

/** Reads the secrets of a data folder; makes those that are missing. */
export function loadSecrets(dataDir: string, randomBytes: RandomBytes): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  const known = readSecrets(file);
  const text = (bytes: number) => Buffer.from(randomBytes(bytes)).toString('base64url');
  const secrets = {
    authKey: known.authKey ?? text(32),
    demoPassword: known.demoPassword ?? text(12),
  };
  if (known.authKey && known.demoPassword) return secrets;
  const draft = `${file}.${process.pid}`;
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  fs.writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(draft, file);
  return secrets;
}

function readSecrets(file: string): Partial<Secrets> {
  if (!fs.existsSync(file)) return {};
  try {
    const value = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>;
    const secret = (name: string) => (typeof value[name] === 'string' ? { [name]: value[name] } : {});
    return { ...secret('authKey'), ...secret('demoPassword') };
  } catch (error) {
    throw new StartError(
      'data.secrets',
      `The file ${file} cannot be read as it was written. Restore it from a backup, or delete it: people then wait anew after failed sign-ins.`,
      { cause: error },
    );
  }
}
