import { randomBytes } from 'node:crypto';
import { readBoard } from '../../app/board-doc/read';
import { type BoardId, boardDocumentId, type MemberId, newId } from '../../app/domain/ids';
import type { Services } from '../../server/services';
import { seedDecisions } from './decisions';
import { DEMO_BOARDS, demoPlan } from './example-plan';
import type { DemoPerson } from './networks';
import { writeCare, writeModel } from './operating-model';
import { seedPartners, tiePartners } from './partners';
import { DEMO_ORGANISATION, DEMO_PEOPLE } from './people';
import { seedRadar } from './radar';
import { writeReviews } from './reviews';
import { seedViews } from './saved-views';
import { writeScores } from './scores';
import { seedScoring } from './scoring-sessions';
import { seedSpaces } from './spaces';

type Needed = Pick<
  Services,
  | 'profiles'
  | 'feedback'
  | 'goingInternational'
  | 'auth'
  | 'members'
  | 'interchange'
  | 'rooms'
  | 'db'
  | 'clock'
  | 'secrets'
  | 'criteria'
  | 'portfolio'
  | 'reviews'
  | 'operatingModel'
  | 'partners'
  | 'live'
  | 'radar'
  | 'savedViews'
  | 'spaces'
  | 'notes'
  | 'calendar'
  | 'discussion'
  | 'files'
  | 'meetings'
>;

const HOUR = 60 * 60 * 1000;

/**
 * Makes the demo workspace: an invented organisation, its people and its portfolio. Does nothing when the demo's person exists, so
 * it may run at every start. The password is the installation's own.
 */
export async function seedDemo(services: Needed): Promise<{ email: string; password: string; isNew: boolean }> {
  const { email } = DEMO_PEOPLE.me;
  const password = services.secrets.demoPassword;
  if (await services.db.user.findUnique({ where: { email }, select: { id: true } }))
    return { email, password, isNew: false };
  // Beside real people the demo's person must not read their mail.
  const isAdmin = (await services.db.user.count()) === 0;
  const userId = await services.auth.createAccount({ ...DEMO_PEOPLE.me, password, isAdmin });
  await services.db.user.update({ where: { id: userId }, data: { timeZone: 'Europe/Helsinki' } });
  const { organisationId, memberId } = await services.members.createOrganisation(
    { id: userId, name: DEMO_PEOPLE.me.name },
    DEMO_ORGANISATION,
  );
  const people: Record<string, MemberId> = { me: memberId };
  for (const [key, { name, email: address, role }] of Object.entries(DEMO_PEOPLE)) {
    if (key === 'me') continue;
    // Their passwords are nobody's: they are there to be seen.
    const colleague = await services.auth.createAccount({
      name,
      email: address,
      password: randomBytes(18).toString('base64url'),
    });
    const id = newId<MemberId>(randomBytes);
    await services.db.member.create({
      data: { id, organisationId, userId: colleague, name, role, state: 'active', createdAt: services.clock.now() },
    });
    people[key] = id;
  }
  await writeModel(services, { organisationId, memberId });
  const partners = await seedPartners(services, { organisationId, memberId });
  const boards: BoardId[] = [];
  for (const board of DEMO_BOARDS) {
    const plan = demoPlan(board, services.clock.now());
    const boardId = await services.interchange.writePlan({ organisationId, memberId }, plan, people);
    boards.push(boardId);
    await writeCare(services, { organisationId, memberId }, boardId);
    await writeScores(services, organisationId, boardId, memberId);
    await tiePartners(services, boardId, memberId, partners);
    await writeHistory(services, organisationId, boardId, people);
    await services.rooms.projected(boardDocumentId(boardId));
    if (board.key === 'regional') await services.db.boardStar.create({ data: { boardId, memberId } });
  }
  await seedRadar(services, { organisationId, memberId }, people, boards);
  await seedDecisions(services, organisationId, people);
  await writeReviews(services, { organisationId, memberId });
  await seedScoring(services, { organisationId, people });
  await seedSpaces(services, { organisationId, people });
  await seedViews(services, { organisationId, people });
  return { email, password, isNew: true };
}

/** What has happened on a demo board in the last weeks, so that its activity is not empty. */
async function writeHistory(
  { db, rooms, clock }: Needed,
  organisationId: string,
  boardId: BoardId,
  people: Readonly<Record<string, MemberId>>,
): Promise<void> {
  const { cards, columns } = await rooms.read(boardDocumentId(boardId), readBoard);
  const now = clock.now().getTime();
  // During a working day, whatever the hour at which the demo is made.
  const at = (daysAgo: number): Date => {
    const day = new Date(now - Math.max(1, daysAgo) * 24 * HOUR);
    day.setUTCHours(7 + (Math.floor(daysAgo * 5) % 9), Math.floor(daysAgo * 37) % 60);
    return day;
  };
  const who = (person: DemoPerson): MemberId | null => people[person] ?? null;
  const ref = (id: string) => {
    const column = columns.find((entry) => entry.id === id);
    return column && { id: column.id, name: column.name, stage: column.stage };
  };
  const age = (created: string): number => (now - Date.parse(created)) / (24 * HOUR);
  const oldest = Math.max(200, ...cards.map(({ created }) => age(created)));
  const entries: { memberId: string | null; cardId: string | null; kind: string; data: object; at: Date }[] = [
    { memberId: who('me'), cardId: null, kind: 'board.created', data: {}, at: at(oldest + 2) },
  ];
  const crew: readonly DemoPerson[] = ['aino', 'jonas', 'mette', 'ravi', 'me'];
  cards.forEach((card, index) => {
    const on = { cardId: card.id, cardName: card.name };
    const person = crew[index % crew.length] ?? 'me';
    const column = ref(card.column);
    entries.push({
      memberId: who(person),
      cardId: card.id,
      kind: 'card.added',
      data: { ...on, column: ref(columns[0]?.id ?? '') },
      at: at(age(card.created)),
    });
    if (columns[0] && column && column.id !== columns[0].id && index % 2 === 0)
      entries.push({
        memberId: who(person),
        cardId: card.id,
        kind: 'card.moved',
        data: { ...on, from: ref(columns[0].id), to: column },
        at: at(Math.min(40 - index * 1.9, age(card.created) - 1)),
      });
  });
  entries.sort((a, b) => a.at.getTime() - b.at.getTime());
  await db.$transaction([
    db.activity.deleteMany({ where: { boardId } }),
    db.activity.createMany({ data: entries.map((entry) => ({ ...entry, organisationId, boardId })) }),
  ]);
}
