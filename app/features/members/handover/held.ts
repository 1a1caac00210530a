import type { BoardId, CardId, DecisionId } from '../../../domain/ids';
import type { Stage } from '../../../domain/life-cycle';

/** A network that hangs on a person. */
export interface HeldNetwork {
  readonly boardId: BoardId;
  readonly boardName: string;
  readonly cardId: CardId;
  readonly name: string;
  readonly stage: Stage;
}

/** Everything that hangs on a person. */
export interface Held {
  readonly owned: readonly HeldNetwork[];
  readonly deputised: readonly HeldNetwork[];
  readonly scouted: readonly HeldNetwork[];
  readonly tasks: readonly (HeldNetwork & { readonly text: string; readonly due: string | null })[];
  readonly approvals: readonly { readonly id: DecisionId; readonly cardName: string }[];
  readonly reviews: readonly { readonly campaignId: string; readonly name: string }[];
  readonly archived: number;
}

/** Whether somebody else than networks' owner is concerned when the person goes. */
export function hasMoreThanNetworks({ deputised, scouted, tasks, approvals, reviews, archived }: Held): boolean {
  return deputised.length + scouted.length + tasks.length + approvals.length + reviews.length + archived > 0;
}

export function isEmptyHanded(held: Held): boolean {
  return held.owned.length === 0 && !hasMoreThanNetworks(held);
}
