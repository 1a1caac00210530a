import { createHash } from 'node:crypto';
import type { BoardId, OrganisationId } from '../../app/domain/ids';
import { csvLines } from '../../app/domain/interchange/csv-export';
import type { ImportPlan } from '../../app/domain/interchange/import-plan';
import { solmuPieces } from '../../app/domain/interchange/solmu-file';
import { trelloPieces } from '../../app/domain/interchange/trello-export';
import { readBoardPlan } from './board-plan';
import type { InterchangeDeps } from './interchange-deps';
import type { ExportFile, ExportFormat } from './interchange-service';

const BATCH = 64 * 1024;

/** A board as a file, written while it is sent; null when there is no such board. */
export async function exportBoard(
  deps: Pick<InterchangeDeps, 'db' | 'rooms' | 'clock'>,
  organisationId: OrganisationId,
  boardId: BoardId,
  format: ExportFormat,
): Promise<ExportFile | null> {
  const plan = await readBoardPlan(deps, organisationId, boardId);
  if (!plan) return null;
  const now = deps.clock.now().toISOString();
  const name = `${plan.name} ${now.slice(0, 10)}`;
  switch (format) {
    case 'csv':
      return { fileName: `${name}.csv`, contentType: 'text/csv; charset=utf-8', body: stream(csvLines(plan)) };
    case 'trello':
      return { fileName: `${name}.trello.json`, contentType: 'application/json', body: stream(trello(plan)) };
    case 'solmu':
      return { fileName: `${name}.solmu.json`, contentType: 'application/json', body: stream(solmuPieces(plan, now)) };
  }
}

const trello = (plan: ImportPlan) => trelloPieces(plan, (text) => createHash('sha256').update(text).digest());

/** Sends pieces of text as they are asked for, a batch at a time, so that a large board waits for a slow reader. */
function stream(pieces: Iterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream(
    {
      pull(controller) {
        let batch = '';
        while (batch.length < BATCH) {
          const next = pieces.next();
          if (next.done) {
            if (batch !== '') controller.enqueue(encoder.encode(batch));
            controller.close();
            return;
          }
          batch += next.value;
        }
        controller.enqueue(encoder.encode(batch));
      },
      cancel() {
        pieces.return?.();
      },
    },
    { highWaterMark: 1 },
  );
}
