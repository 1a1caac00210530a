import type { Services } from '../../server/services';
import type { SpaceAccess } from '../../server/spaces/find-space-access';

type Needed = Pick<Services, 'profiles' | 'feedback' | 'goingInternational'>;

const SERVICES = [
  [
    'Harbour breakfast',
    'Two hours a month with what is new on the quays, and time to meet.',
    'Meeting, Coffee',
    'both',
  ],
  [
    'Shore power desk',
    'Questions on plugs, tariffs and permits, answered within two days.',
    'Call, Mail',
    'organisation',
  ],
  ['Exchange of apprentices', 'Three weeks in the yard or office of another member.', 'Visit', 'person'],
] as const;

const GIVEN = [
  ['birgitta', '2', '3', '1', 'Met the two yards we now plan with'],
  ['henrik', '3', '2', '0', 'Saw how others write their tariffs'],
  ['klaus', '2', '2', '2', ''],
  ['me', '1', '3', '1', ''],
] as const;

const LINES = [
  {
    kind: 'goal',
    text: 'Two harbours abroad use the same plug and the same bill',
    dueOn: '2028-06-30',
    state: 'doing',
  },
  { kind: 'measure', level: 'management', text: 'Show the cluster at the ports’ fair in Hamburg', state: 'doing' },
  { kind: 'measure', level: 'management', text: 'Visit the sister cluster in Stavanger', state: 'open' },
  { kind: 'measure', level: 'members', text: 'Each yard names one contact for enquiries from abroad', state: 'done' },
  { kind: 'gap', text: 'Somebody who certifies cables after repair', country: 'Germany', state: 'doing' },
  {
    kind: 'knowledge',
    country: 'Norway',
    text: 'How ports there bill shore power',
    detail: 'By the kilowatt-hour with a fee for each call; the fee falls away for ships on a line.',
  },
  { kind: 'knowledge', country: 'Germany', text: 'Who in the free ports decides on quays', detail: '' },
  { kind: 'partner', country: 'Norway', text: 'Stavanger Maritime Forum', state: 'doing' },
] as const;

/** What a space offers its members and the world: services and what they gave, a plan to go abroad, a published profile. */
export async function seedOffers(
  { profiles, feedback, goingInternational }: Needed,
  as: (key: (typeof GIVEN)[number][0]) => Promise<SpaceAccess>,
): Promise<void> {
  const me = await as('me');
  for (const [name, gives, touchpoints, need] of SERVICES) {
    const id = await feedback.addService(me, { name, gives, touchpoints, need });
    if (name !== SERVICES[0][0]) continue;
    for (const [key, immaterial, relational, economic, line] of GIVEN) {
      const given = { immaterial, relational, economic, line, gotFor: key === 'henrik' ? 'person' : 'organisation' };
      await feedback.answer(await as(key), { kind: 'service', id, instance: '' }, given);
    }
  }
  await goingInternational.setDenominator(
    me,
    'All members earn from ships that stay longer than a day, and each of them meets shipowners alone.',
  );
  for (const line of LINES) await goingInternational.add(me, line);
  await profiles.write(me, {
    slug: 'saarvik-harbour-cluster',
    name: 'Saarvik Harbour Cluster',
    about: 'Companies, municipalities and yards around the harbour of Saarvik that invest together.',
    offers: 'Shore power from plan to plug.\nRepair of cables and cranes.\nOne desk for shipowners.',
    labels: 'Cluster label in silver',
    contact: 'Saarvik region, harbour desk\nharbour@saarvik.test',
    country: 'Finland',
    fields: 'Harbours, Energy, Logistics',
  });
  for (const key of ['me', 'birgitta'] as const) await profiles.agree(await as(key), true);
  await profiles.publish(me, true);
}
