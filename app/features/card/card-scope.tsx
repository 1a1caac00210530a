import { createContext, type ReactNode, useContext } from 'react';
import type * as Y from 'yjs';
import type { Act } from '../../board-doc/act';
import type { BoardErrorCode } from '../../board-doc/board-error';
import type { CardContent, ColumnContent, FieldContent } from '../../board-doc/content';
import type { BoardId, MemberId } from '../../domain/ids';
import type { LabelFace } from '../marks/label-chip';
import type { MemberFace } from '../marks/people';

/** Why nothing was written, for a sentence beside the field. */
export interface Refusal {
  readonly code: BoardErrorCode | 'not-a-number' | 'out-of-range' | 'failed';
  /** The limit that was passed, when there is one. */
  readonly limit: number | null;
}

/** Runs a command of the board's document as one act of mine, named for undo; null when it was done. */
export type RunCommand = (command: (doc: Y.Doc, act: Act) => void, label?: string) => Refusal | null;

/** What every part of the open card works with. */
export interface CardScope {
  readonly card: CardContent;
  readonly columns: readonly ColumnContent[];
  readonly customFields: readonly FieldContent[];
  readonly members: readonly MemberFace[];
  readonly labels: readonly LabelFace[];
  readonly me: MemberId;
  /** Without it every part shows its value and offers nothing. */
  readonly canEdit: boolean;
  /** Today where the reader is, `YYYY-MM-DD`. */
  readonly today: string;
  readonly timeZone: string;
  /** In which the organisation counts its money. */
  readonly currency: string;
  readonly run: RunCommand;
  /** The organisation's boards in use, without this one. */
  readonly otherBoards: readonly { readonly id: BoardId; readonly name: string }[];
  /** Makes a label of the organisation and puts it on the card; null when the reader may not. */
  readonly createLabel: ((name: string) => void) | null;
}

const CardScopeContext = createContext<CardScope | null>(null);

/** Around the parts of one open card. */
export function CardScopeProvider({ value, children }: { value: CardScope; children: ReactNode }) {
  return <CardScopeContext value={value}>{children}</CardScopeContext>;
}

/** The open card and what may be done with it. */
export function useCardScope(): CardScope {
  const scope = useContext(CardScopeContext);
  if (!scope) throw new Error('useCardScope is for parts inside a CardScopeProvider');
  return scope;
}

/** A member of the organisation by id; one who is unknown here is shown without a name. */
export function memberOf(members: readonly MemberFace[], id: MemberId): MemberFace {
  return members.find((member) => member.id === id) ?? { id, name: '?', state: 'left' };
}
