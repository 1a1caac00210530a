import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { LabelId, MemberId } from '../../../../domain/ids';
import type { BoardColumn } from '../../../../domain/portfolio/table/apply-edit';
import type { TableColumn } from '../../../../domain/portfolio/table/table-columns';
import type { PortfolioFrameData } from '../../frame/portfolio-frame-data';
import type { CellContext } from './cell-context';
import { type Word, wordsOf } from './table-words';

/** What the table's pages know beside the frame. */
export interface TableNames {
  readonly columns: readonly BoardColumn[];
  readonly themes: readonly { readonly id: string; readonly name: string }[];
  readonly me: MemberId;
}

/** The names behind ids, in the reader's language. */
export function useCellContext(frame: PortfolioFrameData, { columns, themes, me }: TableNames): CellContext {
  const { i18n } = useLingui();
  const { members, labels, boards, today, organisationId } = frame;
  return useMemo(() => {
    const member = new Map(members.map((one) => [one.id, one]));
    const label = new Map(labels.map((one) => [one.id, one]));
    const nameIn = (things: readonly { readonly id: string; readonly name: string }[]) =>
      new Map(things.map(({ id, name }) => [id, name]));
    const names = {
      person: nameIn(members),
      people: nameIn(members),
      labels: nameIn(labels),
      board: nameIn(boards),
      column: nameIn(columns),
      themes: nameIn(themes),
    };
    const words = new Map<string, readonly Word[]>();
    return {
      locale: i18n.locale,
      today,
      organisationId,
      me,
      members,
      labels,
      columns,
      member: (id: MemberId) => member.get(id),
      label: (id: LabelId) => label.get(id),
      nameOf: (kind, id) => (kind in names ? names[kind as keyof typeof names].get(id) : undefined),
      words(column: TableColumn) {
        const known = words.get(column.id) ?? wordsOf(column, i18n);
        words.set(column.id, known);
        return known;
      },
    };
  }, [members, labels, boards, columns, themes, me, today, organisationId, i18n]);
}
