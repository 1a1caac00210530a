import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';
import { PLAIN_COLUMNS, scoreModelOf, type TableColumn } from '../../../../domain/portfolio/table/table-columns';
import { COLUMN_NAMES } from './column-names';

/** A scoring model whose scores the table can show. */
export interface ScoreModel {
  readonly id: string;
  readonly name: string;
}

/** What a column is called; a column of scores as its model is. */
export function useColumnName(models: readonly ScoreModel[]): (column: Pick<TableColumn, 'id'>) => string {
  const { t, i18n } = useLingui();
  return useCallback(
    ({ id }) => {
      const plain = PLAIN_COLUMNS.find((each) => each === id);
      if (plain) return i18n._(COLUMN_NAMES[plain]);
      const model = scoreModelOf(id);
      return models.find((each) => each.id === model)?.name ?? t`Score`;
    },
    [models, i18n, t],
  );
}
