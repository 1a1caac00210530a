// Invented organisations that the demo's organisation meets in its networks, and invented people there.

import {
  addPartner,
  setPartnerContact,
  setPartnerMotive,
  setPartnerRole,
  setPartnerVoice,
} from '../../app/board-doc/partner-commands';
import { readBoard } from '../../app/board-doc/read';
import {
  type BoardId,
  boardDocumentId,
  type ContactId,
  type MemberId,
  type OrganisationId,
  type PartnerId,
} from '../../app/domain/ids';
import type { PartnerRole } from '../../app/domain/network/roles';
import type { PartnerKind } from '../../app/domain/partners/partner-kinds';
import type { Services } from '../../server/services';

interface DemoTie {
  readonly network: string;
  readonly roles: readonly PartnerRole[];
  readonly motive?: string;
  readonly voice?: string;
  /** The first so many of its people. */
  readonly people?: number;
}

interface DemoPartner {
  readonly name: string;
  readonly kind: PartnerKind;
  readonly place: string;
  readonly country: string;
  readonly web?: string;
  readonly note?: string;
  readonly people?: readonly (readonly [name: string, title: string])[];
  readonly ties: readonly DemoTie[];
}

const tie = (
  network: string,
  roles: readonly PartnerRole[],
  motive?: string,
  more: Pick<DemoTie, 'voice' | 'people'> = {},
): DemoTie => ({ network, roles, ...(motive === undefined ? {} : { motive }), ...more });

const HARBOUR = 'Saarvik Harbour Cluster';
const RING = 'Granite Belt Circular Economy Ring';
const ROBOTICS = 'Care Robotics Roundtable';
const LANTERN = 'Lantern Towns';
const FERRY = 'Open Ferry Data Forum';
const READY = 'Regional Preparedness Council';
const SHIPBUILDING = 'Women in Shipbuilding';
const FOOD = 'Archipelago Food Alliance';
const BIOHEAT = 'Bioheat Municipalities';
const NIGHT = 'Night Train Regions';
const BATTERIES = 'Second Life Batteries Circle';
const SKILLS = 'Coastal Skills Academy';
const TIMBER = 'Timber Storeys';
const LIGHTING = 'Saarvik Smart Street Lighting Group';
const BRAND = 'Regional Brand Circle';
const PEAT = 'Peat Transition Forum';
const STRAITS = 'Clean Straits Consortium';
const WINTER = 'Midwinter Cities';
const HYDROGEN = 'Hydrogen Valleys North';
const AGEING = 'Ageing Well Regions';
const MAPS = 'Open Maps for Public Good';
const RESCUE = 'Border Rescue Partnership';
const LAKES = 'European Lakes Observatory';
const SISTER = 'Sister Harbours of Port Ellenby';
const ARCTIC = 'Arctic Materials Knowledge Hub';
const DATA_SPACE = 'Common Data Space for Ports';
const WIND = 'Wind Service Ports';

export const DEMO_PARTNERS: readonly DemoPartner[] = [
  {
    name: 'Saarvik University of Technology',
    kind: 'research',
    place: 'Saarvik',
    country: 'FI',
    web: 'https://saarvik-tech.example',
    note: 'Meets us in seven networks, through four departments. Agree with the vice-rector first, then with the groups.',
    people: [
      ['Helena Ristiluoto', 'Vice-rector, partnerships'],
      ['Pekka Honkaranta', 'Professor of materials'],
      ['Sanna Virtavaara', 'Head of continuing education'],
    ],
    ties: [
      tie(HARBOUR, ['partner'], 'A place to test its shore power laboratory outdoors', {
        voice: 'When projects are planned',
        people: 1,
      }),
      tie(ROBOTICS, ['partner', 'supplier'], 'Data from real homes for its research', { people: 1 }),
      tie(
        SKILLS,
        ['partner', 'competitor'],
        'More students from the coast; its own courses compete with the academy’s',
        { people: 3 },
      ),
      tie(HYDROGEN, ['partner'], 'A seat in the big project before others take it', { people: 2 }),
      tie(ARCTIC, ['partner'], 'Access to the test halls in the north', { people: 2 }),
      tie(TIMBER, ['supplier'], 'Its testing of joints becomes the standard'),
      tie(BATTERIES, ['partner']),
    ],
  },
  {
    name: 'Port of Saarvik',
    kind: 'company',
    place: 'Saarvik',
    country: 'FI',
    web: 'https://port-saarvik.example',
    note: 'Owned by the city, and our closest partner at sea.',
    people: [
      ['Tuula Merivaara', 'Development manager'],
      ['Anders Kvist', 'Harbour master'],
    ],
    ties: [
      tie(HARBOUR, ['partner', 'funder'], 'Others share the cost of the new quay', {
        voice: 'Before every decision about the quays',
        people: 2,
      }),
      tie(SISTER, ['partner'], 'More calls by cruise ships in autumn', { people: 1 }),
      tie(DATA_SPACE, ['user'], 'One interface instead of eleven', { people: 1 }),
      tie(WIND, ['partner'], 'To be the service port of the first offshore park', { people: 1 }),
      tie(STRAITS, ['partner', 'overseen'], 'Rules that are the same on both shores'),
      tie(FERRY, ['supplier'], 'Fewer calls about timetables'),
    ],
  },
  {
    name: 'Northcoast Energy',
    kind: 'company',
    place: 'Rauvik',
    country: 'FI',
    web: 'https://northcoast-energy.example',
    people: [['Mikael Storbacka', 'Director, heat']],
    ties: [
      tie(RING, ['partner', 'customer'], 'Surplus heat and side streams at a steady price', { people: 1 }),
      tie(BIOHEAT, ['supplier', 'competitor'], 'To know what the municipalities will buy', { people: 1 }),
      tie(HYDROGEN, ['partner', 'funder'], 'A first customer for its electrolyser', { people: 1 }),
      tie(BATTERIES, ['customer']),
      tie(PEAT, ['competitor'], 'Time: it still burns peat in two plants'),
    ],
  },
  {
    name: 'Ministry of Regional Affairs',
    kind: 'public',
    place: 'Helsinki',
    country: 'FI',
    people: [['Outi Salmenperä', 'Senior adviser']],
    ties: [
      tie(READY, ['funder', 'partner'], 'A common picture from every region by the same form', {
        voice: 'When the yearly exercise is planned',
        people: 1,
      }),
      tie(SKILLS, ['funder'], 'Jobs that stay outside the capital', { people: 1 }),
      tie(PEAT, ['funder'], 'A fair transition that can be shown'),
      tie(LANTERN, ['funder']),
    ],
  },
  {
    name: 'Eastern Archipelago Municipality',
    kind: 'public',
    place: 'Hamnö',
    country: 'FI',
    people: [['Gunilla Österlund', 'Mayor']],
    ties: [
      tie(FOOD, ['partner'], 'Year-round work on the islands', { people: 1 }),
      tie(FERRY, ['user', 'partner'], 'Ferries that wait for the bus', {
        voice: 'When timetables are drawn up',
        people: 1,
      }),
      tie(LIGHTING, ['partner']),
      tie(READY, ['partner'], 'Its islands are reached in a storm'),
    ],
  },
  {
    name: 'Brinehall Shipyard',
    kind: 'company',
    place: 'Saarvik',
    country: 'FI',
    web: 'https://brinehall.example',
    people: [['Maija Rantakallio', 'Head of people']],
    ties: [
      tie(HARBOUR, ['customer', 'partner'], 'Deep water at its own pier', { people: 1 }),
      tie(SHIPBUILDING, ['partner', 'user'], 'Welders: every fourth place is empty', { people: 1 }),
      tie(SKILLS, ['customer'], 'Courses in the night shift too', { voice: 'When courses are chosen' }),
      tie(WIND, ['supplier']),
    ],
  },
  {
    name: 'Lindqvist Ferries',
    kind: 'company',
    place: 'Port Ellenby',
    country: 'SE',
    people: [['Rasmus Lindqvist', 'Managing director']],
    ties: [
      tie(FERRY, ['supplier'], 'To be seen as open before the next tender', { people: 1 }),
      tie(SISTER, ['partner'], undefined, { people: 1 }),
      tie(STRAITS, ['overseen'], 'Rules that its old ships can meet'),
    ],
  },
  {
    name: 'City of Port Ellenby',
    kind: 'public',
    place: 'Port Ellenby',
    country: 'SE',
    people: [
      ['Karin Alfvén', 'Head of international affairs'],
      ['Jon Berglund', 'Harbour planner'],
    ],
    ties: [
      tie(SISTER, ['partner'], 'Shared marketing that it pays half of', { voice: 'At the yearly meeting', people: 2 }),
      tie(WINTER, ['partner'], undefined, { people: 1 }),
      tie(NIGHT, ['partner'], 'A train to Hamburg that stops in Ellenby', { people: 1 }),
      tie(LANTERN, ['partner']),
    ],
  },
  {
    name: 'Institute of Clean Waters',
    kind: 'research',
    place: 'Turku',
    country: 'FI',
    people: [['Elias Nurmivesi', 'Research director']],
    ties: [
      tie(STRAITS, ['supplier', 'partner'], 'Long series of measurements, paid by many', { people: 1 }),
      tie(LAKES, ['partner'], 'Its method in European use', { people: 1 }),
      tie(FOOD, ['supplier']),
    ],
  },
  {
    name: 'Careway Homes',
    kind: 'company',
    place: 'Saarvik',
    country: 'FI',
    people: [['Riitta Kankainen', 'Quality manager']],
    ties: [
      tie(ROBOTICS, ['user', 'customer'], 'Nurses’ time for people instead of papers', {
        voice: 'After every pilot',
        people: 1,
      }),
      tie(AGEING, ['user'], undefined, { people: 1 }),
    ],
  },
  {
    name: 'Nordlicht Robotics',
    kind: 'company',
    place: 'Rostock',
    country: 'DE',
    web: 'https://nordlicht-robotics.example',
    people: [['Katrin Ahrens', 'Head of sales, Nordics']],
    ties: [
      tie(ROBOTICS, ['supplier'], 'References outside Germany', { people: 1 }),
      tie('Makers’ Exchange Nordlicht', ['partner', 'competitor'], 'Young engineers'),
    ],
  },
  {
    name: 'Granitverk',
    kind: 'company',
    place: 'Stenby',
    country: 'FI',
    people: [['Bo Stenfors', 'Quarry manager']],
    ties: [
      tie(RING, ['partner', 'supplier'], 'Somebody takes its stone dust', { people: 1 }),
      tie(BRAND, ['partner']),
      tie('Business Park Managers', ['user']),
    ],
  },
  {
    name: 'Hartwood Builders',
    kind: 'company',
    place: 'Saarvik',
    country: 'FI',
    people: [['Jussi Hirsilä', 'Chief engineer']],
    ties: [
      tie(TIMBER, ['partner', 'competitor'], 'Rules for eight floors of wood', { people: 1 }),
      tie(RING, ['customer']),
      tie(SKILLS, ['customer']),
    ],
  },
  {
    name: 'Regional Council of Western Isles',
    kind: 'public',
    place: 'Fjordnes',
    country: 'NO',
    people: [['Ingrid Haugland', 'Head of development']],
    ties: [
      tie('Smart Islands Declaration Group', ['partner'], 'Allies for its letter to Brussels', { people: 1 }),
      tie(WIND, ['partner', 'competitor'], 'The service port should be in Fjordnes', { people: 1 }),
      tie(RESCUE, ['partner'], undefined, { people: 1 }),
      tie(AGEING, ['partner']),
    ],
  },
  {
    name: 'Coast Guard District North',
    kind: 'public',
    place: 'Rauvik',
    country: 'FI',
    people: [['Harri Luodonmaa', 'Commander']],
    ties: [
      tie(READY, ['partner'], 'Our boats count as its reserve', { people: 1 }),
      tie(RESCUE, ['partner'], 'Exercises with the neighbours that somebody else organises', {
        voice: 'When exercises are planned',
        people: 1,
      }),
      tie(STRAITS, ['partner']),
    ],
  },
  {
    name: 'Rescue Service of Northern Norrmark',
    kind: 'public',
    place: 'Norrmark',
    country: 'SE',
    ties: [tie(RESCUE, ['partner']), tie(READY, ['partner'], 'The same radio channels')],
  },
  {
    name: 'Fisk & Bär Kooperativ',
    kind: 'association',
    place: 'Hamnö',
    country: 'FI',
    people: [['Sofia Granholm', 'Chair']],
    ties: [
      tie(FOOD, ['supplier', 'partner'], 'A cold store that it cannot pay for alone', {
        voice: 'Each season’s plan',
        people: 1,
      }),
      tie(BRAND, ['user'], 'The region’s mark on its jars'),
    ],
  },
  {
    name: 'Open Knowledge Coast',
    kind: 'association',
    place: 'Saarvik',
    country: 'FI',
    people: [['Iiro Lehtimaa', 'Coordinator']],
    ties: [
      tie(FERRY, ['user'], 'Open data that stays open', { people: 1 }),
      tie(MAPS, ['partner', 'user'], undefined, { people: 1 }),
      tie('Library of Things Network', ['partner']),
      tie(DATA_SPACE, ['overseen'], 'To see that public data stays public'),
    ],
  },
  {
    name: 'Baltic Rail Alliance',
    kind: 'network',
    place: 'Hamburg',
    country: 'DE',
    people: [['Tomasz Wrona', 'Secretary general']],
    ties: [
      tie(NIGHT, ['partner'], 'Numbers for its study of demand', { people: 1 }),
      tie('Forum of Twin Capitals', ['partner']),
    ],
  },
  {
    name: 'Federation of Small Towns',
    kind: 'association',
    place: 'Tampere',
    country: 'FI',
    ties: [
      tie(LANTERN, ['partner'], 'Examples for its yearbook'),
      tie(WINTER, ['partner']),
      tie('Digital Village Pilots', ['user']),
    ],
  },
  {
    name: 'Vattenring',
    kind: 'company',
    place: 'Luleå',
    country: 'SE',
    ties: [tie(HYDROGEN, ['competitor', 'partner'], 'The same funding call as ours'), tie(BIOHEAT, ['supplier'])],
  },
  {
    name: 'Akku Circle',
    kind: 'company',
    place: 'Vaasa',
    country: 'FI',
    web: 'https://akku-circle.example',
    people: [['Milla Paljakka', 'Founder']],
    ties: [
      tie(BATTERIES, ['supplier', 'user'], 'Old bus batteries before the smelter gets them', { people: 1 }),
      tie('Interregional Startup Passport', ['user']),
    ],
  },
  {
    name: 'Saarvik Vocational College',
    kind: 'education',
    place: 'Saarvik',
    country: 'FI',
    people: [['Kirsi Laaksola', 'Rector']],
    ties: [
      tie(SKILLS, ['supplier', 'partner'], 'Paid places for adults', { voice: 'When courses are chosen', people: 1 }),
      tie(SHIPBUILDING, ['partner'], 'Girls who apply to welding', { people: 1 }),
      tie('Teachers of the Sea', ['partner']),
    ],
  },
  {
    name: 'Lamp & Post Systems',
    kind: 'company',
    place: 'Espoo',
    country: 'FI',
    ties: [tie(LIGHTING, ['supplier'], 'A lasting service contract'), tie('Quiet Machines Alliance', ['supplier'])],
  },
  {
    name: 'European Foundation for Lakes',
    kind: 'other',
    place: 'Konstanz',
    country: 'DE',
    people: [['Dr. Ute Seeberger', 'Programme officer']],
    ties: [
      tie(LAKES, ['funder'], 'One method from Finland to Italy', { people: 1 }),
      tie('Slow Rivers Tourism', ['funder']),
    ],
  },
  {
    name: 'Saarvik University of Technology (SUT)',
    kind: 'research',
    place: 'Saarvik',
    country: 'FI',
    note: 'Came in by a list of members. The same as the other entry?',
    ties: [tie('Digital Village Pilots', ['supplier'])],
  },
];

/** A partner of the demo as it stands in the directory. */
export interface SeededPartner {
  readonly partner: DemoPartner;
  readonly id: PartnerId;
  readonly contacts: readonly ContactId[];
}

type Doer = { readonly organisationId: OrganisationId; readonly memberId: MemberId };

/** Writes the partners and their people into the directory. */
export async function seedPartners({ partners }: Pick<Services, 'partners'>, doer: Doer): Promise<SeededPartner[]> {
  const seeded: SeededPartner[] = [];
  for (const partner of DEMO_PARTNERS) {
    const { name, kind, place, country, web, note, people = [] } = partner;
    const { id } = await partners.create(doer, { name, kind, place, country, webAddress: web, note }, true);
    if (id === null) continue;
    const contacts: ContactId[] = [];
    for (const [index, [person, title]] of people.entries()) {
      const phone = index === 0 ? `+358 50 555 ${String(1000 + seeded.length * 7)}` : '';
      contacts.push(await partners.addContact(doer, id, { name: person, title, mail: mailOf(person, partner), phone }));
    }
    seeded.push({ partner, id, contacts });
  }
  return seeded;
}

/** Ties the partners to the networks of one board. */
export async function tiePartners(
  { rooms, clock }: Pick<Services, 'rooms' | 'clock'>,
  boardId: BoardId,
  memberId: MemberId,
  seeded: readonly SeededPartner[],
): Promise<void> {
  const act = {
    origin: 'demo',
    at: clock.now().toISOString(),
    randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
  };
  await rooms.transact(boardDocumentId(boardId), { memberId }, (doc) => {
    const cards = new Map(readBoard(doc).cards.map(({ name, id }) => [name, id]));
    for (const { partner, id, contacts } of seeded)
      for (const { network, roles, motive, voice, people = 0 } of partner.ties) {
        const card = cards.get(network);
        if (!card) continue;
        addPartner(doc, act, card, id);
        for (const role of roles) setPartnerRole(doc, act, card, id, role, true);
        if (motive) setPartnerMotive(doc, act, card, id, motive);
        if (voice) setPartnerVoice(doc, act, card, id, voice);
        for (const contact of contacts.slice(0, people)) setPartnerContact(doc, act, card, id, contact, true);
      }
  });
}

function mailOf(person: string, { web, name }: DemoPartner): string {
  const plain = (text: string): string =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/^dr\. /, '')
      .replace(/[^a-z]+/g, ' ')
      .trim();
  const host = web ? new URL(web).host : `${plain(name).replaceAll(' ', '-')}.example`;
  return `${plain(person).replaceAll(' ', '.')}@${host}`;
}
