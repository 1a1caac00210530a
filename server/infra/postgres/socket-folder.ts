import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

// The path of a Unix socket has room for 107 bytes on Linux and 103 on macOS.
const LONGEST = 103;
const SOCKET = '.s.PGSQL.5432';

/** A folder for the database's socket that only we can enter: in the database's folder, or where that path is too long in the system's temporary one. */
export function socketFolder(folder: string, uid: number | null): string {
  const usual = path.join(folder, 'socket');
  if (Buffer.byteLength(path.join(usual, SOCKET)) <= LONGEST) return makePrivate(usual, uid) ?? usual;
  const name = `solmu-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`;
  for (const parent of [os.tmpdir(), '/tmp']) {
    const short = path.join(parent, name);
    if (Buffer.byteLength(path.join(short, SOCKET)) > LONGEST) continue;
    const made = makePrivate(short, uid);
    if (made) return made;
  }
  // Somebody else sits on the name we would like.
  const own = fs.mkdtempSync(path.join('/tmp', 'solmu-'));
  if (uid !== null) fs.chownSync(own, uid, uid);
  return own;
}

/** Makes the folder ours alone; null when it is another's, or no folder. */
function makePrivate(folder: string, uid: number | null): string | null {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stat = fs.lstatSync(folder);
  const us = process.getuid?.();
  if (!stat.isDirectory() || (stat.uid !== us && stat.uid !== uid)) return null;
  fs.chmodSync(folder, 0o700);
  if (uid !== null) fs.chownSync(folder, uid, uid);
  return folder;
}
