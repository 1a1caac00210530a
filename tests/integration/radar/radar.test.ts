import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBoard } from '../../../app/board-doc/read';
import { type BoardId, boardDocumentId, type RadarCandidateId } from '../../../app/domain/ids';
import { createScoringWorld, type ScoringWorld, type TestPerson } from '../scoring/scoring-world';

let world: ScoringWorld;
let olga: TestPerson;
let board: BoardId;

beforeAll(async () => {
  world = await createScoringWorld();
  ({ owner: olga, boardId: board } = await world.found('Olga'));
}, 60_000);

afterAll(() => world?.close());

const candidateOf = async (person: TestPerson, id: RadarCandidateId) =>
  (await world.services.radar.read(person.organisationId)).candidates.find((one) => one.id === id);
const cardsOf = (boardId: BoardId) =>
  world.services.rooms.read(boardDocumentId(boardId), (doc) => readBoard(doc).cards);

test('themes keep the order they are given, and archived ones come back to it', async () => {
  const { radar } = world.services;
  const ids = [];
  for (const name of ['Methods', 'Technologies', 'Users of our data'])
    ids.push(await radar.addTheme(olga, { name, description: '' }));
  const [first, , third] = ids;
  if (!first || !third) throw new Error('three themes');
  await radar.moveTheme(olga, third, -1);
  await radar.archiveTheme(olga, first, true);
  await radar.archiveTheme(olga, first, false);
  const themes = await radar.listThemes(olga.organisationId);
  expect(themes.map(({ name }) => name)).toEqual(['Methods', 'Users of our data', 'Technologies']);
});

test('a promoted candidate becomes one card of the Join column, however many promote it at once, and comes back', async () => {
  const { radar } = world.services;
  const themeId = await radar.addTheme(olga, { name: 'Wind' });
  const id = await radar.addCandidate(olga, {
    themeId,
    name: 'North Wind Ring',
    purpose: 'Blades that last',
    webAddress: 'wind.example',
    scoutId: olga.memberId,
  });
  const answers = await Promise.allSettled([1, 2, 3].map(() => radar.promote(olga, id, board)));
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const [card] = (await cardsOf(board)).filter(({ name }) => name === 'North Wind Ring');
  expect(card).toMatchObject({
    purpose: 'Blades that last',
    webAddress: 'https://wind.example',
    scout: olga.memberId,
    themes: [themeId],
    archived: null,
  });
  if (!card) throw new Error('no card');
  expect((await candidateOf(olga, id))?.card).toEqual({ boardId: board, cardId: card.id });
  expect((await radar.originOf(olga.organisationId, card.id))?.id).toBe(id);

  await radar.unpromote(olga, id);
  expect((await cardsOf(board)).find((one) => one.id === card.id)?.archived).not.toBeNull();
  expect((await candidateOf(olga, id))?.card).toBeNull();
  await expect(radar.promote(olga, id, board)).resolves.toMatchObject({ boardId: board });
});

test('a promotion that fails leaves the candidate where it was', async () => {
  const { radar, boards } = world.services;
  const themeId = await radar.addTheme(olga, { name: 'Tides' });
  const id = await radar.addCandidate(olga, { themeId, name: 'Tide Table' });
  const joinless = await boards.create({ ...olga, name: 'No way in' }, [{ name: 'Active', stage: 'active' }]);
  await expect(radar.promote(olga, id, joinless)).rejects.toMatchObject({ code: 'board.no-join-column' });
  expect((await candidateOf(olga, id))?.card).toBeNull();
});

test('what does not fit is refused with the code of its field and changes nothing', async () => {
  const { radar } = world.services;
  const themeId = await radar.addTheme(olga, { name: 'Limits' });
  const id = await radar.addCandidate(olga, { themeId, name: 'As it was' });
  const refused = (to: object) => radar.changeCandidate(olga, id, { name: 'Changed', ...to }).catch(({ code }) => code);
  expect(await refused({ name: '  ' })).toBe('name.missing');
  expect(await refused({ note: 'x'.repeat(2001) })).toBe('note.too-long');
  expect(await refused({ webAddress: 'javascript:alert(1)' })).toBe('address.bad');
  expect(await refused({ state: 'dreaming' })).toBe('state.unknown');
  expect((await candidateOf(olga, id))?.name).toBe('As it was');
});

test('another organisation’s radar, boards and people are unknown', async () => {
  const { radar } = world.services;
  const { owner: eve, boardId: evesBoard } = await world.found('Eve');
  const themeId = await radar.addTheme(olga, { name: 'Ours' });
  const id = await radar.addCandidate(olga, { themeId, name: 'Ours too' });
  const status = (act: Promise<unknown>) => act.then(() => 200).catch((error) => error.status);
  expect(
    await Promise.all([
      status(radar.changeTheme(eve, themeId, { name: 'Hers' })),
      status(radar.addCandidate(eve, { themeId, name: 'Hers' })),
      status(radar.changeCandidate(eve, id, { name: 'Hers' })),
      status(radar.removeCandidate(eve, id, true)),
      status(radar.promote(eve, id, evesBoard)),
      status(radar.unpromote(eve, id)),
      status(radar.promote(olga, id, evesBoard)),
      status(radar.changeCandidate(olga, id, { scoutId: eve.memberId })),
    ]),
  ).toEqual(Array(8).fill(404));
});
