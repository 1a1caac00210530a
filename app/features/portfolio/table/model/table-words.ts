import type { I18n, MessageDescriptor } from '@lingui/core';
import type { PlainColumnId, TableColumn } from '../../../../domain/portfolio/table/table-columns';
import {
  LEADERSHIP_NAMES,
  LEVEL_NAMES,
  POSITION_NAMES,
  RELATION_NAMES,
} from '../../../marks/network/cooperation-names';
import { EFFECT_NAMES, REASON_NAMES } from '../../../marks/network/motive-names';
import { SIGN_NAMES } from '../../../marks/network/prune-sign-names';
import { FEE_MODEL_NAMES } from '../../../marks/network/value-names';
import { STAGE_NAMES } from '../../../marks/stage-names';

/** One value that a cell can have, and what it is called. */
export interface Word {
  readonly value: string;
  readonly name: string;
}

const NAMES: Partial<Record<PlainColumnId, Readonly<Record<string, MessageDescriptor>>>> = {
  stage: STAGE_NAMES,
  level: LEVEL_NAMES,
  position: POSITION_NAMES,
  relation: RELATION_NAMES,
  leadership: LEADERSHIP_NAMES,
  reasons: REASON_NAMES,
  effects: EFFECT_NAMES,
  signs: SIGN_NAMES,
  feeModel: FEE_MODEL_NAMES,
};

/** The words of a column in the reader's language, in their order. */
export function wordsOf(column: TableColumn, i18n: I18n): Word[] {
  return (column.words ?? []).map((value) => ({ value, name: wordName(column, value, i18n) }));
}

/** What a value of a column is called. */
export function wordName(column: TableColumn, value: string, i18n: I18n): string {
  const names = (NAMES as Readonly<Record<string, Readonly<Record<string, MessageDescriptor>> | undefined>>)[column.id];
  const name = names?.[value];
  return name ? i18n._(name) : value;
}
