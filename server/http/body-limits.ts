import { LIMITS } from '../../app/domain/limits';

const KIB = 1024;
const USUAL = 512 * KIB;

/** Paths that take files; what surrounds the file in a form needs room too. */
const LARGER: readonly (readonly [RegExp, number])[] = [
  [/^\/o\/[^/]+\/(uploads|import)(\.data)?$/, LIMITS.importBytes + 256 * KIB],
  [/^\/account(\.data)?$/, LIMITS.avatarBytes + 256 * KIB],
  // A pasted list, a long description or comment.
  [/^\/o\/[^/]+\/boards\//, 2048 * KIB],
];

/** How many bytes the body of a request to this path may have. */
export function bodyLimit(pathname: string): number {
  return LARGER.find(([pattern]) => pattern.test(pathname))?.[1] ?? USUAL;
}

/** A body that turned out longer than its path allows. */
export class BodyTooLarge extends Error {
  readonly code = 'body.tooLarge';
}

/** Passes bytes on until there are more than allowed: for bodies that do not say their length beforehand. */
export function limitBody(body: ReadableStream<Uint8Array>, limit: number, onExceeded: () => void) {
  let size = 0;
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.byteLength;
        if (size <= limit) return controller.enqueue(chunk);
        onExceeded();
        controller.error(new BodyTooLarge(`more than ${limit} bytes`));
      },
    }),
  );
}
