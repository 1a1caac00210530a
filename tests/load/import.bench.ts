// npm run bench -- import [megabytes]: a large Trello export through the built server, while others use it.
import fs from 'node:fs';
import { ServerProcess } from '../support/server-process';
import { percentile, printTable } from './print-table';

const megabytes = Number(process.argv[2] ?? 50);
const LOOK_EVERY_MS = 20;

interface Watch {
  readonly waits: number[];
  peak: number;
  stop(): Promise<void>;
}

/** Asks the server something small all the time, and watches its memory: what everybody else feels of an import. */
function watch(url: string, pid: number): Watch {
  const waits: number[] = [];
  let isOn = true;
  const result = { waits, peak: 0, stop: () => Promise.resolve() };
  const done = (async () => {
    while (isOn) {
      const start = performance.now();
      await (await fetch(`${url}/healthz`)).arrayBuffer();
      waits.push(performance.now() - start);
      result.peak = Math.max(result.peak, memoryOf(pid));
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  })();
  result.stop = async () => {
    isOn = false;
    await done;
  };
  return result;
}

/** Megabytes that a process holds in memory; 0 where the system does not tell. */
function memoryOf(pid: number): number {
  try {
    const text = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(text)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** A board whose export is about that large: thousands of cards with long texts, checklists and comments. */
function* largeExport(bytes: number): Generator<string> {
  const line = 'What we give, what we get, whom to ask, and what the last meeting decided about it. ';
  const cards = Math.min(19_000, Math.floor((bytes * 0.85) / 4_600));
  const size = Math.floor((bytes * 0.85) / cards) - 900;
  yield `{"id":"5f0000000000000000000001","name":"Large","desc":"","closed":false,"lists":[`;
  yield Array.from({ length: 20 }, (_, i) =>
    JSON.stringify({ id: `list${i}`, name: `List ${i}`, closed: i > 14, pos: i }),
  ).join(',');
  yield '],"cards":[';
  for (let i = 0; i < cards; i++) {
    const desc = `${i} ${line.repeat(Math.ceil(size / line.length)).slice(0, size)}`;
    const card = {
      id: `card${i}`,
      name: `Network ${i}`,
      desc,
      idList: `list${i % 20}`,
      pos: i / 3,
      closed: i % 11 === 0,
    };
    yield (i === 0 ? '' : ',') +
      JSON.stringify({ ...card, labels: [], idMembers: [], idLabels: [], badges: { comments: 0 }, attachments: [] });
  }
  yield '],"checklists":[';
  for (let i = 0; i < cards; i += 2) {
    const checkItems = Array.from({ length: 5 }, (_, k) => ({
      id: `item${i}-${k}`,
      name: `Step ${k}`,
      state: 'complete',
      pos: k,
    }));
    yield (i === 0 ? '' : ',') +
      JSON.stringify({ id: `check${i}`, idCard: `card${i}`, name: 'Steps', pos: 1, checkItems });
  }
  yield '],"actions":[';
  const rest = Math.floor((bytes * 0.12) / 1000);
  for (let i = 0; i < 1000; i++) {
    const data = { text: line.repeat(Math.ceil(rest / line.length)), card: { id: `card${i % cards}` } };
    yield (i === 0 ? '' : ',') +
      JSON.stringify({
        id: `action${i}`,
        type: 'commentCard',
        date: '2024-01-01T00:00:00.000Z',
        data,
        memberCreator: { id: 'm1', fullName: 'Ann' },
      });
  }
  yield ']}';
}

class Visitor {
  #cookies = '';
  constructor(readonly url: string) {}

  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...init.headers, cookie: this.#cookies, origin: this.url, 'sec-fetch-site': 'same-origin' };
    const answer = await fetch(this.url + path, { ...init, headers, redirect: 'manual' });
    const set = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
    if (set.length > 0) this.#cookies = [...this.#cookies.split('; ').filter(Boolean), ...set].join('; ');
    return answer;
  }

  post(path: string, fields: Record<string, string>): Promise<Response> {
    return this.send(path, { method: 'POST', body: new URLSearchParams(fields) });
  }
}

/** The demo's password, which the server prints after it is ready. */
async function passwordOf(server: ServerProcess): Promise<string> {
  for (;;) {
    const password = /password (\S+)\s/.exec(server.output)?.[1];
    if (password) return password;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function main(): Promise<void> {
  const server = new ServerProcess({ DEMO: 'on', PORT: '0' });
  await server.start();
  try {
    const { url } = server;
    const password = await passwordOf(server);
    const visitor = new Visitor(url);
    await visitor.post('/sign-in', { email: 'demo@solmu.test', password });
    const home = await visitor.send('/');
    const organisation = /\/o\/([a-z0-9]{20})/.exec(home.headers.get('location') ?? (await home.text()))?.[1];
    if (!organisation) throw new Error('could not sign in');
    const page = `/o/${organisation}/import`;
    const body = Buffer.from([...largeExport(megabytes * 1024 * 1024)].join(''));
    const size = body.length / 1024 / 1024;
    const idle = memoryOf(server.pid);

    /** Sends the file; gives the address of its preview. */
    const upload = async (): Promise<string> => {
      const answer = await visitor.send(`/o/${organisation}/uploads`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'large.json' },
      });
      const { id } = (await answer.json()) as { id: string };
      return id;
    };
    /** Waits until the page no longer tells of progress; gives where it is then. */
    const finished = async (id: string): Promise<string> => {
      for (;;) {
        const answer = await visitor.send(`${page}?upload=${id}`);
        const text = await answer.text();
        if (answer.status >= 300 && answer.status < 400) return answer.headers.get('location') ?? '';
        if (!text.includes('role="progressbar"')) return text.includes('value="start"') ? 'ready' : 'refused';
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };

    const rows: (string | number)[][] = [];
    const measure = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
      const observed = watch(url, server.pid);
      const start = performance.now();
      const result = await work();
      const seconds = (performance.now() - start) / 1000;
      await observed.stop();
      const waits = observed.waits.sort((a, b) => a - b);
      rows.push([name, seconds, percentile(waits, 0.5), percentile(waits, 0.99), waits.at(-1) ?? 0, observed.peak]);
      return result;
    };

    await measure('nothing', () => new Promise((resolve) => setTimeout(resolve, 2000)));
    const id = await measure('upload', upload);
    const ready = await measure('read', () => finished(id));
    if (ready !== 'ready') throw new Error(`the file was ${ready}`);
    await visitor.post(page, { intent: 'start', upload: id, boardName: 'Large' });
    const end = await measure('import', () => finished(id));
    const second = await upload();
    await finished(second);
    await visitor.post(page, { intent: 'start', upload: second, boardName: 'Stopped' });
    await measure('cancel', async () => {
      await visitor.post(page, { intent: 'cancel', upload: second });
    });
    const boards = await (await visitor.send(`/o/${organisation}`)).text();
    printTable(
      `A file of ${size.toFixed(1)} MB (memory before: ${idle.toFixed(0)} MB)`,
      ['', 's', 'others p50 ms', 'p99 ms', 'max ms', 'memory MB'],
      rows,
    );
    console.log(`\nimported: ${end.includes('record=')} · stopped leaves nothing: ${!boards.includes('Stopped')}`);
  } finally {
    await server.dispose();
  }
}

await main();
