import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { EMPTY_RICH_TEXT, type RichDoc } from '../../domain/rich-text/content';
import { fromMarkdown } from '../../domain/rich-text/from-markdown';

/** A heading with what stands under it: a line that says what to write, things to tick, a table to fill in. */
interface Part {
  readonly heading: MessageDescriptor;
  readonly hint?: MessageDescriptor;
  readonly tasks?: readonly MessageDescriptor[];
  readonly columns?: readonly MessageDescriptor[];
}

export interface NoteTemplate {
  readonly id: string;
  readonly name: MessageDescriptor;
  readonly meaning: MessageDescriptor;
  readonly parts: readonly Part[];
}

/** The templates that every space has. */
export const NOTE_TEMPLATES: readonly NoteTemplate[] = [
  {
    id: 'agenda',
    name: msg`Agenda`,
    meaning: msg`What a meeting is for, point by point`,
    parts: [
      { heading: msg`Aim`, hint: msg`What we want to have when we leave.` },
      {
        heading: msg`Points`,
        columns: [
          msg`Point`,
          msg`Who leads it`,
          msg({ message: 'Minutes', context: 'of time' }),
          msg`To decide or to hear`,
        ],
      },
      { heading: msg`Before the meeting`, tasks: [msg`Who reads or brings what`] },
    ],
  },
  {
    id: 'minutes',
    name: msg`Minutes`,
    meaning: msg`Who came, what was decided, who does what`,
    parts: [
      { heading: msg`Present`, hint: msg`Type @ to name people.` },
      { heading: msg`Decisions`, columns: [msg`Decision`, msg`Grounds`, msg`Who sees to it`] },
      { heading: msg`What was said` },
      { heading: msg`Tasks`, tasks: [msg`Who does what by when`] },
      { heading: msg`Next meeting` },
    ],
  },
  {
    id: 'agreement',
    name: msg`Cooperation agreement`,
    meaning: msg`What partners promise each other`,
    parts: [
      { heading: msg`Parties`, columns: [msg`Organisation`, msg`Represented by`, msg`Role`] },
      { heading: msg`Purpose and goal`, hint: msg`What we want to reach together, and by when.` },
      { heading: msg`What each brings and gets`, columns: [msg`Organisation`, msg`Brings`, msg`Gets`] },
      { heading: msg`How we decide`, hint: msg`Who decides what, and how often we meet.` },
      { heading: msg`Money and other resources` },
      { heading: msg`What is open and what is confidential` },
      { heading: msg`Results and rights to them` },
      { heading: msg`Duration and how to leave` },
      { heading: msg`Signatures`, columns: [msg`Organisation`, msg`Name`, msg`Date`] },
    ],
  },
  {
    id: 'network-plan',
    name: msg`Network plan`,
    meaning: msg`Where the network stands and where it goes`,
    parts: [
      { heading: msg`Where we stand`, hint: msg`Members, what works, what does not.` },
      { heading: msg`Common denominator`, hint: msg`The interest that all members share.` },
      { heading: msg`Goals`, columns: [msg`Goal`, msg`How we know`, msg`By when`] },
      { heading: msg`Measures`, columns: [msg`Measure`, msg`Who`, msg`By when`, msg`Hours or money`] },
      { heading: msg`Roles`, columns: [msg`Role`, msg`Who`] },
      { heading: msg`Risks` },
      { heading: msg`Review`, hint: msg`When we look at this plan again, and who calls for it.` },
    ],
  },
  {
    id: 'handover',
    name: msg`Handover`,
    meaning: msg`What whoever comes next needs to know`,
    parts: [
      { heading: msg`What it is about` },
      { heading: msg`People`, columns: [msg`Name`, msg`Organisation`, msg`What to know`] },
      { heading: msg`What is under way`, columns: [msg`What`, msg`Where it stands`, msg`Next step`, msg`By when`] },
      { heading: msg`What we promised`, tasks: [msg`What to whom by when`] },
      { heading: msg`Where things are` },
      { heading: msg`Advice` },
    ],
  },
];

/** The text of a template in a language; nothing for one that is not known. */
export function readTemplate(language: I18n, id: string): RichDoc {
  const template = NOTE_TEMPLATES.find((one) => one.id === id);
  if (!template) return EMPTY_RICH_TEXT;
  const say = (message: MessageDescriptor): string => language._(message);
  const blocks = template.parts.flatMap(({ heading, hint, tasks = [], columns = [] }) => [
    `# ${say(heading)}`,
    ...(hint ? [`_${say(hint)}_`] : []),
    ...(tasks.length > 0 ? [tasks.map((task) => `- [ ] ${say(task)}`).join('\n')] : []),
    ...(columns.length > 0 ? [emptyTable(columns.map(say))] : []),
  ]);
  return fromMarkdown(blocks.join('\n\n'));
}

function emptyTable(columns: readonly string[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const empty = columns.map(() => '');
  return [row(columns), row(columns.map(() => '---')), row(empty), row(empty)].join('\n');
}
