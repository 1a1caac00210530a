import { SYNC_PATH } from '../board-doc/wire';

/** The sync server of this page, without a document. */
export function syncAddress(): string {
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${SYNC_PATH}`;
}
