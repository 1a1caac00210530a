import type { BoardId, CardId, MemberId, ScoringModelId, ScoringSessionId } from '../../domain/ids';
import type { Stage } from '../../domain/life-cycle';
import type { ScoreValues, ScoringKind, ScoringModel } from '../../domain/scoring/model';
import type { SegmentMark } from '../../domain/segments';
import type { MemberFace } from '../marks/people';

export type SessionState = 'open' | 'paused' | 'ended';

/** A session in the list. */
export interface SessionListItem {
  readonly id: ScoringSessionId;
  readonly name: string;
  readonly state: SessionState;
  readonly modelName: string;
  readonly cards: number;
  readonly agreed: number;
  readonly participants: readonly MemberFace[];
  readonly changedAt: Date;
}

/** What a new session can be opened on. */
export interface SessionChoices {
  readonly models: readonly { readonly id: ScoringModelId; readonly name: string; readonly kind: ScoringKind }[];
  readonly boards: readonly { readonly id: BoardId; readonly name: string }[];
  readonly cards: readonly CandidateCard[];
}

export interface CandidateCard {
  readonly cardId: CardId;
  readonly boardId: BoardId;
  readonly name: string;
  readonly stage: Stage;
  readonly segment: SegmentMark | null;
  readonly scoredBy: readonly ScoringModelId[];
}

export interface SessionCardItem {
  readonly cardId: CardId;
  readonly boardId: BoardId | null;
  readonly name: string;
  readonly purpose: string;
  readonly position: number;
  readonly isRevealed: boolean;
  readonly isAgreed: boolean;
}

export interface RevealedScores {
  readonly scores: readonly { readonly memberId: MemberId; readonly values: ScoreValues }[];
  readonly agreed: {
    readonly values: ScoreValues;
    readonly at: Date;
    readonly byId: MemberId | null;
    readonly onCard: boolean;
  } | null;
}

/** A session as its page shows it to one person. */
export interface SessionPageData {
  readonly id: ScoringSessionId;
  readonly name: string;
  readonly state: SessionState;
  readonly model: ScoringModel;
  readonly isModelChanged: boolean;
  readonly cards: readonly SessionCardItem[];
  readonly current: SessionCardItem & {
    readonly mine: { readonly values: ScoreValues; readonly isDone: boolean };
    readonly finishedIds: readonly MemberId[];
    readonly revealed: RevealedScores | null;
  };
  readonly participants: readonly { readonly memberId: MemberId; readonly hasLeft: boolean }[];
  readonly timer: { readonly endsAt: Date | null; readonly leftMs: number | null };
  readonly now: Date;
}

/** What the acts of a session answer. */
export type ScoringAnswer = { readonly ok: true } | { readonly ok: false; readonly code: string };
