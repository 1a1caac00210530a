import { addDays } from '../../app/domain/days';
import type { Answer, DecisionKind, DecisionRule, DecisionState } from '../../app/domain/decisions/decision';
import { type MemberId, newId, type OrganisationId } from '../../app/domain/ids';
import type { Services } from '../../server/services';
import type { DemoPerson } from './networks';

interface DemoDecision {
  readonly network: string;
  readonly kind: DecisionKind;
  readonly change: string;
  readonly grounds: string;
  readonly by: DemoPerson;
  /** Days ago. */
  readonly proposed: number;
  readonly state: DecisionState;
  readonly decided?: number;
  readonly rule?: DecisionRule;
  /** Days from today. */
  readonly decideBy?: number;
  readonly asked: readonly (readonly [DemoPerson, Answer | null, string?])[];
}

const DECISIONS: readonly DemoDecision[] = [
  {
    network: 'Peat Transition Forum',
    kind: 'leave',
    change: 'stage:left',
    grounds:
      'The transition plan it was founded for is adopted, and the funding ends in spring. The two contacts we value are in the Bioheat Municipalities too. Our last duty, the final report, is nearly written.',
    by: 'jonas',
    proposed: 9,
    state: 'proposed',
    decideBy: 6,
    asked: [
      ['aino', 'yes', 'Agreed, once the report is sent.'],
      ['me', null],
    ],
  },
  {
    network: 'Coastal Skills Academy',
    kind: 'join',
    change: 'stage:active',
    grounds:
      'They have promised us a seat in the programme group. Entry costs one working day a month, which the end of the Brand Circle frees.',
    by: 'mette',
    proposed: 4,
    state: 'proposed',
    rule: 'any',
    decideBy: 12,
    asked: [
      ['me', null],
      ['aino', null],
    ],
  },
  {
    network: 'Granite Belt Circular Economy Ring',
    kind: 'raise',
    change: 'level:formal',
    grounds: 'The ring now covers the whole chain. A written agreement would give us a say in the choice of pilots.',
    by: 'jonas',
    proposed: 2,
    state: 'proposed',
    decideBy: 21,
    asked: [['me', null]],
  },
  {
    network: 'Regional Brand Circle',
    kind: 'leave',
    change: 'stage:prune',
    grounds: 'Eight hours a month for a logo that nobody uses. Those who run it have other goals than we have.',
    by: 'aino',
    proposed: 61,
    state: 'approved',
    decided: 47,
    asked: [
      ['me', 'yes', 'Let us tell them in person, at the autumn meeting.'],
      ['aino', 'yes'],
    ],
  },
  {
    network: 'Night Train Regions',
    kind: 'join',
    change: 'stage:active',
    grounds: 'A seat now costs nothing but time, and the new timetable is being negotiated.',
    by: 'ravi',
    proposed: 96,
    state: 'rejected',
    decided: 83,
    asked: [['aino', 'no', 'Not before the timetable is out; then we know whether it stops here.']],
  },
  {
    network: 'Lantern Towns',
    kind: 'lower',
    change: 'segment:−−',
    grounds: 'Nobody has been to a meeting since last winter.',
    by: 'elin',
    proposed: 140,
    state: 'withdrawn',
    decided: 131,
    asked: [['me', null]],
  },
  {
    network: 'Saarvik Harbour Cluster',
    kind: 'raise',
    change: 'segment:++',
    grounds: 'Shore power and the quay renewal decide where the harbour goes in the next ten years.',
    by: 'ravi',
    proposed: 212,
    state: 'approved',
    decided: 205,
    rule: 'any',
    asked: [
      ['aino', 'yes', 'The working group is ours; we should act like it.'],
      ['me', null],
    ],
  },
  {
    network: 'Paperless Customs Pilot',
    kind: 'leave',
    change: 'stage:left',
    grounds: 'The pilot has ended, the results are published.',
    by: 'otto',
    proposed: 265,
    state: 'approved',
    decided: 259,
    asked: [['me', 'yes']],
  },
  {
    network: 'Open Ferry Data Forum',
    kind: 'join',
    change: 'stage:active',
    grounds: 'Timetables of the whole coast in one place is what our own service waits for.',
    by: 'mette',
    proposed: 410,
    state: 'approved',
    decided: 398,
    asked: [
      ['aino', 'yes'],
      ['me', 'yes', 'With a review after two years.'],
    ],
  },
];

/** The demo's register: what was decided in the last year and what waits for an answer. */
export async function seedDecisions(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  organisationId: OrganisationId,
  people: Readonly<Record<string, MemberId>>,
): Promise<void> {
  const cards = await db.cardRow.findMany({
    where: { organisationId, name: { in: DECISIONS.map(({ network }) => network) } },
    select: { boardId: true, cardId: true, name: true },
  });
  const now = clock.now();
  const today = now.toISOString().slice(0, 10);
  const ago = (days: number): Date => new Date(`${addDays(today, -days)}T09:${10 + (days % 45)}:00Z`);
  const who = (person: DemoPerson): MemberId => people[person] ?? (people.me as MemberId);
  for (const { network, by, proposed, decided, decideBy, asked, rule = 'all', ...decision } of DECISIONS) {
    const card = cards.find(({ name }) => name === network);
    if (!card) continue;
    const decidedAt = decided === undefined ? null : ago(decided);
    const last = asked.findLast(([, answer]) => answer !== null)?.[0];
    await db.decision.create({
      data: {
        id: newId<never>((length) => crypto.getRandomValues(new Uint8Array(length))),
        organisationId,
        boardId: card.boardId,
        cardId: card.cardId,
        cardName: card.name,
        ...decision,
        rule,
        decideBy: decideBy === undefined ? null : addDays(today, decideBy),
        proposedById: who(by),
        createdAt: ago(proposed),
        proposedAt: ago(proposed),
        decidedAt,
        decidedById: decidedAt && who(decision.state === 'withdrawn' ? by : (last ?? 'me')),
        appliedAt: decision.state === 'approved' ? decidedAt : null,
        approvers: {
          create: asked.map(([person, answer, words = ''], position) => ({
            memberId: who(person),
            position,
            answer,
            words,
            answeredAt: answer === null ? null : (decidedAt ?? ago(Math.max(1, proposed - 2))),
          })),
        },
      },
    });
  }
}
