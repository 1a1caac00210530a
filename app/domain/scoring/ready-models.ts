import { type Criterion, FOUR_CS, SCALES, type ScoringKind, WIN_CRITERIA } from './model';

/** A model as an organisation gets it: without an id, which its row gives it, and at its first version. */
export interface ReadyModel {
  readonly kind: ScoringKind;
  readonly name: string;
  readonly criteria: readonly Criterion[];
}

type Words = readonly [name: string, definition: string, ...anchors: string[]];

function criterion(id: string, scale: readonly number[], [name, definition, ...anchors]: Words, weight = 1): Criterion {
  return {
    id,
    name,
    definition,
    weight,
    anchors: scale.map((value, i) => ({ value, words: anchors[i] ?? '' })),
  };
}

// Content, not labels: an organisation rewrites it in its own words, in the language it works in.
const OUTCOME: Readonly<Record<string, Words>> = {
  purpose: [
    'Purpose',
    'Does what the network is for serve our own goals?',
    'It works against our goals',
    'It touches our goals at the edge',
    'It serves one of our goals',
    'It carries a goal that we cannot reach alone',
  ],
  people: [
    'People',
    'Is there somebody with us who has the time and the will to take part?',
    'Nobody takes part for us',
    'Somebody goes when there is time',
    'One person takes part, and it is in their work plan',
    'Several take part, and others here know what they bring home',
  ],
  trust: [
    'Trust',
    'Do the members keep what they promise each other?',
    'Promises are broken, or information is misused',
    'We do not know them yet',
    'What is agreed gets done',
    'They speak for each other and share what is half done',
  ],
  benefit: [
    'Benefit',
    'What do we have from it that we would not have otherwise?',
    'Nothing that we can name',
    'Information that is found elsewhere too',
    'Contacts, projects or knowledge that we use',
    'Results that changed how we work or what we earn',
  ],
};

const WIN: Readonly<Record<(typeof WIN_CRITERIA)[number], Words>> = {
  accessibility: [
    'Accessibility',
    'How easily do we and they reach each other, socially and mentally too?',
    'We have no way to each other',
    'Through others, and it takes weeks',
    'We know whom to ask, and they answer at times',
    'A call or a message is answered',
    'We meet often and speak plainly',
    'The door is open both ways, for whatever comes up',
  ],
  energy: [
    'Energy',
    'Does what we put in match what they put in?',
    'All of it comes from one side',
    'The other side follows when pushed',
    'They do their part when it is asked for',
    'Both bring things up and do them',
    'Both put in more than was agreed',
    'It runs by itself: each gives the other drive',
  ],
  impact: [
    'Impact',
    'What good does it do for third parties: residents, customers, the field?',
    'None that anybody would notice',
    'Some, for a few',
    'A result now and then that others use',
    'Regular results that others use',
    'Things are done differently because of it',
    'A field or a region is better off, and can tell',
  ],
  attraction: [
    'Attraction',
    'How strongly does that good draw others in?',
    'Nobody asks about it',
    'Somebody asks when we tell of it',
    'Some ask to hear more',
    'Others ask to take part',
    'We can choose among those who want in',
    'People, money and projects come to it unasked',
  ],
};

const CS: Readonly<Record<(typeof FOUR_CS)[number], Words>> = {
  skills: [
    'Complementary skills',
    'Does each have what the other lacks?',
    'We bring the same, or nothing the other needs',
    'Little that the other could not find elsewhere',
    'Some of it fits together',
    'Most of what one lacks the other has',
    'Each is strong where the other is not, and both need it',
  ],
  cultures: [
    'Cooperative cultures',
    'Can we work together day by day: pace, openness, how decisions are made?',
    'We clash at every turn',
    'Much has to be explained and repaired',
    'It works with care on both sides',
    'We work alike in most things',
    'We understand each other at once, and differences help',
  ],
  goals: [
    'Compatible goals',
    'Can both reach what they want, in the same undertaking?',
    'What one wants harms the other',
    'We want different things and hope for the best',
    'The goals can stand side by side',
    'The goals support each other',
    'One goal, agreed in writing, and both need it',
  ],
  risk: [
    'Commensurate levels of risk',
    'Does each stake as much as the other, and lose as much if it fails?',
    'One side bears all of it',
    'One side bears most of it',
    'Shared unevenly, and both know it',
    'Shared nearly evenly',
    'Shared evenly, and agreed what happens if it fails',
  ],
};

const OWN: Readonly<Record<string, Words>> = {
  strategy: [
    'Fit with our strategy',
    'How directly does it serve what we decided to do in the coming years?',
    'Not at all',
    'A little',
    'One of our aims',
    'Several of our aims',
    'It is how we reach them',
  ],
  yield: [
    'Yield for the time',
    'What comes back for the hours and the money we put in?',
    'It only costs',
    'Less than it costs',
    'As much as it costs',
    'More than it costs',
    'Many times what it costs',
  ],
  future: [
    'Strength in five years',
    'Will it matter more or less then?',
    'It will be gone',
    'It is fading',
    'About as now',
    'It is growing',
    'The field will gather there',
  ],
};

const WEIGHTS: Readonly<Record<string, number>> = { strategy: 3, yield: 2, future: 1 };

/** The models that every organisation begins with: three ready ones, and a list of its own criteria to make theirs. */
export function readyModels(): ReadyModel[] {
  return [
    {
      kind: 'outcome',
      name: 'Outcome formula',
      criteria: Object.entries(OUTCOME).map(([id, words]) => criterion(id, SCALES.outcome, words)),
    },
    {
      kind: 'win',
      name: 'win*win(+win)',
      criteria: WIN_CRITERIA.map((id) => criterion(id, SCALES.win, WIN[id])),
    },
    {
      kind: 'four-cs',
      name: 'Four C’s of a fitting partner',
      criteria: FOUR_CS.map((id) => criterion(id, SCALES['four-cs'], CS[id])),
    },
    {
      kind: 'weighted',
      name: 'Our criteria',
      criteria: Object.entries(OWN).map(([id, words]) => criterion(id, [0, 1, 2, 3, 4], words, WEIGHTS[id])),
    },
  ];
}
