import type { IncomingMessage } from 'node:http';

/** A body that turned out longer than its path allows. */
export class BodyTooLarge extends Error {
  readonly code = 'body.tooLarge';
}

/**
 * The body as a stream that waits for its reader. Past the limit, or when nobody reads any more, the rest is read and
 * forgotten: destroying the message would break the connection before the answer is out.
 */
export function readBody(message: IncomingMessage, limit: number, onExceeded: () => void): ReadableStream<Uint8Array> {
  let size = 0;
  const forgetRest = () => {
    message.removeAllListeners('data');
    message.resume();
  };
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        message.on('data', (chunk: Buffer) => {
          size += chunk.byteLength;
          if (size > limit) {
            onExceeded();
            forgetRest();
            controller.error(new BodyTooLarge(`more than ${limit} bytes`));
            return;
          }
          controller.enqueue(new Uint8Array(chunk));
          if ((controller.desiredSize ?? 0) <= 0) message.pause();
        });
        message.once('end', () => {
          if (size <= limit) close(controller);
        });
        message.once('error', (error) => controller.error(error));
        message.pause();
      },
      pull: () => void message.resume(),
      cancel: forgetRest,
    },
    { highWaterMark: 256 * 1024, size: (chunk) => chunk?.byteLength ?? 0 },
  );
}

/** Closes a stream that its reader may have cancelled already. */
function close(controller: ReadableStreamDefaultController<Uint8Array>): void {
  try {
    controller.close();
  } catch {
    // Nobody waits for the end.
  }
}
