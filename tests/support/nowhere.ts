import type { SocketPlace } from '../../server/sync/upgrade';

/** No meeting rooms, for tests of documents. */
export const NOWHERE: SocketPlace = {
  enter: async () => null,
  recheck: async () => undefined,
  heartbeat: () => undefined,
  countOf: () => 0,
  closeAll: () => undefined,
};
