import { AppError } from '../errors';
import { LIMITS } from '../limits';

/** The kinds of value that feed each other (M13). */
export const GIVEN_KINDS = ['immaterial', 'relational', 'economic'] as const;
export type GivenKind = (typeof GIVEN_KINDS)[number];

/** What an answer is about. */
export const FEEDBACK_TARGETS = ['event', 'service'] as const;
export type FeedbackTargetKind = (typeof FEEDBACK_TARGETS)[number];

/** Whose need was met: the person's own, or their organisation's. */
export const GOT_FOR = ['person', 'organisation'] as const;
export type GotFor = (typeof GOT_FOR)[number];

/** Whose need a service is for. */
export const SERVICE_NEEDS = ['organisation', 'person', 'both'] as const;
export type ServiceNeed = (typeof SERVICE_NEEDS)[number];

/** The most that something gave. */
export const MOST_GIVEN = 3;
/** From so many answers on hosts see their sum: of fewer it would tell who said what. */
export const LEAST_ANSWERS = 3;

export type Given = Readonly<Record<GivenKind, number>>;

/** What somebody got from an event or a service. */
export interface FeedbackAnswer extends Given {
  readonly gotFor: GotFor;
  readonly line: string;
}

/** Reads an answer as a form sends it. */
export function readFeedback(form: Readonly<Record<string, unknown>>): FeedbackAnswer {
  const gotFor = GOT_FOR.find((each) => each === form.gotFor);
  const line = typeof form.line === 'string' ? form.line.trim() : '';
  const [immaterial, relational, economic] = GIVEN_KINDS.map((kind) => readGiven(form[kind]));
  if (!gotFor || immaterial === undefined || relational === undefined || economic === undefined)
    throw new AppError('feedback.choice', 400);
  if (line.length > LIMITS.feedbackLine) throw new AppError('feedback.line', 400);
  return { gotFor, line, immaterial, relational, economic };
}

function readGiven(value: unknown): number | undefined {
  return typeof value === 'string' && /^[0-3]$/.test(value) ? Number(value) : undefined;
}

/** What all answers together say. */
export interface FeedbackSum {
  readonly answers: number;
  /** Means of 0 to 3; null while there are too few answers to say without telling who gave which. */
  readonly mean: Given | null;
  /** What was written, without names, in the order of the alphabet: so it does not tell who wrote when. */
  readonly lines: readonly string[];
}

/** Adds answers up, for hosts. */
export function sumFeedback(answers: readonly FeedbackAnswer[]): FeedbackSum {
  if (answers.length < LEAST_ANSWERS) return { answers: answers.length, mean: null, lines: [] };
  const mean = (kind: GivenKind) => answers.reduce((sum, answer) => sum + answer[kind], 0) / answers.length;
  return {
    answers: answers.length,
    mean: { immaterial: mean('immaterial'), relational: mean('relational'), economic: mean('economic') },
    lines: answers.flatMap(({ line }) => (line === '' ? [] : [line])).sort(),
  };
}

/** What a host writes of a service. */
export interface ServiceDraft {
  readonly name: string;
  readonly gives: string;
  readonly touchpoints: string[];
  readonly need: ServiceNeed;
}

const MOST_TOUCHPOINTS = 20;

/** Reads a service as a form sends it. */
export function readService(form: Readonly<Record<string, unknown>>): ServiceDraft {
  const text = (name: string) => (typeof form[name] === 'string' ? form[name].trim() : '');
  const name = text('name');
  const need = SERVICE_NEEDS.find((each) => each === form.need) ?? 'both';
  const touchpoints = [
    ...new Set(
      text('touchpoints')
        .split(/[,\n]/)
        .map((each) => each.trim()),
    ),
  ].filter(Boolean);
  if (name === '') throw new AppError('service.no-name', 400);
  if (name.length > LIMITS.serviceName) throw new AppError('service.name', 400);
  if (text('gives').length > LIMITS.serviceGives) throw new AppError('service.gives', 400);
  if (touchpoints.length > MOST_TOUCHPOINTS || touchpoints.some((each) => each.length > LIMITS.serviceName))
    throw new AppError('service.touchpoints', 400);
  return { name, gives: text('gives'), touchpoints, need };
}
