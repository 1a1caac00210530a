import { isId, type MemberId } from '../ids';
import { isDay } from '../interchange/days';
import { LIMITS } from '../limits';
import {
  DECISION_KINDS,
  DECISION_RULES,
  type DecisionChange,
  type DecisionKind,
  type DecisionRule,
  fitsKind,
  parseChange,
} from './decision';

/** A proposal as it comes from a form. */
export interface DecisionDraft {
  readonly kind: string;
  /** As `changeText` writes it. */
  readonly change: string;
  readonly grounds: string;
  readonly rule: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly decideBy: string;
  readonly approvers: readonly string[];
}

export interface DecisionFields {
  readonly kind: DecisionKind;
  readonly change: DecisionChange;
  readonly grounds: string;
  readonly rule: DecisionRule;
  readonly decideBy: string | null;
  readonly approvers: readonly MemberId[];
}

export type DraftField = 'change' | 'grounds' | 'decideBy' | 'approvers';
/** What is wrong with which field. */
export type DraftProblems = Readonly<
  Partial<Record<DraftField, 'missing' | 'too-long' | 'invalid' | 'past' | 'too-many'>>
>;

/** Checks a proposal that was typed. A draft may lack grounds and approvers; what is proposed may not. */
export function checkDecision(
  draft: DecisionDraft,
  isProposed: boolean,
  today: string,
): { readonly ok: true; readonly fields: DecisionFields } | { readonly ok: false; readonly problems: DraftProblems } {
  const kind = DECISION_KINDS.find((one) => one === draft.kind);
  const rule = DECISION_RULES.find((one) => one === draft.rule) ?? 'all';
  const change = parseChange(draft.change);
  const grounds = draft.grounds.trim();
  const decideBy = draft.decideBy.trim() === '' ? null : draft.decideBy.trim();
  const approvers = [...new Set(draft.approvers)].filter(isId) as unknown as MemberId[];
  const problems: { -readonly [Field in DraftField]?: DraftProblems[Field] } = {};
  if (!kind || !change) problems.change = 'missing';
  else if (!fitsKind(kind, change)) problems.change = 'invalid';
  if (grounds.length > LIMITS.decisionGrounds) problems.grounds = 'too-long';
  else if (isProposed && grounds === '') problems.grounds = 'missing';
  if (decideBy !== null && !isDay(decideBy)) problems.decideBy = 'invalid';
  else if (isProposed && decideBy !== null && decideBy < today) problems.decideBy = 'past';
  if (approvers.length > LIMITS.decisionApprovers) problems.approvers = 'too-many';
  else if (isProposed && approvers.length === 0) problems.approvers = 'missing';
  if (!kind || !change || Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, fields: { kind, change, grounds, rule, decideBy, approvers } };
}
