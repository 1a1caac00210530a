import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrganisationId, ServiceId, UserId } from '../../../app/domain/ids';
import { createFeedback, type FeedbackService } from '../../../server/feedback/feedback-service';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { anyId, createSpaceWorld, type SpaceWorld } from '../discussion/space-world';

let database: TestDatabase;
let world: SpaceWorld;
let feedback: FeedbackService;
let other: OrganisationId;
let anna: UserId; // host
let bert: UserId; // member, of another organisation
let britta: UserId; // reader, of that organisation too
let gita: UserId; // a guest
let serviceId: ServiceId;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createSpaceWorld(database.db);
  other = await world.organisation('Baltia');
  anna = await world.join('Anna Aalto', 'host', world.host);
  bert = await world.join('Bert Berg', 'member', other);
  britta = await world.join('Britta Berg', 'reader', other);
  gita = await world.join('Gita Guest', 'reader', null);
  feedback = createFeedback({ ...world, db: database.db, randomBytes, live: { topicChanged: () => undefined } });
  serviceId = await feedback.addService(await as(anna), { name: 'Seminar', gives: '', touchpoints: 'call, call' });
});
afterAll(() => database.close());

const as = (userId: UserId) => world.accessOf(userId);
const target = () => ({ kind: 'service', id: serviceId, instance: '' }) as const;
const answer = async (userId: UserId, given: string, line: string) => {
  const [immaterial, relational, economic] = given;
  await feedback.answer(await as(userId), target(), { immaterial, relational, economic, gotFor: 'person', line });
};

describe('what a service gave', () => {
  it('is told to hosts as a sum, and not before it tells of nobody', async () => {
    await answer(bert, '310', 'New ideas');
    await answer(britta, '200', '');
    expect((await feedback.view(await as(anna), target())).sum).toEqual({ answers: 2, mean: null, lines: [] });
    await answer(gita, '112', 'A customer');
    const { sum, colleagues } = await feedback.view(await as(anna), target());
    expect(sum).toMatchObject({ answers: 3, mean: { immaterial: 2 }, lines: ['A customer', 'New ideas'] });
    expect(colleagues).toEqual([]);
  });

  it('is told by name to one’s own organisation alone', async () => {
    const view = await feedback.view(await as(britta), target());
    expect(view.sum).toBeNull();
    expect(view.colleagues?.map(({ name }) => name).sort()).toEqual(['Bert Berg', 'Britta Berg']);
    expect(await feedback.view(await as(gita), target())).toMatchObject({
      own: { economic: 2 },
      sum: null,
      colleagues: null,
    });
    expect((await feedback.colleagues(await as(bert)))?.map(({ about }) => about)).toEqual(['Seminar', 'Seminar']);
  });

  it('is one answer a person, which can be changed', async () => {
    await answer(bert, '000', '');
    expect((await feedback.view(await as(anna), target())).sum?.answers).toBe(3);
    await expect(answer(bert, '4x', '')).rejects.toMatchObject({ code: 'feedback.choice' });
  });

  it('cannot be said of an event that one does not see', async () => {
    const [id, at] = [anyId<string>(), world.clock.now()];
    await database.db.calendarEvent.create({
      data: {
        ...{ id, uid: id, spaceId: world.spaceId, title: 'Ours', openness: 'only-us', organisationId: world.host },
        ...{ startsAt: '2026-03-05', endsAt: '2026-03-06', isAllDay: true, timeZone: 'UTC', firstAt: at },
        ...{ createdById: anna, createdAt: at, updatedAt: at },
      },
    });
    const event = { kind: 'event', id, instance: '' } as const;
    await expect(feedback.view(await as(bert), event)).rejects.toMatchObject({ status: 404 });
    expect((await feedback.view(await as(anna), event)).own).toBeNull();
  });
});
