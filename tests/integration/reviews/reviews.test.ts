import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCard, archiveCards, setCardFields } from '../../../app/board-doc/card-commands';
import { moveCards } from '../../../app/board-doc/place-commands';
import { readCardById, readColumns } from '../../../app/board-doc/read';
import {
  type BoardId,
  boardDocumentId,
  type CardId,
  type MemberId,
  type OrganisationId,
} from '../../../app/domain/ids';
import { createLogger } from '../../../server/infra/logger';
import { createPortfolio, type PortfolioService } from '../../../server/portfolio/portfolio-service';
import { createReviews, type ReviewsService } from '../../../server/reviews/reviews-service';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { createBoardsWorld, FOUR_COLUMNS } from '../boards/boards-world';

const TODAY = '2025-03-01';
let database: TestDatabase;
let world: Awaited<ReturnType<typeof createBoardsWorld>>;
let portfolio: PortfolioService;
let reviews: ReviewsService;
let saarvik: Awaited<ReturnType<typeof world.organisation>>;
let organisationId: OrganisationId;
let lead: { organisationId: OrganisationId; memberId: MemberId };
let reviewer: { organisationId: OrganisationId; memberId: MemberId };
let boardId: BoardId;
let cards: CardId[];

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createBoardsWorld(database);
  let time = world.deps.clock.now().getTime();
  const clock = { now: () => new Date(time++) };
  portfolio = createPortfolio({ ...world.deps, rooms: world.rooms, log: createLogger('silent') });
  reviews = createReviews({
    ...world.deps,
    clock,
    portfolio,
  });
  saarvik = await world.organisation('Saarvik');
  organisationId = saarvik.organisationId;
  lead = await saarvik.join('Lead');
  reviewer = await saarvik.join('Reviewer');
  boardId = await world.boards.create({ ...lead, name: 'Networks' }, FOUR_COLUMNS);
  cards = await change((doc, act) => {
    const [, active] = readColumns(doc);
    if (!active) throw new Error('a column');
    const add = (name: string, owner: MemberId | null) => addCard(doc, act, { name, owner }, { column: active.id });
    return [add('Harbour', reviewer.memberId), add('Ferries', null), add('Ports', lead.memberId)];
  });
});
afterAll(() => database.close());

async function change<T>(
  run: (doc: Parameters<typeof readColumns>[0], act: Parameters<typeof archiveCards>[1]) => T,
): Promise<T> {
  const at = world.deps.clock.now().toISOString();
  const result: { value?: T } = {};
  await world.rooms.transact(boardDocumentId(boardId), lead, (doc) => {
    result.value = run(doc, { origin: lead, at, randomBytes: world.deps.randomBytes });
  });
  await world.projected(boardId);
  return result.value as T;
}

const start = (more: Partial<Parameters<ReviewsService['start']>[1]> = {}) =>
  reviews.start(
    lead,
    {
      name: 'Spring',
      note: '',
      closesOn: '2025-04-01',
      cardIds: cards,
      byOwner: true,
      reviewerIds: [lead.memberId],
      ...more,
    },
    TODAY,
  );
const answer = (campaignId: string, cardId: string | undefined, who = reviewer, isLead = false) =>
  reviews.answer(who, { campaignId, cardId: cardId ?? '', state: 'done', note: 'Stays', nextReview: null, isLead });

describe('a review campaign', () => {
  test('puts each network into its owner’s queue, and those without an owner into a chosen reviewer’s', async () => {
    const { items } = await reviews.read(organisationId, await start());
    const queue = Object.fromEntries(items.map(({ name, reviewerId }) => [name, reviewerId]));
    expect(queue).toEqual({ Ferries: lead.memberId, Harbour: reviewer.memberId, Ports: lead.memberId });
  });

  test('refuses a closing date that is past, strangers as reviewers, and networks of others', async () => {
    await expect(start({ closesOn: '2025-02-28' })).rejects.toMatchObject({ code: 'closesOn.past' });
    await expect(start({ closesOn: 'soon' })).rejects.toMatchObject({ code: 'closesOn.unusable' });
    const stranger = await (await world.organisation('Other')).join('Stranger');
    await expect(start({ reviewerIds: [stranger.memberId] })).rejects.toMatchObject({ code: 'reviewer.unknown' });
    await expect(start({ cardIds: ['x'.repeat(20)] })).rejects.toMatchObject({ code: 'networks.unknown' });
    await expect(start({ byOwner: false, reviewerIds: [] })).rejects.toMatchObject({ code: 'reviewers.missing' });
  });

  test('gives nothing to people whose role may not answer, at its start or later', async () => {
    const id = await start();
    const viewer = await saarvik.join('Vera');
    for (const role of ['viewer', 'commenter']) {
      await database.db.member.update({ where: { id: viewer.memberId }, data: { role } });
      const refusal = { code: 'reviewer.may-not', status: 409 };
      await expect(start({ reviewerIds: [viewer.memberId] })).rejects.toMatchObject(refusal);
      await expect(reviews.reassign(lead, id, [cards[1] ?? ''], viewer.memberId)).rejects.toMatchObject(refusal);
    }
    const { items } = await reviews.read(organisationId, id);
    expect(items.find(({ cardId }) => cardId === cards[1])?.reviewerId).toBe(lead.memberId);
  });

  test('goes on where it stopped after a pause, and counts what is answered', async () => {
    const id = await start();
    await answer(id, cards[0]);
    await reviews.setPaused(lead, id, true);
    await expect(answer(id, cards[1], lead)).rejects.toMatchObject({ code: 'campaign.paused' });
    await reviews.setPaused(lead, id, false);
    await answer(id, cards[1], lead);
    const summary = (await reviews.list(organisationId, lead.memberId)).find((campaign) => campaign.id === id);
    expect(summary).toMatchObject({ state: 'open', total: 3, answered: 2, mine: 1 });
  });

  test('lets only the reviewer answer, or a lead for them', async () => {
    const id = await start();
    await expect(answer(id, cards[2])).rejects.toMatchObject({ code: 'item.not-yours' });
    await reviews.reassign(lead, id, [cards[2] ?? ''], reviewer.memberId);
    await answer(id, cards[2]);
    await answer(id, cards[1], reviewer, true);
    const { items } = await reviews.read(organisationId, id);
    expect(items.find(({ cardId }) => cardId === cards[1])).toMatchObject({
      state: 'done',
      doneById: reviewer.memberId,
    });
  });

  test('keeps an answer and the next review of its card together, or neither', async () => {
    const [harbour = '', ferries = ''] = cards;
    const dueOn = (card: string) =>
      world.rooms.read(boardDocumentId(boardId), (doc) => readCardById(doc, card as CardId)?.review);
    const stateOf = async (id: string, card: string) =>
      (await reviews.read(organisationId, id)).items.find(({ cardId }) => cardId === card)?.state;
    const said = (campaignId: string, cardId: string, nextReview: string) =>
      ({ campaignId, cardId, state: 'done', note: '', nextReview, isLead: true }) as const;
    const id = await start();
    await reviews.answer(lead, said(id, harbour, '2026-03-01'));
    expect([await dueOn(harbour), await stateOf(id, harbour)]).toEqual(['2026-03-01', 'done']);

    // A card that refuses the day: nothing is kept, and the same answer succeeds later.
    await world.boards.setArchived(lead, boardId, true);
    await expect(reviews.answer(lead, said(id, ferries, '2026-04-01'))).rejects.toMatchObject({ code: 'changed-card' });
    expect(await stateOf(id, ferries)).toBe('waiting');
    await world.boards.setArchived(lead, boardId, false);

    // The review is paused just when the card has taken the day.
    const slow = createReviews({
      ...world.deps,
      portfolio: {
        ...portfolio,
        async change(...asked) {
          const done = await portfolio.change(...asked);
          await reviews.setPaused(lead, id, true);
          return done;
        },
      },
    });
    await expect(slow.answer(lead, said(id, ferries, '2026-04-01'))).rejects.toMatchObject({ code: 'item.meanwhile' });
    expect([await dueOn(ferries), await stateOf(id, ferries)]).toEqual([null, 'waiting']);
    await reviews.setPaused(lead, id, false);
    await reviews.answer(lead, said(id, ferries, '2026-04-01'));
    expect([await dueOn(ferries), await stateOf(id, ferries)]).toEqual(['2026-04-01', 'done']);
  });

  test('is unknown to another organisation', async () => {
    const id = await start();
    const stranger = await (await world.organisation('Third')).join('Stranger');
    await expect(reviews.read(stranger.organisationId, id)).rejects.toMatchObject({ code: 'campaign.unknown' });
    await expect(reviews.close(stranger, id, TODAY)).rejects.toMatchObject({ status: 404 });
  });

  test('closes once, with one snapshot of the portfolio; what comes later is refused', async () => {
    const id = await start();
    const closings = await Promise.allSettled([reviews.close(lead, id, TODAY), reviews.close(reviewer, id, TODAY)]);
    expect(closings.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(answer(id, cards[0])).rejects.toMatchObject({ code: 'campaign.closed' });
    await expect(reviews.setPaused(lead, id, true)).rejects.toMatchObject({ code: 'campaign.closed' });
    expect((await reviews.snapshots(organisationId)).filter(({ campaignId }) => campaignId === id)).toHaveLength(1);
  });
});

describe('two dates', () => {
  test('tell what moved, changed hands and left between a review and today', async () => {
    const snapshot = await reviews.close(lead, await start(), TODAY);
    await change((doc, act) => {
      const [harbour, ferries, ports] = cards;
      if (!harbour || !ferries || !ports) throw new Error('three cards');
      const left = readColumns(doc)[3];
      if (left) moveCards(doc, act, [ferries], { column: left.id });
      setCardFields(doc, act, ports, { owner: reviewer.memberId, segment: { now: 0.5, future: -0.5 } });
      archiveCards(doc, act, [harbour]);
    });
    const compared = await reviews.compare(organisationId, snapshot, 'today', TODAY);
    expect(compared.left.map(({ name }) => name).sort()).toEqual(['Ferries', 'Harbour']);
    expect(compared.changedHands).toMatchObject([{ name: 'Ports', from: lead.memberId, to: reviewer.memberId }]);
    expect(compared.placed).toMatchObject([{ name: 'Ports', from: null }]);
    const stranger = await world.organisation('Fourth');
    await expect(reviews.compare(stranger.organisationId, snapshot, 'today', TODAY)).rejects.toMatchObject({
      code: 'snapshot.unknown',
    });
  });

  test('are kept by themselves once a month', async () => {
    expect(await reviews.takeMonthlySnapshots()).toBeGreaterThan(0);
    expect(await reviews.takeMonthlySnapshots()).toBe(0);
    expect((await reviews.snapshots(organisationId)).filter(({ name }) => name === '')).toHaveLength(1);
  });

  test('give the matrix the places of the last closed review', async () => {
    await reviews.close(lead, await start({ cardIds: cards.slice(2) }), TODAY);
    expect((await reviews.lastPlaces(organisationId)).get(cards[2] as CardId)).toEqual({ now: 0.5, future: -0.5 });
  });
});
