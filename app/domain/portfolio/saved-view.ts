/** Columns, order, groups and filter of the portfolio, kept under a name. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** The query of an address. */
  readonly state: string;
  readonly isShared: boolean;
  readonly isOwn: boolean;
  /** The reader's table opens with it. */
  readonly isDefault: boolean;
  /** Whose it is. */
  readonly ownerName: string;
}
