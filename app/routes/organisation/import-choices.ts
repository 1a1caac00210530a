import type { ImportChoices } from '../../../server/interchange/interchange-service';
import { type BoardId, type MemberId, parseId } from '../../domain/ids';
import type { DayOrder } from '../../domain/interchange/days';
import { isMembershipTarget, type MembershipTarget, TABLE_SHAPES } from '../../domain/interchange/membership-targets';
import { isTableTarget, type TableTarget } from '../../domain/interchange/table-targets';
import { DUE_CHOICES } from '../../domain/interchange/trello-card';
import { isStage, type Stage } from '../../domain/life-cycle';
import { LIMITS } from '../../domain/limits';
import { parseName } from '../../domain/names';

/** Spellings of one organisation. */
const MOST_OWN = 50;
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Reads what the preview's form says. What is missing or malformed stays as it was found. */
export function readChoices(form: FormData): ImportChoices {
  const stages: Record<string, Stage> = {};
  const members: Record<string, MemberId> = {};
  const dayOrders: Record<number, DayOrder> = {};
  const targets: TableTarget[] = [];
  const memberTargets: MembershipTarget[] = [];
  const statuses: Record<string, Stage> = {};
  for (const [name, value] of form) {
    const [kind, key] = split(name);
    if (kind === 'stage' && isStage(value)) stages[key] = value;
    else if (kind === 'status' && isStage(value)) statuses[key] = value;
    else if (kind === 'member') {
      const member = parseId<MemberId>(value);
      if (member) members[key] = member;
    } else if (kind === 'days' && (value === 'day-first' || value === 'month-first')) dayOrders[Number(key)] = value;
    else if (kind === 'member-column') memberTargets.push(isMembershipTarget(value) ? value : 'leave-out');
    else if (kind === 'column') targets.push(isTableTarget(value) ? value : 'leave-out');
  }
  const heading = form.get('heading');
  const place = Number(form.get('place') ?? Number.NaN);
  return {
    boardName: parseName(form.get('boardName'), LIMITS.boardName),
    target: parseId<BoardId>(form.get('target')),
    stages,
    members,
    due: DUE_CHOICES.find((choice) => choice === form.get('due')) ?? 'review',
    conflicts: form.get('conflicts') === 'file' ? 'file' : 'here',
    delimiter: DELIMITERS.find((delimiter) => delimiter === form.get('delimiter')) ?? null,
    hasHeading: heading === 'yes' ? true : heading === 'no' ? false : null,
    shape: TABLE_SHAPES.find((shape) => shape === form.get('shape')) ?? null,
    targets: targets.length > 0 ? targets : null,
    memberTargets: memberTargets.length > 0 ? memberTargets : null,
    own: [...new Set(form.getAll('own').map(String))].filter((key) => key !== '').slice(0, MOST_OWN),
    anchor: form.get('anchor')?.toString() || null,
    statuses,
    dayOrders,
    defaultColumn: Number.isInteger(place) && place >= 0 ? place : null,
  };
}

function split(name: string): [string, string] {
  const at = name.indexOf(':');
  return at < 0 ? [name, ''] : [name.slice(0, at), name.slice(at + 1)];
}
