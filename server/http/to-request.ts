import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from './read-body';

/** A request as pages read it, with a body that stops at its limit and waits for its reader. */
export interface IncomingRequest {
  readonly request: Request;
  /** Whether the body was cut off for its length. */
  isTooLarge(): boolean;
}

/** Makes the request; `origin` is the address by which people know the server. */
export function toRequest(
  message: IncomingMessage,
  response: ServerResponse,
  origin: string,
  limit: number,
): IncomingRequest {
  const aborted = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) aborted.abort();
  });
  let tooLarge = false;
  const method = message.method ?? 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const exceeded = () => {
    tooLarge = true;
  };
  const body = hasBody ? readBody(message, limit, exceeded) : null;
  const request = new Request(new URL(message.url ?? '/', origin), {
    method,
    headers: toHeaders(message),
    signal: aborted.signal,
    ...(body ? { body, duplex: 'half' } : {}),
  });
  return { request, isTooLarge: () => tooLarge };
}

function toHeaders(message: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}
