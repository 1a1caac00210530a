// What goes out, as complete WebSocket frames: made once, written as the same bytes to every reader's socket.

import { MESSAGE, SYNC } from '../../app/board-doc/wire';

const FINAL_BINARY = 0x82;

/** A binary WebSocket frame, unmasked as servers send it, holding `prefix` and then `body`. */
function binaryFrame(prefix: readonly number[], body: Uint8Array): Buffer {
  const length = prefix.length + body.length;
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = FINAL_BINARY;
  if (header === 2) frame[1] = length;
  else if (header === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  for (let i = 0; i < prefix.length; i++) frame[header + i] = prefix[i] ?? 0;
  frame.set(body, header + prefix.length);
  return frame;
}

function varUint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push(128 | (rest & 127));
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
  return bytes;
}

/** Asks a client for what we lack: our state vector. */
export function step1Frame(vector: Uint8Array): Buffer {
  return binaryFrame([MESSAGE.sync, SYNC.step1, ...varUint(vector.length)], vector);
}

/** The answer to a client's state vector; the client counts as synced once it has this. */
export function step2Frame(update: Uint8Array): Buffer {
  return binaryFrame([MESSAGE.sync, SYNC.step2, ...varUint(update.length)], update);
}

/** A change of the document. */
export function updateFrame(update: Uint8Array): Buffer {
  return binaryFrame([MESSAGE.sync, SYNC.update, ...varUint(update.length)], update);
}

/** An awareness update as y-protocols encodes it. */
export function awarenessFrame(update: Uint8Array): Buffer {
  return binaryFrame([MESSAGE.awareness, ...varUint(update.length)], update);
}

/** Presence of nobody: keeps y-websocket clients, which hang up after 30 silent seconds, connected. */
export const KEEP_ALIVE_FRAME: Buffer = awarenessFrame(new Uint8Array([0]));

/** The first `count` document-changing messages of the connection are durable. */
export function savedFrame(count: number): Buffer {
  return binaryFrame(varUint(MESSAGE.saved), new Uint8Array(varUint(count)));
}

/** A notice's code (NOTICES in wire.ts). */
export function noticeFrame(code: string): Buffer {
  const text = Buffer.from(code, 'utf8');
  return binaryFrame([...varUint(MESSAGE.notice), ...varUint(text.length)], text);
}
