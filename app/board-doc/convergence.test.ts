import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { migrateBoardDoc } from './migrate';
import { readBoard } from './read';
import { cardsOf, columnsOf, fieldsOf } from './schema';
import { seededBytes, seededNumbers, testBoard } from './testing';
import { actAtRandom, type Pick } from './testing-acts';

/** One person: a document, undo of their own acts, and a connection that comes and goes. */
class Client {
  readonly doc = new Y.Doc();
  readonly undo: Y.UndoManager;
  readonly #act;
  online = true;
  outbox: Uint8Array[] = [];
  inbox: Uint8Array[] = [];

  constructor(clientId: number, seed: number) {
    this.doc.clientID = clientId;
    const origin = {};
    this.#act = { origin, at: '2026-03-01T12:00:00.000Z', randomBytes: seededBytes(seed) };
    this.undo = new Y.UndoManager([cardsOf(this.doc), columnsOf(this.doc), fieldsOf(this.doc)], {
      trackedOrigins: new Set([origin]),
      captureTimeout: 0,
    });
    this.doc.on('update', (update: Uint8Array, from: unknown) => {
      if (from !== 'network' && this.online) this.outbox.push(update);
    });
  }

  act(pick: Pick): void {
    const what = pick(12);
    if (what === 0) this.undo.undo();
    else if (what === 1) this.undo.redo();
    else actAtRandom(this.doc, this.#act, pick);
  }

  /** The connection breaks; what was under way is lost. */
  disconnect(): void {
    this.online = false;
    this.outbox = [];
    this.inbox = [];
  }
}

/** A server and its clients. Frames wait until the network delivers them; some come twice. */
class Network {
  readonly server = new Y.Doc();
  readonly clients: Client[];
  readonly #pick: Pick;

  constructor(count: number, seed: number) {
    this.#pick = seededNumbers(seed);
    Y.applyUpdate(this.server, Y.encodeStateAsUpdate(testBoard(seed).doc));
    migrateBoardDoc(this.server);
    this.server.clientID = 999_999;
    this.clients = Array.from({ length: count }, (_, i) => new Client(i + 1, seed * 100 + i));
    for (const client of this.clients) this.#sync(client);
    this.server.on('update', (update: Uint8Array, from: unknown) => {
      for (const client of this.clients) if (client !== from && client.online) client.inbox.push(update);
    });
  }

  step(): void {
    const client = this.clients[this.#pick(this.clients.length)];
    if (client === undefined) return;
    const what = this.#pick(20);
    if (what === 0) client.disconnect();
    else if (what <= 2 && !client.online) this.#sync(client);
    else if (what <= 9) this.#deliver(client);
    else client.act(this.#pick);
  }

  settle(): void {
    for (const client of this.clients) if (!client.online) this.#sync(client);
    while (this.clients.some(({ inbox, outbox }) => inbox.length + outbox.length > 0))
      for (const client of this.clients) this.#deliver(client);
  }

  #deliver(client: Client): void {
    const [up, down] = [client.outbox.shift(), client.inbox.shift()];
    if (up !== undefined) {
      Y.applyUpdate(this.server, up, client);
      if (this.#pick(8) === 0) client.outbox.push(up);
    }
    if (down !== undefined) {
      Y.applyUpdate(client.doc, down, 'network');
      if (this.#pick(8) === 0) client.inbox.push(down);
    }
  }

  /** Both sides ask what they lack, as y-websocket does on connecting. */
  #sync(client: Client): void {
    client.online = true;
    Y.applyUpdate(client.doc, Y.encodeStateAsUpdate(this.server, Y.encodeStateVector(client.doc)), 'network');
    Y.applyUpdate(this.server, Y.encodeStateAsUpdate(client.doc, Y.encodeStateVector(this.server)), client);
  }
}

function converge(seed: number, clients: number, steps: number): void {
  const network = new Network(clients, seed);
  for (let i = 0; i < steps; i++) network.step();
  network.settle();
  const expected = readBoard(network.server);
  for (const { doc } of network.clients) expect(readBoard(doc)).toEqual(expected);
  expect(expected.cards.length).toBeGreaterThan(5);
  expect(expected.cards).toHaveLength(cardsOf(network.server).size);
  const shown = expected.columns.flatMap(({ id }) => expected.cards.filter(({ column }) => column === id));
  expect(shown.map(({ id }) => id).sort()).toEqual(expected.cards.map(({ id }) => id).sort());
  expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
}

const FRESH = Math.floor(Math.random() * 1_000_000);

describe('several people on one board, with interrupted connections', { timeout: 60_000 }, () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'all end with the same content, each card in exactly one column (seed %i)',
    (seed) => {
      converge(seed, 2 + (seed % 4), 600);
    },
  );

  test(`the same with the fresh seed ${FRESH}`, () => {
    converge(FRESH, 4, 800);
  });
});

describe('undo', () => {
  test('undoing a move restores the place in one write, and leaves alone what a colleague moved since', () => {
    const network = new Network(2, 42);
    const [me, colleague] = network.clients as [Client, Client];
    const pick = seededNumbers(1);
    while (cardsOf(me.doc).size < 3) me.act(pick);
    network.settle();
    const before = readBoard(me.doc);
    const id = before.cards[0]?.id ?? '';
    const place = (client: Client): unknown => (cardsOf(client.doc).get(id) as Y.Map<unknown>).get('place');
    const was = place(me);
    const move = (client: Client, column: string, origin: unknown): void => {
      const card = cardsOf(client.doc).get(id) as Y.Map<unknown>;
      client.doc.transact(() => card.set('place', { column, order: 'V' }), origin);
    };
    const mine = [...me.undo.trackedOrigins].find((origin) => origin !== me.undo);
    me.undo.stopCapturing();
    move(me, before.columns[2]?.id ?? '', mine);
    let writes = 0;
    cardsOf(me.doc).observeDeep((events) => {
      for (const event of events) writes += event.keys.size;
    });
    me.undo.undo();
    expect(place(me)).toEqual(was);
    expect(writes).toBe(1);
    me.undo.redo();
    network.settle();
    move(colleague, before.columns[1]?.id ?? '', null);
    network.settle();
    me.undo.undo();
    network.settle();
    expect(place(me)).toEqual({ column: before.columns[1]?.id, order: 'V' });
    expect(place(colleague)).toEqual(place(me));
  });
});
