import { inflateRawSync } from 'node:zlib';

const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const DEFLATED = 8;
/** What all parts of a document may unpack to. */
const MOST_BYTES = 96 * 1024 * 1024;
const MOST_PARTS = 5000;

/** Whether a zip archive unpacks to what it says and no more than we can hold. Its own word for its size is not taken. */
export function isSafeZip(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = MOST_BYTES;
  let parts = 0;
  try {
    let at = buffer.readUInt32LE(endOf(buffer) + 16);
    while (at + 46 <= buffer.length && buffer.readUInt32LE(at) === ENTRY) {
      if (++parts > MOST_PARTS) return false;
      const [method, size, nameLength] = [
        buffer.readUInt16LE(at + 10),
        buffer.readUInt32LE(at + 20),
        buffer.readUInt16LE(at + 28),
      ];
      const local = buffer.readUInt32LE(at + 42);
      if (buffer.readUInt32LE(local) !== LOCAL) return false;
      const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
      const data = buffer.subarray(start, start + size);
      left -= method === DEFLATED ? inflateRawSync(data, { maxOutputLength: Math.max(1, left) }).length : data.length;
      if (left < 0) return false;
      at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
    }
    return parts > 0;
  } catch {
    return false;
  }
}

/** Where the archive's last record begins. */
function endOf(buffer: Buffer): number {
  return buffer.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
}
