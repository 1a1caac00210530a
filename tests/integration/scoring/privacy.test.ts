import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ScoreValues } from '../../../app/domain/scoring/model';
import { createRouteHandler, type RouteHandler } from '../../support/route-handler';
import { createScoringWorld, type ScoringWorld, type TestPerson } from './scoring-world';

// Before the reveal nothing that reaches anybody's browser depends on what another person gave. Mikko scores twice, low and high; whatever
// the server sends to the others must be the same both times: pages, the data of every route, and what `/live` says.

const LOW: ScoreValues = { accessibility: 0, energy: 1, impact: 0, attraction: 1 };
const HIGH: ScoreValues = { accessibility: 5, energy: 4, impact: 5, attraction: 4 };

let world: ScoringWorld;
let app: RouteHandler;
let ids: Record<string, string>;
let mikko: TestPerson;
let readers: Record<string, TestPerson>;
const frames: unknown[] = [];

beforeAll(async () => {
  world = await createScoringWorld();
  app = await createRouteHandler(world.services);
  const { owner, boardId } = await world.found('Olga');
  const { organisationId } = owner;
  mikko = await world.join(organisationId, 'member', 'Mikko');
  readers = {
    'the facilitator, who scores too': owner,
    'another facilitator': await world.join(organisationId, 'lead', 'Lauri'),
    'another participant': await world.join(organisationId, 'member', 'Kaisa'),
    'a viewer': await world.join(organisationId, 'viewer', 'Ville'),
  };
  const cardId = await world.card(boardId, 'Baltic Water');
  const model = await world.model(organisationId, 'win');
  const { scoring } = world.services;
  const sessionId = await scoring.open(owner, { name: 'Review', modelId: model.id, cardIds: [cardId] });
  for (const person of [mikko, owner, readers['another participant']])
    if (person) await scoring.join(person, sessionId);
  ids = { organisationId, boardId, cardId, sessionId, userId: 'x', token: 'a'.repeat(43), format: 'csv' };
  world.bus.subscribe('live.topics', (topics) => frames.push(topics));
}, 60_000);

afterAll(() => world?.close());

const session = () => ids.sessionId as never;
const give = (values: ScoreValues, isDone: boolean) =>
  world.services.scoring.give(mikko, session(), { cardId: ids.cardId, values, isDone });

/** What is said in one turn of the event loop goes out at its end. */
const settled = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

/** What addresses that show scores answer to beside their path. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  '/o/:organisationId/scoring': ['?new'],
  '/o/:organisationId/scoring/:sessionId': ['?view=wall', '?card=:cardId'],
  '/o/:organisationId/boards/:boardId/cards/:cardId': ['?tab=activity', '?tab=assessment'],
};

/** Everything that a person's browser can be sent, address by address; moments of time are left out. */
async function crawl(person: TestPerson): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { address } of app.routes.filter((route) => route.address.startsWith('/o/'))) {
    for (const query of ['', ...(QUERIES[address] ?? [])]) {
      const path = (address + query).replace(/:([a-zA-Z]+)/g, (_, name: string) => ids[name] ?? 'x');
      const headers = { Cookie: person.browser.cookies ?? '' };
      const { status, data } = await app.send(new Request(`http://solmu.test${path}`, { headers }));
      found[path] = `${status} ${JSON.stringify(withoutTimes(data))}`;
    }
  }
  return found;
}

function withoutTimes(value: unknown): unknown {
  if (value instanceof Date) return 'a moment';
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return 'a moment';
  if (Array.isArray(value)) return value.map(withoutTimes);
  if (value instanceof Promise || typeof value !== 'object' || value === null) return value;
  if (value instanceof Response) return value.status;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutTimes(inner)]));
}

test('nothing that anybody is sent depends on what another gave', async () => {
  const [facilitator] = Object.entries(readers);
  if (!facilitator) throw new Error('people');
  for (const isDone of [false, true]) {
    for (const [name, person] of isDone ? Object.entries(readers) : [facilitator]) {
      await give(LOW, isDone);
      const low = await crawl(person);
      await give(HIGH, isDone);
      const high = await crawl(person);
      expect({ name, isDone, sent: high }).toEqual({ name, isDone, sent: low });
    }
  }
}, 120_000);

test('every page that is open hears which topic changed, never a value, and of drafts nothing', async () => {
  await give(HIGH, false);
  await settled();
  frames.length = 0;
  await give(LOW, false);
  await give(HIGH, false);
  await settled();
  const ofDrafts = JSON.stringify(frames);
  await give(HIGH, true);
  await settled();
  expect(ofDrafts).not.toContain('scoring:');
  expect(JSON.stringify(frames)).toContain(`scoring:${ids.sessionId}`);
  for (const topic of frames.flat()) expect(topic).toMatch(/^[a-z]+:[a-z0-9]{20}$/);
});

test('after the reveal everybody is sent it, so the crawl would have seen it before', async () => {
  const { 'the facilitator, who scores too': olga, 'a viewer': ville } = readers;
  if (!olga || !ville) throw new Error('people');
  await world.services.scoring.reveal(olga, session(), ids.cardId);
  const path = `/o/${ids.organisationId}/scoring/${ids.sessionId}`;
  const shown = new RegExp(`"memberId":"${mikko.memberId}","values":{[^}]*"accessibility":5`);
  expect((await crawl(ville))[path]).toMatch(shown);
});

test('a viewer and a commenter may not score, a member may not lead', async () => {
  const commenter = await world.join(mikko.organisationId, 'commenter', 'Kalle');
  const { 'a viewer': ville } = readers;
  const post = async (person: TestPerson | undefined, intent: string) => {
    const headers = { Cookie: person?.browser.cookies ?? '' };
    const body = new URLSearchParams({ intent, cardId: ids.cardId ?? '', values: '{}' });
    const url = `http://solmu.test/o/${ids.organisationId}/scoring/${ids.sessionId}`;
    return (await app.send(new Request(url, { method: 'POST', headers, body }))).status;
  };
  expect(await post(ville, 'join')).toBe(403);
  expect(await post(commenter, 'draft')).toBe(403);
  for (const intent of ['reveal', 'agree', 'go', 'pause', 'end']) expect(await post(mikko, intent)).toBe(403);
  expect(await post(mikko, 'join')).toBe(200);
});
