import type { LabelId, MemberId } from '../../../../domain/ids';
import type { BoardColumn } from '../../../../domain/portfolio/table/apply-edit';
import type { NameOf } from '../../../../domain/portfolio/table/arrange-rows';
import type { TableColumn } from '../../../../domain/portfolio/table/table-columns';
import type { LabelFace } from '../../../marks/label-chip';
import type { MemberFace } from '../../../marks/people';
import type { Word } from './table-words';

/** What cells are shown and read with: the names behind ids, and the reader's language. */
export interface CellContext {
  readonly locale: string;
  /** An ISO date. */
  readonly today: string;
  readonly organisationId: string;
  readonly me: MemberId | null;
  readonly members: readonly MemberFace[];
  readonly labels: readonly LabelFace[];
  readonly columns: readonly BoardColumn[];
  readonly member: (id: MemberId) => MemberFace | undefined;
  readonly label: (id: LabelId) => LabelFace | undefined;
  readonly nameOf: NameOf;
  readonly words: (column: TableColumn) => readonly Word[];
}
