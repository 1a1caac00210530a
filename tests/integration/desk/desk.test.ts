import { afterAll, beforeAll, expect, it } from 'vitest';
import { setCardFields } from '../../../app/board-doc/card-commands';
import { boardDocumentId, type MemberId, newId } from '../../../app/domain/ids';
import { createRouteHandler, type RouteHandler } from '../../support/route-handler';
import { createScoringWorld, type ScoringWorld, type TestPerson } from '../scoring/scoring-world';

let world: ScoringWorld;
let app: RouteHandler;
let owner: TestPerson;
let member: TestPerson;

const bytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

beforeAll(async () => {
  world = await createScoringWorld();
  app = await createRouteHandler(world.services);
  const made = await world.found('Desk');
  owner = made.owner;
  member = await world.join(owner.organisationId, 'member', 'Member');
  const card = await world.card(made.boardId, 'Harbour Cluster');
  const act = { origin: 'test', at: new Date().toISOString(), randomBytes: bytes };
  await world.services.rooms.transact(boardDocumentId(made.boardId), { memberId: null }, (doc) =>
    setCardFields(doc, act, card, { owner: member.memberId, review: '2020-01-01' }),
  );
  await world.services.rooms.projected(boardDocumentId(made.boardId));
}, 120_000);
afterAll(() => world.close());

function visit(reader: TestPerson, person: string | null) {
  const query = person === null ? '' : `?person=${encodeURIComponent(person)}`;
  const headers: Record<string, string> = reader.browser.cookies ? { Cookie: reader.browser.cookies } : {};
  return app.send(new Request(`http://solmu.test/o/${reader.organisationId}/desk${query}`, { headers }));
}

it('a desk shows what is due to its person', async () => {
  const { status, data } = await visit(member, null);
  expect(status).toBe(200);
  expect(JSON.stringify(data)).toContain('Harbour Cluster');
  expect(JSON.stringify(data)).toContain('"kind":"review"');
});

it('leads look at the desks of others; members do not, and nobody at a stranger’s', async () => {
  expect((await visit(owner, member.memberId)).status).toBe(200);
  expect((await visit(member, owner.memberId)).status).toBe(403);
  const stranger = (await world.found('Stranger')).owner;
  for (const wrong of [stranger.memberId, newId<MemberId>(bytes), "' or 1=1 --"])
    expect((await visit(owner, wrong)).status).toBe(404);
});
