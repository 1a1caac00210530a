import { AppError } from '../errors';
import { LIMITS } from '../limits';

/** Parts of an internationalisation plan (M15) that are kept as lines. */
export const PLAN_LINE_KINDS = ['goal', 'measure', 'gap', 'knowledge', 'partner'] as const;
export type PlanLineKind = (typeof PLAN_LINE_KINDS)[number];

/** On which level a measure stands: of the management alone, or of the members, whose active part it needs. */
export const PLAN_LEVELS = ['management', 'members'] as const;
export type PlanLevel = (typeof PLAN_LEVELS)[number];

export const PLAN_STATES = ['open', 'doing', 'done'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** The fields that a line has beside its text. */
export const LINE_FIELDS: Record<PlanLineKind, readonly ('detail' | 'country' | 'owner' | 'dueOn' | 'state')[]> = {
  goal: ['detail', 'dueOn', 'state'],
  measure: ['owner', 'dueOn', 'state', 'detail'],
  gap: ['country', 'state', 'detail'],
  knowledge: ['country', 'owner', 'detail'],
  partner: ['country', 'state', 'detail'],
};

/** A line as it is written; an owner is somebody of the space. */
export interface PlanLineDraft {
  readonly kind: PlanLineKind;
  readonly level: PlanLevel | null;
  readonly text: string;
  readonly detail: string;
  readonly country: string;
  readonly ownerId: string | null;
  readonly dueOn: string | null;
  readonly state: PlanState;
}

/** Reads a line as a form sends it; what its kind does not have is left empty. */
export function readPlanLine(form: Readonly<Record<string, unknown>>): PlanLineDraft {
  const text = (name: string) => (typeof form[name] === 'string' ? form[name].trim() : '');
  const kind = PLAN_LINE_KINDS.find((each) => each === form.kind);
  if (!kind) throw new AppError('plan-line.kind', 400);
  if (text('text') === '') throw new AppError('plan-line.empty', 400);
  if (text('text').length > LIMITS.planLine || text('country').length > LIMITS.profileWord)
    throw new AppError('plan-line.text', 400);
  if (text('detail').length > LIMITS.planDetail) throw new AppError('plan-line.detail', 400);
  const has = (field: (typeof LINE_FIELDS)[PlanLineKind][number]) => LINE_FIELDS[kind].includes(field);
  const dueOn = has('dueOn') ? text('dueOn') : '';
  if (dueOn !== '' && !isDay(dueOn)) throw new AppError('plan-line.day', 400);
  return {
    kind,
    level: kind === 'measure' ? (PLAN_LEVELS.find((each) => each === form.level) ?? 'management') : null,
    text: text('text'),
    detail: has('detail') ? text('detail') : '',
    country: has('country') ? text('country') : '',
    ownerId: has('owner') && text('ownerId') !== '' ? text('ownerId') : null,
    dueOn: dueOn === '' ? null : dueOn,
    state: (has('state') && PLAN_STATES.find((each) => each === form.state)) || 'open',
  };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
