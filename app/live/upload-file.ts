import { LIMITS } from '../domain/limits';

/** A file that a space has taken. */
export interface SentFile {
  readonly fileId: string;
  readonly versionId: string;
  /** As it stands now: names are made safe, and a taken one gets a number. */
  readonly name: string;
  /** Where its bytes are. */
  readonly url: string;
}

export interface UploadOptions {
  /** The folder it goes to; none: outside all folders. */
  readonly folderId?: string | null;
  /** The file of which it becomes a new version. */
  readonly fileId?: string | null;
  /** For whom it is; none: as the space has it for new things. */
  readonly openness?: string;
  readonly signal?: AbortSignal;
  /** How far it is, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Whether it waits for the connection to come back. */
  readonly onWaiting?: (isWaiting: boolean) => void;
}

/** A file that was not taken: `code` says why, `details` what its sentence needs (`most`, `left`: bytes). */
export class UploadError extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, details: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

const WAITS_MS = [1000, 2000, 4000, 8000, 15_000, 30_000];
/** Goes on trying for about ten minutes without a byte of progress. */
const MOST_TRIES = 25;

/**
 * Sends a file to a space piece by piece. A lost connection, or a server that starts anew, only makes it wait: it asks how
 * much has arrived and goes on from there. The same file chosen again after a reload goes on likewise.
 */
export async function uploadFile(spaceId: string, file: File, options: UploadOptions = {}): Promise<SentFile> {
  const { signal, onProgress, onWaiting } = options;
  const begun = await patiently(options, () =>
    ask('POST', `/s/${spaceId}/uploads`, { body: announce(file, options), signal }),
  );
  const address = `/s/${spaceId}/uploads/${begun.id}`;
  signal?.addEventListener('abort', () => void ask('DELETE', address).catch(() => undefined), { once: true });
  let offset = Number(begun.offset);
  let isUncertain = false;
  for (let tries = 0; ; ) {
    try {
      if (isUncertain) {
        const state = await ask('GET', address, { signal });
        if (isSent(state)) return toSent(spaceId, state);
        offset = Number(state.offset);
      }
      const piece = file.slice(offset, offset + LIMITS.uploadPieceBytes);
      const from = offset;
      const answer = await ask('PATCH', address, {
        body: piece,
        headers: { 'Upload-Offset': String(from) },
        signal,
        onSent: (bytes) => onProgress?.(file.size === 0 ? 1 : Math.min(1, (from + bytes) / file.size)),
      });
      if (isSent(answer)) return toSent(spaceId, answer);
      if (Number(answer.offset) > offset) tries = 0;
      offset = Number(answer.offset);
      isUncertain = false;
      onWaiting?.(false);
    } catch (error) {
      if (!(error instanceof UploadError) || !isPassing(error) || tries >= MOST_TRIES) throw error;
      // What arrived of a piece that was cut off is kept there, so the count is asked anew.
      isUncertain = true;
      if (error.code === 'upload.offset' && ++tries) continue;
      onWaiting?.(true);
      await pause(WAITS_MS[Math.min(tries++, WAITS_MS.length - 1)] ?? 0, signal);
    }
  }
}

/** Announces a file, again when the connection is lost before it is answered. */
async function patiently({ signal, onWaiting }: UploadOptions, work: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 0; ; tries++) {
    try {
      const answer = await work();
      onWaiting?.(false);
      return answer;
    } catch (error) {
      if (!(error instanceof UploadError) || !isPassing(error) || tries >= MOST_TRIES) throw error;
      onWaiting?.(true);
      await pause(WAITS_MS[Math.min(tries, WAITS_MS.length - 1)] ?? 0, signal);
    }
  }
}

function announce(file: File, { folderId, fileId, openness }: UploadOptions): URLSearchParams {
  return new URLSearchParams({
    name: file.name,
    size: String(file.size),
    folderId: folderId ?? '',
    fileId: fileId ?? '',
    openness: openness ?? '',
    fingerprint: `${file.size}:${file.lastModified}:${file.name}`.slice(0, 200),
  });
}

type Answer = Readonly<Record<string, unknown>>;

interface Asked {
  readonly body?: URLSearchParams | Blob;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  readonly onSent?: (bytes: number) => void;
}

/** Fetch cannot tell how far an upload is, so this is an XMLHttpRequest. */
function ask(method: string, address: string, { body, headers = {}, signal, onSent }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new UploadError('cancelled'));
    const request = new XMLHttpRequest();
    request.open(method, address);
    request.responseType = 'json';
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    if (body instanceof Blob) request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded }) => onSent?.(loaded);
    request.onload = () => {
      const answer = readAnswer(request.response);
      if (request.status >= 200 && request.status < 300 && !wasSentElsewhere(request, address)) return resolve(answer);
      const code = typeof answer.code === 'string' ? answer.code : codeOfStatus(request.status);
      reject(new UploadError(code, answer));
    };
    request.onerror = () => reject(new UploadError('connection'));
    request.onabort = () => reject(new UploadError('cancelled'));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body ?? null);
  });
}

/** Somebody whose session has ended is led to sign in; what comes from there is no answer. */
function wasSentElsewhere(request: XMLHttpRequest, address: string): boolean {
  return request.responseURL !== '' && new URL(request.responseURL).pathname !== address;
}

function codeOfStatus(status: number): string {
  if (status === 413) return 'file.too-large';
  if (status === 403 || status === 404) return 'space.gone';
  return status >= 500 || status === 0 ? 'connection' : 'failed';
}

function readAnswer(answer: unknown): Answer {
  return typeof answer === 'object' && answer !== null ? (answer as Answer) : {};
}

function isSent(answer: Answer): answer is Answer & { fileId: string; versionId: string; name: string } {
  return typeof answer.fileId === 'string' && typeof answer.versionId === 'string' && typeof answer.name === 'string';
}

function toSent(
  spaceId: string,
  { fileId, versionId, name }: { fileId: string; versionId: string; name: string },
): SentFile {
  return { fileId, versionId, name, url: `/s/${spaceId}/files/${fileId}/raw` };
}

/** Whether trying again may help. */
function isPassing({ code }: UploadError): boolean {
  return code === 'connection' || code === 'upload.offset' || code === 'upload.taken-over';
}

/** Waits; a connection that comes back ends the waiting. */
function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      if (signal?.aborted) reject(new UploadError('cancelled'));
      else resolve();
    };
    const timer = setTimeout(end, milliseconds);
    window.addEventListener('online', end);
    signal?.addEventListener('abort', end, { once: true });
  });
}
