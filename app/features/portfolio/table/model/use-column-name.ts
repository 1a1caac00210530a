import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';
import {
  PLAIN_COLUMNS,
  type PlainColumnId,
  scoreModelOf,
  type TableColumn,
} from '../../../../domain/portfolio/table/table-columns';
import { COLUMN_NAMES } from './column-names';

/** A scoring model whose scores the table can show. */
export interface ScoreModel {
  readonly id: string;
  readonly name: string;
}

const MONEY: readonly PlainColumnId[] = ['moneyYear', 'incomeYear', 'fee'];

/** What a column is called; a column of scores as its model is, one of money with the currency. */
export function useColumnName(
  models: readonly ScoreModel[],
  currency: string,
): (column: Pick<TableColumn, 'id'>) => string {
  const { t, i18n } = useLingui();
  return useCallback(
    ({ id }) => {
      const plain = PLAIN_COLUMNS.find((each) => each === id);
      if (plain) {
        const name = i18n._(COLUMN_NAMES[plain]);
        return MONEY.includes(plain) ? `${name}, ${currency}` : name;
      }
      const model = scoreModelOf(id);
      return models.find((each) => each.id === model)?.name ?? t`Score`;
    },
    [models, currency, i18n, t],
  );
}
