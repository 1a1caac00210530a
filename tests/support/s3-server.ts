import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** As much of an S3-compatible service as the blob store asks of one, in memory. */
export interface S3Server {
  readonly endpoint: string;
  /** Uploads in parts that were begun and neither ended nor given up. */
  openUploads(): number;
  close(): Promise<void>;
}

export async function startS3Server(bucket: string): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const uploads = new Map<string, Map<number, Buffer>>();
  let count = 0;
  const server: Server = createServer(async (message, response) => {
    const url = new URL(message.url ?? '/', 'http://s3');
    const [, inBucket, key = ''] = url.pathname.split('/');
    const answer = (status: number, body: Buffer | string = '', headers: Record<string, string> = {}) => {
      response.writeHead(status, headers);
      response.end(body);
    };
    const isSigned = /^AWS4-HMAC-SHA256 Credential=test-key\//.test(message.headers.authorization ?? '');
    const body = await readAll(message);
    if (!isSigned || inBucket !== bucket) return answer(403, '<Error><Code>AccessDenied</Code></Error>');
    const uploadId = url.searchParams.get('uploadId') ?? '';
    const parts = uploads.get(uploadId);
    switch (message.method) {
      case 'GET': {
        const object = objects.get(key);
        if (!object) return answer(404, '<Error><Code>NoSuchKey</Code></Error>');
        const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(message.headers.range ?? '') ?? [];
        return start === undefined ? answer(200, object) : answer(206, object.subarray(Number(start), Number(end) + 1));
      }
      case 'PUT':
        if (!url.searchParams.has('partNumber')) {
          objects.set(key, body);
          return answer(200);
        }
        if (!parts) return answer(404);
        parts.set(Number(url.searchParams.get('partNumber')), body);
        return answer(200, '', { ETag: `"part-${url.searchParams.get('partNumber')}"` });
      case 'POST': {
        if (url.searchParams.has('uploads')) {
          uploads.set(`upload ${++count}`, new Map());
          return answer(200, `<R><UploadId>upload ${count}</UploadId></R>`);
        }
        if (!parts) return answer(404);
        const numbers = [...String(body).matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>"part-\1"<\/ETag>/g)];
        const whole = numbers.map(([, number]) => parts.get(Number(number)) ?? Buffer.alloc(0));
        if (whole.slice(0, -1).some((part) => part.length < 5 * 1024 * 1024))
          return answer(400, '<Error><Code>EntityTooSmall</Code></Error>');
        objects.set(key, Buffer.concat(whole));
        uploads.delete(uploadId);
        return answer(200, '<CompleteMultipartUploadResult/>');
      }
      case 'DELETE':
        if (uploadId) uploads.delete(uploadId);
        else objects.delete(key);
        return answer(204);
      default:
        return answer(405);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    openUploads: () => uploads.size,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readAll(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
