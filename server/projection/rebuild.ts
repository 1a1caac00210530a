import type { Pool } from 'pg';
import * as Y from 'yjs';
import { projectBoard } from '../../app/board-doc/projection';
import { boardOfDocument } from '../../app/domain/ids';
import type { DocumentStore } from '../storage/document-store';
import { ROWS_VERSION, readBoardRows, writeBoardRows } from './board-rows';

/** Documents whose rows are older than they are. */
export async function findOutdated(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT d.id FROM "Document" d LEFT JOIN "ProjectionState" p ON p."documentId" = d.id
     WHERE d.id LIKE 'board-%' AND (d."lastSeq" > coalesce(p.seq, 0) OR p.version < $1) ORDER BY d.id`,
    [ROWS_VERSION],
  );
  return rows.map(({ id }) => id);
}

/** Writes the rows of every board anew from the log, while no server runs; returns how many rows were wrong. */
export async function rebuildProjections(pool: Pool, store: DocumentStore): Promise<number> {
  const { rows } = await pool.query<{ id: string }>(`SELECT id FROM "Document" WHERE id LIKE 'board-%' ORDER BY id`);
  await pool.query(
    `DELETE FROM "ProjectionState" p WHERE NOT EXISTS (SELECT FROM "Document" d WHERE d.id = p."documentId")`,
  );
  for (const table of ['CardRow', 'BoardColumnRow'])
    await pool.query(
      `DELETE FROM "${table}" r WHERE NOT EXISTS (SELECT FROM "Document" d WHERE d.id = 'board-' || r."boardId")`,
    );
  let wrong = 0;
  for (const { id } of rows) wrong += await rebuildDocument(pool, store, id);
  return wrong;
}

async function rebuildDocument(pool: Pool, store: DocumentStore, documentId: string): Promise<number> {
  const boardId = boardOfDocument(documentId);
  const stored = boardId && (await store.load(documentId));
  if (!boardId || !stored) return 0;
  const doc = new Y.Doc();
  if (stored.snapshot) Y.applyUpdate(doc, stored.snapshot);
  for (const update of stored.updates) Y.applyUpdate(doc, update);
  const { organisationId, seq } = stored;
  const board = { documentId, boardId, organisationId, seq, rows: projectBoard(doc) };
  doc.destroy();
  return (await writeBoardRows(pool, board, await readBoardRows(pool, boardId))).written;
}
