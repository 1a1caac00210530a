import { AwsClient } from 'aws4fetch';
import { type BlobStore, type ByteRange, requireKey, type StoredBlob } from './blob-store';
import { createMeasure } from './measure';

export interface S3Settings {
  /** The address of the service; buckets stand in the path, as every such service understands. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** The one piece of a blob that is in memory at a time; services take no smaller part but the last. */
export const PART_BYTES = 8 * 1024 * 1024;
const TRIES = 3;

/** Blobs in a bucket of an S3-compatible service. What is larger than a part is sent in parts. */
export class S3BlobStore implements BlobStore {
  readonly #client: AwsClient;
  readonly #bucket: string;

  constructor({ endpoint, bucket, region, accessKeyId, secretAccessKey }: S3Settings) {
    this.#client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: TRIES });
    this.#bucket = `${endpoint.replace(/\/$/, '')}/${encodeURIComponent(bucket)}`;
  }

  async put(key: string, body: AsyncIterable<Uint8Array>): Promise<StoredBlob> {
    const measure = createMeasure();
    let upload: PartsUpload | null = null;
    try {
      for await (const { bytes, isLast } of inParts(body, measure.pass)) {
        if (upload === null && isLast) await this.#ask('PUT', key, '', bytes);
        else {
          upload ??= await this.#begin(key);
          await this.#sendPart(key, upload, bytes);
        }
      }
      if (upload) await this.#complete(key, upload);
      return measure.result();
    } catch (error) {
      // Parts of an upload that never ends would be kept, unseen, for good.
      if (upload) await this.#ask('DELETE', key, `?uploadId=${encodeURIComponent(upload.id)}`).catch(() => undefined);
      throw error;
    }
  }

  async get(key: string, range?: ByteRange): Promise<ReadableStream<Uint8Array> | null> {
    if (range && range.end <= range.start) return new Blob([]).stream();
    const headers = range ? { Range: `bytes=${range.start}-${range.end - 1}` } : undefined;
    const answer = await this.#client.fetch(this.#address(key), { headers });
    if (answer.status === 404) return null;
    if (!answer.ok) throw await failure('GET', answer);
    return answer.body ?? new Blob([]).stream();
  }

  async delete(key: string): Promise<void> {
    const answer = await this.#client.fetch(this.#address(key), { method: 'DELETE' });
    if (!answer.ok && answer.status !== 404) throw await failure('DELETE', answer);
  }

  async #begin(key: string): Promise<PartsUpload> {
    const text = await (await this.#ask('POST', key, '?uploads=')).text();
    const id = /<UploadId>([^<]+)<\/UploadId>/.exec(text)?.[1];
    if (!id) throw new Error('the blob service named no upload');
    return { id, tags: [] };
  }

  async #sendPart(key: string, upload: PartsUpload, bytes: Uint8Array): Promise<void> {
    const query = `?partNumber=${upload.tags.length + 1}&uploadId=${encodeURIComponent(upload.id)}`;
    const answer = await this.#ask('PUT', key, query, bytes);
    const tag = answer.headers.get('etag');
    if (!tag) throw new Error('the blob service gave a part no tag');
    upload.tags.push(tag);
  }

  async #complete(key: string, upload: PartsUpload): Promise<void> {
    const parts = upload.tags.map(
      (tag, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>${tag}</ETag></Part>`,
    );
    const body = new TextEncoder().encode(`<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`);
    const answer = await this.#ask('POST', key, `?uploadId=${encodeURIComponent(upload.id)}`, body);
    // The service may find out that it failed after it has begun to answer.
    const text = await answer.text();
    if (text.includes('<Error>')) throw new Error(`the blob service refused the parts: ${text.slice(0, 300)}`);
  }

  async #ask(method: string, key: string, query: string, body?: Uint8Array): Promise<Response> {
    const bytes = body === undefined ? undefined : new Uint8Array(body);
    const answer = await this.#client.fetch(`${this.#address(key)}${query}`, { method, body: bytes });
    if (!answer.ok) throw await failure(method, answer);
    return answer;
  }

  #address(key: string): string {
    return `${this.#bucket}/${requireKey(key)}`;
  }
}

interface PartsUpload {
  readonly id: string;
  readonly tags: string[];
}

/** The stream in parts of the full length; the last may be shorter, and of an empty stream there is one empty part. */
async function* inParts(
  body: AsyncIterable<Uint8Array>,
  onPass: (bytes: Uint8Array) => void,
): AsyncGenerator<{ bytes: Uint8Array; isLast: boolean }> {
  const part = new Uint8Array(PART_BYTES);
  let filled = 0;
  for await (const piece of body) {
    onPass(piece);
    for (let at = 0; at < piece.byteLength; ) {
      if (filled === PART_BYTES) {
        yield { bytes: part, isLast: false };
        filled = 0;
      }
      const taken = piece.subarray(at, at + PART_BYTES - filled);
      part.set(taken, filled);
      filled += taken.byteLength;
      at += taken.byteLength;
    }
  }
  yield { bytes: part.subarray(0, filled), isLast: true };
}

async function failure(method: string, answer: Response): Promise<Error> {
  const text = await answer.text().catch(() => '');
  return new Error(`the blob service answered ${answer.status} to ${method}: ${text.slice(0, 300)}`);
}
