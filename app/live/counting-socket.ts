import { MESSAGE, SYNC } from '../board-doc/wire';

/** Told of each document-changing frame that a socket sends; `answer` when it is the reply to the server's question. */
export type SentListener = (answer: boolean) => void;

/**
 * A WebSocket class that reports the document-changing frames it sends, for the unmodified y-websocket provider. The
 * server numbers the same frames in order of arrival and acknowledges by number.
 */
export function countingSocket(Base: typeof WebSocket, onSent: SentListener): typeof WebSocket {
  return class CountingSocket extends Base {
    override send(data: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBufferLike>): void {
      // Counted first: an acknowledgement must never arrive before its count.
      if (data instanceof Uint8Array && data[0] === MESSAGE.sync) {
        if (data[1] === SYNC.step2) onSent(true);
        else if (data[1] === SYNC.update) onSent(false);
      }
      super.send(data as Uint8Array<ArrayBuffer>);
    }
  };
}
