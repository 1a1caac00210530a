import type * as Y from 'yjs';
import type { RandomBytes } from '../../app/domain/ids';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Logger } from '../infra/logger';
import type { RunJob } from './run-import-job';

/** What imports and exports need from outside. */
export interface InterchangeDeps {
  readonly db: PrismaClient;
  readonly log: Pick<Logger, 'error' | 'warn' | 'info'>;
  readonly clock: { now(): Date };
  readonly randomBytes: RandomBytes;
  readonly live: { topicChanged(topics: string[]): unknown };
  readonly rooms: {
    transact(
      documentId: string,
      actor: { readonly memberId: string | null },
      command: (doc: Y.Doc) => void,
    ): Promise<void>;
    read<T>(documentId: string, reader: (doc: Y.Doc) => T): Promise<T>;
    create(
      documentId: string,
      organisationId: string,
      initial: Uint8Array,
      actor: { readonly memberId: string | null },
    ): Promise<void>;
    remove(documentId: string): Promise<void>;
  };
  /** Where files wait between upload and import. */
  readonly dataDir: string;
  /** How the heavy work is run; in a thread of its own unless a test wants it otherwise. */
  readonly runJob?: RunJob;
}
