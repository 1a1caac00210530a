import { setTheme } from '../../app/board-doc/facet-commands';
import { readBoard } from '../../app/board-doc/read';
import { type BoardId, boardDocumentId, type MemberId, type OrganisationId, type ThemeId } from '../../app/domain/ids';
import type { RadarState } from '../../app/domain/network/radar';
import { systemRandomBytes } from '../../server/infra/clock';
import type { Services } from '../../server/services';
import type { DemoPerson } from './networks';

// Invented themes with candidates on the radar, and which of the invented networks stand under them already.

interface DemoCandidate {
  readonly name: string;
  readonly purpose: string;
  readonly state: RadarState;
  readonly scout?: DemoPerson;
  readonly web?: string;
  readonly note?: string;
}

interface DemoTheme {
  readonly name: string;
  readonly description: string;
  /** Names of networks under it. */
  readonly networks: readonly string[];
  readonly candidates: readonly DemoCandidate[];
}

const THEMES: readonly DemoTheme[] = [
  {
    name: 'Shore power and green shipping',
    description: 'Harbours sell electricity instead of fuel. Who decides the standards meets without us.',
    networks: ['Saarvik Harbour Cluster', 'Open Ferry Data Forum'],
    candidates: [
      {
        name: 'Quiet Quays Alliance',
        purpose: 'Common plugs, tariffs and grid plans for shore power',
        state: 'ready',
        scout: 'ravi',
        web: 'https://quietquays.example',
        note: 'They open for new members in spring. The fee is small, the working groups meet every month.',
      },
      {
        name: 'Green Methanol Corridor',
        purpose: 'Bunkering of methanol between eleven small ports',
        state: 'talking',
        scout: 'aino',
      },
      { name: 'Hydrogen Islands', purpose: 'Hydrogen made and used on islands', state: 'watching' },
    ],
  },
  {
    name: 'Users of our open data',
    description: 'We publish timetables, sensors and maps. Those who build on them could be partners.',
    networks: ['Open Ferry Data Forum'],
    candidates: [
      {
        name: 'Civic Map Makers',
        purpose: 'Volunteers who keep maps of paths, ramps and rest places',
        state: 'talking',
        scout: 'elin',
        web: 'https://civicmaps.example',
      },
      { name: 'Sensor Commons', purpose: 'Air and water measured by households', state: 'watching', scout: 'elin' },
    ],
  },
  {
    name: 'Care with assisting technology',
    description: 'Our pilots are ahead of most. Our know-how is asked for, and could open doors.',
    networks: ['Care Robotics Roundtable'],
    candidates: [
      {
        name: 'Ageing Well North',
        purpose: 'Regions that buy assisting technology together',
        state: 'ready',
        scout: 'mette',
        note: 'Asked us to bring the evaluation of our pilots to their autumn meeting.',
      },
      { name: 'Night Care Lab', purpose: 'Quiet supervision at night, tested in homes', state: 'watching' },
    ],
  },
  {
    name: 'Reuse of building materials',
    description: 'Bricks, beams and windows of one site are the material of the next.',
    networks: ['Granite Belt Circular Economy Ring', 'Lantern Towns'],
    candidates: [
      { name: 'Second Beam', purpose: 'A market place for used timber', state: 'watching', scout: 'jonas' },
      {
        name: 'Brick Passport Group',
        purpose: 'Papers that follow a brick from wall to wall',
        state: 'talking',
        scout: 'jonas',
      },
    ],
  },
  {
    name: 'Quantum-safe public services',
    description: 'Keys that hold today will not hold for ever. Nobody of us follows it yet.',
    networks: [],
    candidates: [
      { name: 'Keys for Cities', purpose: 'Municipalities that renew their cryptography together', state: 'watching' },
    ],
  },
];

/** Fills the demo's radar, and puts themes on the cards of its boards. */
export async function seedRadar(
  { radar, rooms, clock }: Pick<Services, 'radar' | 'rooms' | 'clock'>,
  doer: { readonly organisationId: OrganisationId; readonly memberId: MemberId },
  people: Readonly<Record<string, MemberId>>,
  boards: readonly BoardId[],
): Promise<void> {
  const themes: { readonly id: ThemeId; readonly networks: readonly string[] }[] = [];
  for (const { name, description, networks, candidates } of THEMES) {
    const id = await radar.addTheme(doer, { name, description });
    themes.push({ id, networks });
    for (const { scout, web, ...candidate } of candidates)
      await radar.addCandidate(doer, {
        ...candidate,
        themeId: id,
        scoutId: scout ? people[scout] : null,
        webAddress: web ?? '',
      });
  }
  for (const board of boards)
    await rooms.transact(boardDocumentId(board), doer, (doc) => {
      const act = { origin: doer, at: clock.now().toISOString(), randomBytes: systemRandomBytes };
      const { cards } = readBoard(doc);
      for (const { id, networks } of themes) {
        const under = cards.filter(({ name }) => networks.includes(name)).map((card) => card.id);
        if (under.length > 0) setTheme(doc, act, under, id, true);
      }
    });
}
