// What is going on in the demo's spaces. Invented people of invented places, each in their own language.

import type { Answer } from '../../app/domain/calendar/event';
import type { Openness } from '../../app/domain/spaces/openness';
import type { SpaceRole } from '../../app/domain/spaces/space-policies';

export interface Neighbour {
  readonly name: string;
  readonly email: string;
  /** The organisation of this server that they are in; null: a guest, from elsewhere. */
  readonly organisation: string | null;
  readonly from?: string;
}

/** People of other invented organisations. */
export const NEIGHBOURS = {
  birgitta: { name: 'Birgitta Öhman', email: 'birgitta@hamno.test', organisation: 'Hamnö kommun' },
  henrik: { name: 'Henrik Aalto-Berg', email: 'henrik@hamno.test', organisation: 'Hamnö kommun' },
  klaus: {
    name: 'Klaus Petersen',
    email: 'klaus@petersen-werft.test',
    organisation: null,
    from: 'Petersen Werft GmbH, Flensburg',
  },
  ingrid: { name: 'Ingrid Solbakken', email: 'ingrid@lyskommune.test', organisation: null, from: 'Lys kommune' },
  pekka: { name: 'Pekka Valonen', email: 'pekka@valola.test', organisation: null, from: 'Valolan kaupunki' },
} as const satisfies Record<string, Neighbour>;

export type Somebody = keyof typeof NEIGHBOURS | 'me' | 'aino' | 'ravi' | 'mette' | 'jonas';

export interface DemoSpace {
  /** The network's card on the demo's boards. */
  readonly card: string;
  readonly name: string;
  readonly purpose: string;
  readonly goal: string;
  readonly colour: string;
  readonly timeZone: string;
  readonly people: readonly (readonly [Somebody, SpaceRole, represents: string, brings: string])[];
  readonly notes: readonly {
    readonly title: string;
    readonly by: Somebody;
    readonly daysAgo: number;
    readonly text: string;
    readonly isPinned?: boolean;
    readonly openness?: Openness;
    readonly remarks?: readonly Talk[];
  }[];
  readonly events: readonly {
    readonly title: string;
    readonly by: Somebody;
    readonly description: string;
    readonly place: string;
    /** Days from today, and the clock. */
    readonly day: number;
    readonly from: string;
    readonly to: string;
    readonly rule?: string;
    readonly openness?: Openness;
    readonly asked: readonly (readonly [Somebody, Answer | null, note?: string])[];
  }[];
  readonly talk: readonly Talk[];
  /** Names of meeting rooms. */
  readonly rooms: readonly string[];
  /** What the next meeting in the first room is for. */
  readonly agenda?: { readonly by: Somebody; readonly title: string; readonly text: string };
  /** What is said about the first room. */
  readonly roomTalk?: readonly Talk[];
  /** What somebody has taken on, until so many days from today. */
  readonly tasks: readonly (readonly [Somebody, inDays: number, text: string])[];
}

/** What somebody said days ago, and what was answered. */
export type Talk = readonly [
  Somebody,
  daysAgo: number,
  text: string,
  answers?: readonly (readonly [Somebody, number, string])[],
];

export const SPACES: readonly DemoSpace[] = [
  {
    card: 'Saarvik Harbour Cluster',
    name: 'Saarvik Harbour Cluster',
    purpose: 'Companies, municipalities and yards around the harbour invest together and speak with one voice.',
    goal: 'By 2028 every quay between Saarvik and Hamnö offers shore power with the same plug and the same bill.',
    colour: 'blue',
    timeZone: 'Europe/Helsinki',
    people: [
      ['me', 'host', 'The region; chairs the group on shore power', 'The regional plan, two meeting rooms'],
      ['aino', 'host', 'Secretary of the cluster', 'Eight hours a week'],
      ['ravi', 'member', 'Data and metering', 'Measurements of three quays'],
      ['birgitta', 'member', 'Hamnö kommun, tekniska nämnden', 'Kaj 4 som pilot, två elektriker'],
      ['henrik', 'commenter', 'Hamnö kommun, ekonomi', 'Kalkyler'],
      ['klaus', 'member', 'Werften der Flensburger Förde', 'Erfahrung mit Landstrom seit 2019'],
    ],
    notes: [
      {
        title: 'Shore power: what we have agreed',
        by: 'aino',
        daysAgo: 64,
        isPinned: true,
        text: '# What we have agreed\n\n- One plug: the common standard for high voltage, 6.6 kV and 11 kV\n- One tariff, read each hour, the same on all quays\n- Each owner of a quay pays for the quay; the cluster pays for the metering\n\n## Open\n\n- [x] A list of ships that can take the power today\n- [ ] Who answers when a ship is left without power\n- [ ] The common application for funds, first draft before Christmas\n\n| Quay | Owner | Ready |\n| --- | --- | --- |\n| Saarvik 2 | Region | 2026 |\n| Saarvik 5 | Port company | 2027 |\n| Hamnö 4 | Hamnö kommun | 2027 |\n',
        remarks: [
          [
            'klaus',
            9,
            'In Flensburg hat sich ein Bereitschaftsdienst von 20 Minuten bewährt. Ich schicke gern unseren Plan.',
            [['aino', 8, 'Please do. We would copy it rather than invent our own.']],
          ],
        ],
      },
      {
        title: 'Möte 12 november: anteckningar',
        by: 'birgitta',
        daysAgo: 13,
        text: '# Möte 12 november\n\nNärvarande: Aino, Birgitta, Ravi, Klaus (på distans).\n\n## Beslut\n\n1. Kaj 4 i Hamnö blir pilot. Kommunen betalar kabeln, klustret mätaren.\n2. Nästa möte hålls i Hamnö, med besök på kajen.\n\n## Uppgifter\n\n- [ ] Birgitta: offert på kabeln före den 10 december\n- [x] Ravi: mätdata från tre kajer\n',
      },
      {
        title: 'Our own line before the application',
        by: 'me',
        daysAgo: 5,
        openness: 'only-us',
        text: '# Our own line\n\nWe lead the application if Hamnö takes the pilot; otherwise we wait a year. Not for the others before the board has met.\n',
      },
    ],
    events: [
      {
        title: 'Steering group',
        by: 'aino',
        description: 'Agenda in the documents. Bring your numbers.',
        place: 'Region house, room Lighthouse',
        day: -76,
        from: '09:00',
        to: '11:00',
        rule: 'FREQ=WEEKLY;INTERVAL=4',
        asked: [
          ['me', 'yes'],
          ['ravi', 'yes'],
          ['birgitta', 'yes'],
          ['klaus', 'maybe', 'Per Video, wenn es geht'],
        ],
      },
      {
        title: 'Besök på kaj 4 i Hamnö',
        by: 'birgitta',
        description: 'Vi ser på kabelschaktet och äter lunch i hamnmagasinet. Ta med varma kläder.',
        place: 'Hamnö, kaj 4',
        day: 9,
        from: '10:00',
        to: '14:00',
        asked: [
          ['me', 'yes'],
          ['aino', 'yes'],
          ['henrik', null],
          ['klaus', 'no', 'An dem Tag ist Stapellauf bei uns'],
        ],
      },
      {
        title: 'Open evening: what shore power means for the town',
        by: 'aino',
        description: 'For everybody who lives by the harbour.',
        place: 'Saarvik library',
        day: 20,
        from: '18:00',
        to: '20:00',
        openness: 'public',
        asked: [['ravi', 'yes']],
      },
    ],
    talk: [
      [
        'aino',
        21,
        'Welcome to our space. Documents, dates and talk about shore power are here from now on; the mail list sleeps.',
        [
          ['birgitta', 20, 'Tack! Äntligen ett ställe där allt finns.'],
          ['klaus', 19, 'Danke für die Einladung. Der Zugang ohne Passwort war einfach.'],
        ],
      ],
      ['ravi', 4, 'The numbers of October are in: 41 ships could have taken power, 6 did.'],
      [
        'me',
        3,
        'The ministry sends **two guests** to see quay 4 after the steering group. Who can be there?\n\n- one who knows the cable\n- one who knows the bill',
        [
          ['birgitta', 2, 'Jag kan, och våra elektriker är på plats till klockan tre.'],
          ['ravi', 1, 'I bring the readings of `meter-4` on one page.'],
        ],
      ],
    ],
    rooms: ['Lighthouse', 'Kajkontoret'],
    agenda: {
      by: 'aino',
      title: 'Agenda: steering group in December',
      text: '# Aim\n\n*We leave with a date for the pilot and a name behind each quay.*\n\n# Points\n\n| Point | Who leads it | Minutes | To decide or to hear |\n| --- | --- | --- | --- |\n| Quay 4: the offer for the cable | Birgitta | 20 | To decide |\n| Who answers when a ship is left without power | Klaus | 20 | To decide |\n| The numbers of October | Ravi | 10 | To hear |\n\n# Before the meeting\n\n- [x] Ravi: readings of three quays\n- [ ] Klaus: Plan des Bereitschaftsdienstes\n',
    },
    roomTalk: [
      [
        'klaus',
        7,
        'Das Mikrofon im Kajkontoret war letztes Mal leise. Können wir uns hier treffen?',
        [['aino', 6, 'Yes, let us take this one from now on.']],
      ],
    ],
    tasks: [
      ['birgitta', 15, 'Offert på kabeln till kaj 4'],
      ['klaus', 6, 'Plan des Bereitschaftsdienstes schicken'],
      ['ravi', 28, 'Metering: who reads what, on one page'],
    ],
  },
  {
    card: 'Lantern Towns',
    name: 'Valokaupungit · Lysbyer · Lantern Towns',
    purpose: 'Pienet kaupungit oppivat toisiltaan, miten valo tekee pimeästä vuodenajasta hyvän.',
    goal: 'Yhteinen valofestivaalin runko, jota jokainen kaupunki voi käyttää omalla tavallaan.',
    colour: 'amber',
    timeZone: 'Europe/Helsinki',
    people: [
      ['me', 'host', 'Saarvikin alue', 'Tapahtumatuottaja ja varasto'],
      ['mette', 'member', 'Kultur i Saarvik', 'Kunstnere og skoler'],
      ['ingrid', 'member', 'Lys kommune', 'Festivalen siden 2016'],
      ['pekka', 'member', 'Valolan kaupunki', 'Sähkömiehet ja 300 lyhtyä'],
    ],
    notes: [
      {
        title: 'Valofestivaalin runko',
        by: 'pekka',
        daysAgo: 40,
        isPinned: true,
        text: '# Valofestivaalin runko\n\n1. Valitkaa yksi katu ja yksi viikko.\n2. Kysykää kouluilta ensin, yrityksiltä vasta sitten.\n3. Pimeyskin kuuluu ohjelmaan: jättäkää väliin valoton kortteli.\n\n> Meillä 300 lyhtyä riitti 900 metriin.\n\n- [x] Lupahakemusten pohja\n- [ ] Vakuutukset: kuka vastaa lyhdyistä yöllä\n',
        remarks: [['ingrid', 12, 'Hos oss svarer kommunen for lyktene om natten. Jeg legger ved avtalen vår.']],
      },
      {
        title: 'Erfaringer fra Lys 2025',
        by: 'ingrid',
        daysAgo: 30,
        text: '# Erfaringer fra Lys 2025\n\nTolv tusen besøkende på fem kvelder. Det beste var gata uten lys: folk ble stille der.\n\n- Frivillige trenger varm mat\n- Parkering er alltid for lite\n',
      },
    ],
    events: [
      {
        title: 'Kuukausikahvit etänä',
        by: 'me',
        description: 'Puoli tuntia, ei esityslistaa.',
        place: '',
        day: -55,
        from: '14:00',
        to: '14:30',
        rule: 'FREQ=MONTHLY;BYDAY=1TH',
        asked: [
          ['pekka', 'yes'],
          ['ingrid', 'yes'],
          ['mette', 'maybe'],
        ],
      },
      {
        title: 'Lysfestival i Lys',
        by: 'me',
        description: 'Vi møtes på torget. Overnatting hos vertsfamilier.',
        place: 'Lys, torget',
        day: 16,
        from: '16:00',
        to: '21:00',
        openness: 'public',
        asked: [
          ['ingrid', 'yes'],
          ['pekka', 'yes', 'Tuon mukanani kaksi sähkömiestä'],
          ['mette', 'yes'],
        ],
      },
    ],
    talk: [
      [
        'pekka',
        6,
        'Onko kenelläkään lainata sateenkestäviä projektoreita viikolle 50?',
        [['mette', 5, 'Vi har to i magasinet. Kom og hent!']],
      ],
    ],
    rooms: ['Kahvihuone'],
    tasks: [
      ['ingrid', 12, 'Avtalen om lyktene på norsk og finsk'],
      ['pekka', 14, 'Sähkömiesten matkat'],
    ],
  },
];
