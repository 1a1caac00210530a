import type { BoardId, CardId } from '../../../domain/ids';
import type { Radar } from '../../../domain/network/radar';
import type { NetworkFace } from '../network-faces';

/** What the radar's page shows. */
export interface RadarPageData {
  readonly radar: Radar;
  /** Networks that could be put under a theme, and those in sight that are. */
  readonly faces: readonly NetworkFace[];
  /** Theme id → networks in sight that stand under it. */
  readonly networksOf: Readonly<Record<string, readonly CardId[]>>;
  /** Boards with a Join column that is not archived. */
  readonly joinBoards: readonly { readonly id: BoardId; readonly name: string }[];
  readonly canEdit: boolean;
}

/** What the radar's action answers. */
export type RadarAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: string; readonly intent: string };
