// Decisions about networks: a proposal to join, raise, lower or leave, and the answers of those who were asked.

import type { BoardId, CardId, DecisionId, MemberId } from '../ids';
import { isStage, type Stage } from '../life-cycle';
import { COOPERATION_LEVELS, type CooperationLevel } from '../network/cooperation';
import { SEGMENT_MARKS, type SegmentMark } from '../segments';

export const DECISION_KINDS = ['join', 'raise', 'lower', 'leave'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** What approving does to the card. */
export type DecisionChange =
  | { readonly do: 'stage'; readonly stage: Stage }
  | { readonly do: 'level'; readonly level: CooperationLevel }
  | { readonly do: 'segment'; readonly mark: SegmentMark };

/** Whether every approver has to say yes, or one is enough. */
export const DECISION_RULES = ['all', 'any'] as const;
export type DecisionRule = (typeof DECISION_RULES)[number];

export const DECISION_STATES = ['draft', 'proposed', 'approved', 'rejected', 'withdrawn'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

export type Answer = 'yes' | 'no';

/** Somebody who is asked, with their answer and the words that go with it. */
export interface Approver {
  readonly memberId: MemberId;
  readonly answer: Answer | null;
  readonly words: string;
  /** A moment, ISO. */
  readonly answeredAt: string | null;
}

export interface Decision {
  readonly id: DecisionId;
  readonly boardId: BoardId;
  readonly cardId: CardId;
  /** As the network was called when this was proposed. */
  readonly cardName: string;
  readonly kind: DecisionKind;
  readonly change: DecisionChange;
  readonly grounds: string;
  readonly rule: DecisionRule;
  readonly state: DecisionState;
  /** The day by which an answer is wished for. */
  readonly decideBy: string | null;
  readonly proposedById: MemberId;
  readonly createdAt: string;
  readonly proposedAt: string | null;
  readonly decidedAt: string | null;
  readonly decidedById: MemberId | null;
  /** When the card was changed; null while it was not. */
  readonly appliedAt: string | null;
  /** Why an approved change is not on the card. */
  readonly problem: string | null;
  readonly approvers: readonly Approver[];
}

/** Whether a change is one that a kind of proposal can ask for. */
export function fitsKind(kind: DecisionKind, change: DecisionChange): boolean {
  switch (kind) {
    case 'join':
      return change.do === 'stage' && change.stage === 'active';
    case 'leave':
      return change.do === 'stage' && (change.stage === 'prune' || change.stage === 'left');
    case 'raise':
    case 'lower':
      return change.do !== 'stage';
  }
}

/** The changes as a form names them: `stage:prune`, `level:formal`, `segment:++`; null for anything else. */
export function parseChange(text: string): DecisionChange | null {
  const [what, value = ''] = text.split(':', 2);
  if (what === 'stage' && isStage(value)) return { do: 'stage', stage: value };
  const level = COOPERATION_LEVELS.find((one) => one === value);
  if (what === 'level' && level) return { do: 'level', level };
  const mark = SEGMENT_MARKS.find((one) => one === value);
  return what === 'segment' && mark ? { do: 'segment', mark } : null;
}

/** A change as a form names it. */
export function changeText(change: DecisionChange): string {
  switch (change.do) {
    case 'stage':
      return `stage:${change.stage}`;
    case 'level':
      return `level:${change.level}`;
    case 'segment':
      return `segment:${change.mark}`;
  }
}

/** Where a network stands now, as far as proposals ask. */
export interface Standing {
  readonly stage: Stage;
  readonly level: CooperationLevel | null;
  readonly mark: SegmentMark | null;
}

/** Whether a change would leave the network as it is. */
export function changesNothing(change: DecisionChange, standing: Standing): boolean {
  switch (change.do) {
    case 'stage':
      return standing.stage === change.stage;
    case 'level':
      return standing.level === change.level;
    case 'segment':
      return standing.mark === change.mark;
  }
}

/**
 * The changes that a kind of proposal can ask for of a network as it stands. To raise is a tighter level or more
 * importance, to lower the reverse; what is not known can be set to anything.
 */
export function offeredChanges(kind: DecisionKind, standing: Standing): DecisionChange[] {
  const stages: readonly Stage[] = kind === 'join' ? ['active'] : kind === 'leave' ? ['prune', 'left'] : [];
  const all: DecisionChange[] = [
    ...stages.map((stage) => ({ do: 'stage' as const, stage })),
    ...(kind === 'raise' || kind === 'lower'
      ? [
          ...COOPERATION_LEVELS.filter((level) => isFurther(kind, levelRank(level), levelRank(standing.level))).map(
            (level) => ({ do: 'level' as const, level }),
          ),
          ...SEGMENT_MARKS.filter((mark) => isFurther(kind, weight(mark), standing.mark && weight(standing.mark))).map(
            (mark) => ({ do: 'segment' as const, mark }),
          ),
        ]
      : []),
  ];
  return all.filter((change) => !changesNothing(change, standing));
}

function isFurther(kind: 'raise' | 'lower', to: number | null, from: number | null): boolean {
  if (to === null || from === null) return true;
  return kind === 'raise' ? to >= from : to <= from;
}

const levelRank = (level: CooperationLevel | null): number | null => {
  return level === null ? null : COOPERATION_LEVELS.indexOf(level) * 10;
};

/** How much importance a segment has, now and in the future together. */
function weight(mark: SegmentMark): number {
  return [...mark].filter((sign) => sign === '+').length;
}

/** What the answers amount to, of people who can still answer and of those who did before they left. */
export type Outcome = 'open' | 'approved' | 'rejected';

/**
 * Weighs the answers. Who left without an answer is asked no more. Somebody must have said yes: a proposal whose
 * approvers all left stays open until others are named.
 */
export function outcomeOf(
  rule: DecisionRule,
  approvers: readonly Approver[],
  canAnswer: (memberId: MemberId) => boolean,
): Outcome {
  const counted = approvers.filter(({ answer, memberId }) => answer !== null || canAnswer(memberId));
  const yes = counted.filter(({ answer }) => answer === 'yes').length;
  const no = counted.filter(({ answer }) => answer === 'no').length;
  if (rule === 'any') return yes > 0 ? 'approved' : no > 0 && no === counted.length ? 'rejected' : 'open';
  if (no > 0) return 'rejected';
  return yes > 0 && yes === counted.length ? 'approved' : 'open';
}

/** The approvers whose answer is still waited for. */
export function awaited(
  { state, approvers }: Pick<Decision, 'state' | 'approvers'>,
  canAnswer: (memberId: MemberId) => boolean,
): readonly Approver[] {
  if (state !== 'proposed') return [];
  return approvers.filter(({ answer, memberId }) => answer === null && canAnswer(memberId));
}

/** Whether somebody has to name other approvers, since nobody who was asked can answer. */
export function isStuck(decision: Pick<Decision, 'state' | 'approvers'>, canAnswer: (memberId: MemberId) => boolean) {
  return decision.state === 'proposed' && !decision.approvers.some(({ memberId }) => canAnswer(memberId));
}
