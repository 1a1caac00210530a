import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIRST_CHOICES } from '../../../server/interchange/import-file';
import type { InspectJob } from '../../../server/interchange/import-job';
import { runImportJob } from '../../../server/interchange/run-import-job';
import { SURROUNDINGS } from './interchange-world';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'solmu-thread-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function jobFor(name: string, content: string | Uint8Array): InspectJob {
  const file = path.join(folder, name);
  fs.writeFileSync(file, content);
  return {
    kind: 'inspect',
    path: file,
    settings: {
      fileName: name,
      isPasted: false,
      timeZone: 'UTC',
      now: '2026-01-15T12:00:00.000Z',
      due: 'review',
      table: { delimiter: null, hasHeading: null, shape: null, targets: null, memberTargets: null },
      own: [],
      statuses: {},
      dayOrders: FIRST_CHOICES.dayOrders,
      columns: SURROUNDINGS.columns,
      defaultColumn: 1,
      onlyUsedColumns: false,
    },
  };
}

describe('a job in its own thread', { timeout: 60_000 }, () => {
  it('reads a file and tells how far it is', async () => {
    const cards = [{ id: 'c', name: 'Card', idList: 'l' }];
    const told: number[] = [];
    const options = { onProgress: (share: number) => told.push(share), signal: new AbortController().signal };
    const result = await runImportJob(
      jobFor('board.json', JSON.stringify({ lists: [{ id: 'l', name: 'L' }], cards })),
      options,
    );
    expect(result.planned).toMatchObject({ columns: 1, cards: 1 });
    expect(told.at(-1)).toBe(1);
  });

  it('refuses with the reason of the file', async () => {
    const options = { onProgress: () => undefined, signal: new AbortController().signal };
    await expect(runImportJob(jobFor('x.json', '{"lists":[}'), options)).rejects.toMatchObject({ code: 'not-json' });
  });

  it('ends at once when it is called off', async () => {
    const stop = new AbortController();
    const cards = Array.from({ length: 15_000 }, (_, i) => ({
      id: `c${i}`,
      name: `Card ${i}`,
      desc: 'text '.repeat(200),
      idList: 'l',
    }));
    const job = jobFor('large.json', JSON.stringify({ lists: [{ id: 'l', name: 'L' }], cards }));
    const work = runImportJob(job, { onProgress: () => stop.abort(), signal: stop.signal });
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
  });
});
