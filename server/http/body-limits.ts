import { LIMITS } from '../../app/domain/limits';

const KIB = 1024;
const USUAL = 512 * KIB;

/** Paths that take files; what surrounds the file in a form needs room too. */
const LARGER: readonly (readonly [RegExp, number])[] = [
  [/^\/o\/[^/]+\/(uploads|import)(\.data)?$/, LIMITS.importBytes + 256 * KIB],
  [/^\/s\/[^/]+\/documents\/import(\.data)?$/, LIMITS.noteImportBytes + 256 * KIB],
  [/^\/account(\.data)?$/, LIMITS.avatarBytes + 256 * KIB],
  [/^\/s\/[^/]+\/calendar\/import(\.data)?$/, LIMITS.icsBytes + 256 * KIB],
  [/^\/s\/[^/]+\/uploads\/[^/]+$/, LIMITS.uploadPieceBytes],
  // A pasted list, a long description or comment.
  [/^\/o\/[^/]+\/boards\//, 2048 * KIB],
  // The ids of thousands of networks that are changed at once.
  [/^\/o\/[^/]+\/portfolio[/.]/, 4096 * KIB],
];

/** How many bytes the body of a request to this path may have. */
export function bodyLimit(pathname: string): number {
  return LARGER.find(([pattern]) => pattern.test(pathname))?.[1] ?? USUAL;
}
