import { guessStage, type Stage } from '../life-cycle';
import { LIMITS } from '../limits';
import type { PlanColumn } from './import-plan';
import { cut } from './untrusted';

export interface ColumnChoice {
  /** Columns that the board has or begins with; cards that name none go into the one at `defaultColumn`. */
  readonly columns: readonly { readonly name: string; readonly stage: Stage }[];
  readonly defaultColumn: number;
  /** The board exists: only columns that get cards are in the plan. */
  readonly onlyUsedColumns: boolean;
}

const columnKey = (name: string): string => `column:${name.toLowerCase()}`;

/** Gathers the columns of a table's board; `namesColumns`: the table itself says in which column each card is. */
export function gatherColumns(choice: ColumnChoice, namesColumns: boolean) {
  const columns = new Map<string, PlanColumn>();
  const used = new Set<string>();
  const add = (name: string, stage: Stage): string => {
    const key = columnKey(name);
    if (!columns.has(key))
      columns.set(key, {
        key,
        name: cut(name, LIMITS.columnName).text,
        stage,
        colour: null,
        limit: null,
        archived: null,
        order: null,
      });
    return key;
  };
  if (!namesColumns || choice.onlyUsedColumns) for (const { name, stage } of choice.columns) add(name, stage);
  const fallback = choice.columns[choice.defaultColumn] ?? choice.columns[0] ?? { name: 'Active', stage: 'active' };
  return {
    /** The column of a card that names one, or a stage, or neither. Columns come in the order in which they are met. */
    take(name: string, stage: Stage | null): string {
      const sameStage = stage === null ? undefined : choice.columns.find((column) => column.stage === stage);
      const { name: taken, stage: itsStage } =
        name === '' ? (sameStage ?? fallback) : { name, stage: stage ?? guessStage(name) };
      const key = add(taken, itsStage);
      used.add(key);
      return key;
    },
    finish(): PlanColumn[] {
      const all = [...columns.values()];
      return choice.onlyUsedColumns ? all.filter((column) => used.has(column.key)) : all;
    },
  };
}
