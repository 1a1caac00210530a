import { CAPS } from '../../app/board-doc/wire';
import type { ConnectionLimits } from './connection';
import type { RoomLimits } from './room';

const KB = 1024;
const MB = 1024 * KB;

export interface SyncLimits {
  readonly room: RoomLimits;
  readonly connection: ConnectionLimits;
  /** How long a document that nobody uses stays loaded. */
  readonly graceMs: number;
  readonly heartbeatMs: number;
}

/** What the sync server allows, and when it tidies up. */
export const SYNC_LIMITS: SyncLimits = {
  room: {
    documentBytes: CAPS.document,
    pendingBytes: 256 * KB,
    updates: 500,
    bytes: 256 * KB,
    updatesAnyhow: 5000,
  },
  connection: {
    messagesPerSecond: CAPS.messagesPerSecond,
    messageBurst: 5 * CAPS.messagesPerSecond,
    bytesPerSecond: MB,
    byteBurst: 4 * CAPS.frame,
    dropPresenceBytes: 256 * KB,
    holdChangesBytes: MB,
    mostHeldBytes: 16 * MB,
  },
  graceMs: 30_000,
  // y-websocket hangs up after 30 silent seconds.
  heartbeatMs: 15_000,
};
