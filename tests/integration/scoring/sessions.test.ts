import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readCardById } from '../../../app/board-doc/read';
import { type BoardId, boardDocumentId, type CardId, type ScoringSessionId } from '../../../app/domain/ids';
import type { ScoreValues } from '../../../app/domain/scoring/model';
import { removeCard } from '../../support/remove-card';
import { createScoringWorld, type ScoringWorld, type TestPerson } from './scoring-world';

let world: ScoringWorld;
let olga: TestPerson;
let lauri: TestPerson;
let mikko: TestPerson;
let boardId: BoardId;
let cards: readonly CardId[];
let session: ScoringSessionId;

const LOW: ScoreValues = { accessibility: 1, energy: 1, impact: 1, attraction: 1 };
const HIGH: ScoreValues = { accessibility: 5, energy: 4, impact: 3, attraction: 2 };

beforeAll(async () => {
  world = await createScoringWorld();
  ({ owner: olga, boardId } = await world.found('Olga'));
  lauri = await world.join(olga.organisationId, 'lead', 'Lauri');
  mikko = await world.join(olga.organisationId, 'member', 'Mikko');
}, 60_000);

afterAll(() => world?.close());

beforeEach(async () => {
  cards = [await world.card(boardId, 'Baltic Water'), await world.card(boardId, 'Green Corridor')];
  const model = await world.model(olga.organisationId, 'win');
  session = await world.services.scoring.open(olga, { name: 'Review', modelId: model.id, cardIds: cards });
  for (const person of [olga, lauri, mikko]) await world.services.scoring.join(person, session);
});

const [first, second] = [() => cards[0] as CardId, () => cards[1] as CardId];
const give = (person: TestPerson, values: ScoreValues, isDone = true, cardId = first()) =>
  world.services.scoring.give(person, session, { cardId, values, isDone });
const read = async (person: TestPerson) => {
  const view = await world.services.scoring.read(person, session, null);
  if (!view) throw new Error('no session');
  return view;
};
const agree = (person: TestPerson, values: ScoreValues, seen = '', cardId = first()) =>
  world.services.scoring.agree(person, session, { cardId, values, seen });
const scoreOnCard = async (cardId = first()) =>
  (await world.services.rooms.read(boardDocumentId(boardId), (doc) => readCardById(doc, cardId)))?.scores[0];

describe('before the reveal', () => {
  test('each sees their own score and who has finished', async () => {
    await give(mikko, LOW);
    await give(lauri, HIGH, false);
    const view = await read(lauri);
    expect(view.current.mine).toEqual({ values: HIGH, isDone: false });
    expect(view.current.finishedIds).toEqual([mikko.memberId]);
    expect(view.current.revealed).toBeNull();
  });

  test('finishing needs a value for each criterion; what was chosen is kept', async () => {
    await expect(give(mikko, { energy: 2 })).rejects.toMatchObject({ code: 'score.missing' });
    await give(mikko, { energy: 2, stranger: 5, impact: 17 }, false);
    expect((await read(mikko)).current.mine.values).toEqual({ energy: 2 });
  });

  test('nothing can be agreed, and nothing revealed that nobody gave', async () => {
    await expect(agree(olga, LOW)).rejects.toMatchObject({ code: 'agree.before-reveal' });
    await expect(world.services.scoring.reveal(olga, session, first())).rejects.toMatchObject({
      code: 'reveal.nothing',
    });
  });
});

describe('the reveal', () => {
  test('shows all finished scores and nobody’s draft', async () => {
    await give(mikko, LOW);
    await give(lauri, HIGH, false);
    await world.services.scoring.reveal(olga, session, first());
    const { revealed } = (await read(olga)).current;
    expect(revealed?.scores).toEqual([{ memberId: mikko.memberId, values: LOW }]);
  });

  test('happens once, whoever presses at the same time', async () => {
    await give(mikko, LOW);
    const both = [olga, lauri].map((person) => world.services.scoring.reveal(person, session, first()));
    const ends = await Promise.allSettled(both);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [refused] = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
    expect(refused).toMatchObject({ code: 'reveal.done-already' });
  });

  test('ends scoring of that card, not of the next', async () => {
    await give(mikko, LOW);
    await world.services.scoring.reveal(olga, session, first());
    await expect(give(mikko, HIGH)).rejects.toMatchObject({ code: 'score.after-reveal' });
    await give(mikko, HIGH, true, second());
  });

  test('and scores that come in the same moment have an order: each is either shown or refused', async () => {
    await give(mikko, LOW);
    const racing = await Promise.allSettled([
      give(lauri, HIGH),
      world.services.scoring.reveal(olga, session, first()),
      give(olga, HIGH),
    ]);
    const accepted = [racing[0], racing[2]].filter((end) => end?.status === 'fulfilled').length;
    expect((await read(mikko)).current.revealed?.scores).toHaveLength(1 + accepted);
  });
});

describe('what is agreed', () => {
  test('stands on the card, with who took part and the version it was given under', async () => {
    await give(mikko, LOW);
    await give(lauri, HIGH);
    await world.services.scoring.reveal(olga, session, first());
    await agree(olga, HIGH);
    expect(await scoreOnCard()).toMatchObject({
      values: HIGH,
      points: 26,
      fraction: 0.52,
      version: 1,
      how: 'agreed',
      by: olga.memberId,
      sessionId: session,
      participants: [lauri.memberId, mikko.memberId].sort(),
    });
    const [agreement] = await world.services.scoring.agreements(olga.organisationId, first());
    expect(agreement).toMatchObject({ sessionName: 'Review', values: HIGH });
  });

  test('is not overwritten unseen by a second facilitator', async () => {
    await give(mikko, LOW);
    await world.services.scoring.reveal(olga, session, first());
    await agree(olga, HIGH);
    await expect(agree(lauri, LOW)).rejects.toMatchObject({ code: 'agree.meanwhile' });
    const seen = (await read(lauri)).current.revealed?.agreed?.at.toISOString() ?? '';
    await agree(lauri, LOW, seen);
    expect((await scoreOnCard())?.values).toEqual(LOW);
  });

  test('is kept in the session when the card is gone', async () => {
    await give(mikko, LOW);
    await world.services.scoring.reveal(olga, session, first());
    await removeCard(world.services, boardId, first());
    await agree(olga, HIGH);
    const { name, revealed } = (await read(olga)).current;
    expect(name).toBe('Baltic Water');
    expect(revealed?.agreed).toMatchObject({ values: HIGH, onCard: false });
  });
});

describe('a model that changes meanwhile', () => {
  test('a criterion archived while people score: the session goes on with the words it was opened under', async () => {
    const model = await world.model(olga.organisationId, 'weighted');
    const { criteria, scoring } = world.services;
    session = await scoring.open(olga, { name: 'Own criteria', modelId: model.id, cardIds: cards });
    await scoring.join(mikko, session);
    const values = Object.fromEntries(model.criteria.map(({ id }) => [id, 4]));
    const [archived] = model.criteria;
    await criteria.changeCriteria(olga, model.id, { do: 'archive', criterionId: archived?.id ?? '' });
    await give(mikko, values);
    const view = await read(mikko);
    expect(view.model.criteria).toEqual(model.criteria);
    expect(view.isModelChanged).toBe(true);
    await scoring.reveal(olga, session, first());
    await agree(olga, values);
    expect(await scoreOnCard()).toMatchObject({ values, points: 100, version: model.version });
  });

  test('a model archived meanwhile takes no new session, and ends none', async () => {
    const model = await world.model(olga.organisationId, 'win');
    const { criteria, scoring } = world.services;
    await criteria.changeModel(olga, model.id, { do: 'archive' });
    await give(mikko, LOW);
    const open = scoring.open(olga, { name: 'Another', modelId: model.id, cardIds: cards });
    await expect(open).rejects.toMatchObject({ code: 'model.archived' });
    await criteria.changeModel(olga, model.id, { do: 'restore' });
  });
});

describe('a session', () => {
  test('pauses with everything that was given, and goes on where it stopped', async () => {
    const { scoring } = world.services;
    await give(mikko, LOW);
    await scoring.lead(olga, session, { do: 'go', from: 0, to: 1 });
    await scoring.lead(olga, session, { do: 'start-timer', minutes: 5 });
    await scoring.lead(olga, session, { do: 'pause' });
    await expect(give(mikko, LOW, true, second())).rejects.toMatchObject({ code: 'session.paused' });
    const paused = await read(mikko);
    expect(paused).toMatchObject({ state: 'paused', timer: { endsAt: null } });
    expect(paused.timer.leftMs).toBeGreaterThan(290_000);
    await scoring.lead(lauri, session, { do: 'resume' });
    const view = await read(mikko);
    expect(view).toMatchObject({ state: 'open', current: { cardId: second() }, timer: { leftMs: null } });
    expect(view.timer.endsAt).not.toBeNull();
  });

  test('is moved on by one of two who press next at the same time', async () => {
    const { scoring } = world.services;
    const both = [olga, lauri].map((person) => scoring.lead(person, session, { do: 'go', from: 0, to: 1 }));
    const ends = await Promise.allSettled(both);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await read(mikko)).current.cardId).toBe(second());
  });

  test('takes in who comes late, and does not wait for who leaves', async () => {
    const late = await world.join(olga.organisationId, 'member', 'Kaisa');
    const { scoring } = world.services;
    await expect(give(late, LOW)).rejects.toMatchObject({ code: 'session.not-in' });
    await scoring.join(late, session);
    await give(late, LOW);
    await scoring.leave(mikko, session);
    await expect(give(mikko, LOW)).rejects.toMatchObject({ code: 'session.not-in' });
    const { participants, current } = await read(olga);
    expect(participants.find(({ memberId }) => memberId === mikko.memberId)?.hasLeft).toBe(true);
    expect(current.finishedIds).toEqual([late.memberId]);
  });

  test('that ended takes nothing more, and never shows what was not revealed', async () => {
    const { scoring } = world.services;
    await give(mikko, LOW);
    await scoring.lead(olga, session, { do: 'end' });
    await expect(give(lauri, LOW)).rejects.toMatchObject({ code: 'session.ended' });
    await expect(scoring.reveal(olga, session, first())).rejects.toMatchObject({ code: 'session.ended' });
    expect((await scoring.read(lauri, session, first()))?.current.revealed).toBeNull();
  });

  test('opens only on cards of its own organisation', async () => {
    const other = await world.found('Eve');
    const model = await world.model(other.owner.organisationId, 'win');
    const open = world.services.scoring.open(other.owner, { name: 'Theirs', modelId: model.id, cardIds: cards });
    await expect(open).rejects.toMatchObject({ code: 'session.no-cards' });
    expect(await world.services.scoring.read(other.owner, session, null)).toBeNull();
  });
});
