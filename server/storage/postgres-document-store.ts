import type { Pool, PoolClient } from 'pg';
import { storableJson } from '../infra/storable-json';
import { type Append, type DocumentStore, isEmptyUpdate, StorageError, type StoredDocument } from './document-store';
import { GroupCommit, type GroupCommitLimits } from './group-commit';

export interface PostgresStoreOptions {
  readonly pool: Pool;
  readonly limits?: Partial<GroupCommitLimits>;
  /** Updates fetched at a time while loading. */
  readonly pageSize?: number;
}

const LIMITS: GroupCommitLimits = { gatherMs: 20, entries: 2000, bytes: 8 * 1024 * 1024 };

// One statement, so one commit: documents whose log does not end where the writer says drop out of `moved`, and with
// them their updates and records.
const APPEND = `
WITH batch AS (
  SELECT * FROM unnest($1::text[], $2::bigint[], $3::bigint[]) AS b(id, after, last)
), moved AS (
  UPDATE "Document" d SET "lastSeq" = b.last FROM batch b WHERE d.id = b.id AND d."lastSeq" = b.after RETURNING d.id
), logged AS (
  INSERT INTO "DocumentUpdate" ("documentId", seq, bytes, "actorId")
  SELECT u.id, u.seq, u.bytes, u.actor FROM unnest($4::text[], $5::bigint[], $6::bytea[], $7::text[])
    AS u(id, seq, bytes, actor) JOIN moved ON moved.id = u.id
), recorded AS (
  INSERT INTO "Activity" ("organisationId", "boardId", "cardId", "memberId", kind, data)
  SELECT a."organisationId", a."boardId", a."cardId", a."memberId", a.kind, a.data
  FROM jsonb_to_recordset($8::jsonb) AS a("documentId" text, "organisationId" text, "boardId" text, "cardId" text,
    "memberId" text, kind text, data jsonb) JOIN moved ON moved.id = a."documentId"
)
SELECT id FROM moved`;

/** The log of documents in PostgreSQL. Batches of all documents that wait at the same time share a commit. */
export class PostgresDocumentStore implements DocumentStore {
  readonly #pool: Pool;
  readonly #pageSize: number;
  readonly #commits: GroupCommit<Append, number>;

  constructor({ pool, limits, pageSize = 2000 }: PostgresStoreOptions) {
    this.#pool = pool;
    this.#pageSize = pageSize;
    this.#commits = new GroupCommit((batches) => this.#commit(batches), { ...LIMITS, ...limits });
  }

  async create({ id, organisationId, initial, actorId }: Parameters<DocumentStore['create']>[0]): Promise<void> {
    if (isEmptyUpdate(initial)) throw new StorageError('empty-document', id);
    const { rowCount } = await this.#pool.query(
      `WITH made AS (
         INSERT INTO "Document" (id, "organisationId", "lastSeq") VALUES ($1, $2, 1) ON CONFLICT DO NOTHING RETURNING id
       )
       INSERT INTO "DocumentUpdate" ("documentId", seq, bytes, "actorId") SELECT id, 1, $3, $4 FROM made`,
      [id, organisationId, asBuffer(initial), actorId],
    );
    if (rowCount !== 1) throw new StorageError('document-exists', id);
  }

  load(documentId: string): Promise<StoredDocument | null> {
    return this.#transaction('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', async (client) => {
      const found = await client.query<{ organisationId: string; lastSeq: string }>(
        'SELECT "organisationId", "lastSeq" FROM "Document" WHERE id = $1',
        [documentId],
      );
      const document = found.rows[0];
      if (!document) return null;
      const snapshots = await client.query<{ seq: string; bytes: Buffer }>(
        'SELECT seq, bytes FROM "DocumentSnapshot" WHERE "documentId" = $1 ORDER BY seq DESC LIMIT 1',
        [documentId],
      );
      const snapshot = snapshots.rows[0];
      const seq = Number(document.lastSeq);
      const updates = await this.#readUpdates(client, documentId, Number(snapshot?.seq ?? 0), seq);
      return { organisationId: document.organisationId, snapshot: snapshot?.bytes ?? null, updates, seq };
    });
  }

  append(batch: Append): Promise<number> {
    const size = batch.updates.reduce((sum, { bytes }) => sum + bytes.length, 0);
    return this.#commits.add(batch, size, batch.isUrgent);
  }

  compact(documentId: string, seq: number, snapshot: Uint8Array): Promise<void> {
    if (isEmptyUpdate(snapshot)) return Promise.reject(new StorageError('empty-document', documentId));
    return this.#transaction('BEGIN', async (client) => {
      const { rows } = await client.query<{ reached: boolean; newest: string | null }>(
        `SELECT d."lastSeq" >= $2 AS reached,
           (SELECT max(s.seq) FROM "DocumentSnapshot" s WHERE s."documentId" = d.id) AS newest
         FROM "Document" d WHERE d.id = $1`,
        [documentId, seq],
      );
      if (!rows[0]?.reached) throw new StorageError('sequence-conflict', documentId, `snapshot ${seq}`);
      if (rows[0].newest !== null && Number(rows[0].newest) >= seq) return;
      await client.query('INSERT INTO "DocumentSnapshot" ("documentId", seq, bytes) VALUES ($1, $2, $3)', [
        documentId,
        seq,
        asBuffer(snapshot),
      ]);
      await client.query('DELETE FROM "DocumentUpdate" WHERE "documentId" = $1 AND seq <= $2', [documentId, seq]);
      await client.query('DELETE FROM "DocumentSnapshot" WHERE "documentId" = $1 AND seq < $2', [documentId, seq]);
    });
  }

  async remove(documentId: string): Promise<void> {
    await this.#pool.query('DELETE FROM "Document" WHERE id = $1', [documentId]);
  }

  async #readUpdates(client: PoolClient, documentId: string, from: number, to: number): Promise<Uint8Array[]> {
    const updates: Uint8Array[] = [];
    let at = from;
    while (at < to) {
      const { rows } = await client.query<{ seq: string; bytes: Buffer }>({
        name: 'read-updates',
        text: 'SELECT seq, bytes FROM "DocumentUpdate" WHERE "documentId" = $1 AND seq > $2 ORDER BY seq LIMIT $3',
        values: [documentId, at, this.#pageSize],
      });
      for (const { seq, bytes } of rows) {
        if (Number(seq) !== ++at) throw new StorageError('log-damaged', documentId, `${seq} where ${at} was due`);
        updates.push(bytes);
      }
      if (rows.length === 0) throw new StorageError('log-damaged', documentId, `ends at ${at}, not at ${to}`);
    }
    return updates;
  }

  async #commit(batches: readonly Append[]): Promise<(number | Error)[]> {
    try {
      return await this.#commitTogether(batches);
    } catch (error) {
      if (batches.length === 1 || !isDataError(error)) throw error;
      // One batch holds something that the database cannot take: it must not fail the others.
      return Promise.all(
        batches.map((batch) =>
          this.#commitTogether([batch]).then(
            ([result]) => result ?? new Error('commit without an answer'),
            (reason: unknown) => (reason instanceof Error ? reason : new Error(String(reason))),
          ),
        ),
      );
    }
  }

  async #commitTogether(batches: readonly Append[]): Promise<(number | Error)[]> {
    const ends = new Map<string, { after: number; last: number }>();
    const updates: [string[], number[], Buffer[], (string | null)[]] = [[], [], [], []];
    const records: object[] = [];
    const accepted = batches.map(({ documentId, after, updates: logged, activity }) => {
      const end = ends.get(documentId);
      if (end && end.last !== after) return false;
      if (end) end.last += logged.length;
      else ends.set(documentId, { after, last: after + logged.length });
      logged.forEach(({ bytes, actorId }, i) => {
        updates[0].push(documentId);
        updates[1].push(after + i + 1);
        updates[2].push(asBuffer(bytes));
        updates[3].push(actorId);
      });
      for (const record of activity) records.push({ documentId, ...record });
      return true;
    });
    const positions = [...ends.values()];
    const { rows } = await this.#pool.query<{ id: string }>({
      name: 'append-updates',
      text: APPEND,
      values: [
        [...ends.keys()],
        positions.map(({ after }) => after),
        positions.map(({ last }) => last),
        ...updates,
        storableJson(records),
      ],
    });
    const moved = new Set(rows.map(({ id }) => id));
    return batches.map(({ documentId, after, updates: logged }, i) =>
      accepted[i] && moved.has(documentId)
        ? after + logged.length
        : new StorageError('sequence-conflict', documentId, `after ${after}`),
    );
  }

  async #transaction<T>(begin: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    try {
      await client.query(begin);
      const result = await work(client);
      await client.query('COMMIT');
      client.release();
      return result;
    } catch (error) {
      await client.query('ROLLBACK').then(
        () => client.release(),
        (broken: unknown) => client.release(broken instanceof Error ? broken : true),
      );
      throw error;
    }
  }
}

/** A value that PostgreSQL refuses, as opposed to a connection that broke. */
function isDataError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^2[23]/.test(error.code);
}

/** The same bytes as the driver wants them, not copied. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
