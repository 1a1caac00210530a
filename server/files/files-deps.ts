import type { RandomBytes } from '../../app/domain/ids';
import type { Prisma, PrismaClient } from '../../prisma/generated/client';
import type { BlobStore } from '../infra/blobs/blob-store';
import type { Incoming } from './incoming';

/** What the use cases of files need from outside. */
export interface FilesDeps {
  readonly db: PrismaClient;
  readonly clock: { now(): Date };
  readonly randomBytes: RandomBytes;
  readonly log: { error(details: object, message: string): void };
  /** Tells open pages that a topic changed. */
  readonly live: { topicChanged(topics: string[]): void };
  readonly blobs: BlobStore;
  /** Where files lie while they arrive. */
  readonly incoming: Incoming;
  readonly config: { readonly maxFileBytes: number; readonly spaceQuotaBytes: number };
}

/** The topic of a space's files. */
export function filesTopic(spaceId: string): string {
  return `files:${spaceId}`;
}

/** Does something with the files of a space that nobody else may do at the same time: names are free, quotas hold. */
export function aloneInSpace<T>(
  { db }: Pick<FilesDeps, 'db'>,
  spaceId: string,
  work: (tx: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`files:${spaceId}`}, 0))`;
    return work(tx);
  });
}
