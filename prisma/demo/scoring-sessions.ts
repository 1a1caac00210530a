import { type BoardId, boardDocumentId, type MemberId, type OrganisationId } from '../../app/domain/ids';
import { draftOf } from '../../app/domain/scoring/criterion-draft';
import { type ScoreValues, valuesOf } from '../../app/domain/scoring/model';
import { changeCriteria } from '../../server/scoring/criteria/change-criteria';
import type { ModelDetails } from '../../server/scoring/criteria/model-row';
import type { ScoringDeps, ScoringDoer } from '../../server/scoring/scoring-deps';
import { createScoring } from '../../server/scoring/sessions/sessions-service';
import type { Services } from '../../server/services';
import type { DemoPerson } from './networks';

type Needed = Pick<Services, 'criteria' | 'db' | 'rooms' | 'live' | 'clock'>;

export interface DemoScoring {
  readonly organisationId: OrganisationId;
  readonly people: Readonly<Record<string, MemberId>>;
}

const DAY = 24 * 60 * 60 * 1000;
const CREW: readonly DemoPerson[] = ['me', 'aino', 'jonas', 'mette', 'ravi'];

/**
 * A session that ended, with what was agreed; one that goes on, in which the demo's person has not scored yet; and words that changed
 * since the owners scored alone. Each value follows from the network's name, so every demo is alike.
 */
export async function seedScoring(services: Needed, { organisationId, people }: DemoScoring): Promise<void> {
  const { db, criteria, clock } = services;
  const now = clock.now().getTime();
  const boards = await db.board.findMany({ where: { organisationId }, select: { id: true } });
  for (const { id } of boards) await services.rooms.projected(boardDocumentId(id as BoardId));
  const cards = await db.cardRow.findMany({
    where: { organisationId, archived: false },
    select: { cardId: true, name: true, stage: true },
    orderBy: { name: 'asc' },
  });
  const models = await criteria.list(organisationId);
  const model = (kind: string): ModelDetails => {
    const found = models.find((one) => one.kind === kind);
    if (!found) throw new Error(`the demo has no model ${kind}`);
    return found;
  };
  const active = cards.filter(({ stage }) => stage === 'active');
  const doer = (person: DemoPerson): ScoringDoer => ({
    organisationId,
    memberId: people[person] as MemberId,
    actor: { role: person === 'me' ? 'owner' : 'member', isServerAdmin: false },
  });
  const at = (daysAgo: number, hour: number): Date => {
    const day = new Date(now - daysAgo * DAY);
    day.setUTCHours(hour, 10, 0, 0);
    return day;
  };

  await db.scoringModelVersion.updateMany({
    where: { version: 1, model: { organisationId } },
    data: { createdAt: at(400, 8) },
  });
  const own = model('weighted');
  const [, yieldOfTime] = own.criteria;
  if (yieldOfTime) {
    const draft = {
      ...draftOf(yieldOfTime),
      definition: 'What comes back for the hours we put in, travelling included?',
    };
    const change = { do: 'change', criterionId: yieldOfTime.id, seen: own.version, draft } as const;
    await changeCriteria(depsAt(services, at(42, 13)), doer('me'), own.id, change);
  }

  const review = active.slice(0, 6);
  const ended = createScoring(depsAt(services, at(35, 12)));
  const endedId = await ended.open(doer('me'), {
    name: 'Autumn review of what we are in',
    modelId: model('outcome').id,
    cardIds: review.map(({ cardId }) => cardId),
  });
  for (const person of CREW) await ended.join(doer(person), endedId);
  for (const { cardId, name } of review) {
    for (const person of CREW)
      await ended.give(doer(person), endedId, { cardId, values: guess(model('outcome'), name, person), isDone: true });
    await ended.reveal(doer('me'), endedId, cardId);
    await ended.agree(doer('me'), endedId, { cardId, values: guess(model('outcome'), name, 'all'), seen: '' });
  }
  await ended.lead(doer('me'), endedId, { do: 'end' });

  const doubtful = [...cards.filter(({ stage }) => stage === 'prune'), ...active.slice(6, 9)].slice(0, 6);
  const open = createScoring(depsAt(services, new Date(now - 25 * 60_000)));
  const openId = await open.open(doer('me'), {
    name: 'What do we hold on to?',
    modelId: model('win').id,
    cardIds: doubtful.map(({ cardId }) => cardId),
  });
  for (const person of CREW) await open.join(doer(person), openId);
  const order = await db.scoringSessionCard.findMany({ where: { sessionId: openId }, orderBy: { position: 'asc' } });
  const [first, second] = order;
  if (!first || !second) return;
  const give = (person: DemoPerson, card: typeof first) =>
    open.give(doer(person), openId, {
      cardId: card.cardId,
      values: guess(model('win'), card.cardName, person),
      isDone: true,
    });
  for (const person of CREW) await give(person, first);
  await open.reveal(doer('me'), openId, first.cardId);
  await open.agree(doer('me'), openId, {
    cardId: first.cardId,
    values: guess(model('win'), first.cardName, 'all'),
    seen: '',
  });
  await open.lead(doer('me'), openId, { do: 'go', from: 0, to: 1 });
  for (const person of CREW.filter((one) => one !== 'me')) await give(person, second);
  // What was scored just now for the demo happened over weeks; the record's own history is written elsewhere.
  await db.activity.deleteMany({ where: { organisationId, kind: 'score.changed' } });
}

function depsAt({ db, rooms, live }: Needed, moment: Date): ScoringDeps {
  return { db, rooms, live, randomBytes, clock: { now: () => moment } };
}

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** What somebody thinks of a network: everybody near the same, now and then somebody far off. */
function guess(model: ModelDetails, network: string, person: DemoPerson | 'all'): ScoreValues {
  return Object.fromEntries(
    model.criteria.map((criterion) => {
      const scale = valuesOf(model.kind, criterion);
      const middle = Math.floor(scale.length / 2);
      const seed = hash(network + criterion.id);
      const shared = seed % 6 === 0 ? middle - 1 : middle + (seed % (scale.length - middle));
      const own = person === 'all' ? 9 : hash(network + criterion.id + person) % 12;
      const step = shared + (OFF[own] ?? 0);
      return [criterion.id, scale[Math.min(scale.length - 1, Math.max(0, step))] ?? 0];
    }),
  );
}

/** How far off somebody is, by chance: mostly not at all. */
const OFF: readonly number[] = [-2, 1, -1, -1, 1];

function hash(text: string): number {
  let sum = 7;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return sum;
}
