import type { I18n } from '@lingui/core';
import type { InitialColumn } from '../../board-doc/schema';
import { STAGES } from '../../domain/life-cycle';
import { STAGE_NAMES } from '../../features/marks/stage-names';

/** The columns of a new board: the life cycle, in the maker's language. */
export function defaultColumns(i18n: I18n): InitialColumn[] {
  return STAGES.map((stage) => ({ name: i18n._(STAGE_NAMES[stage]), stage }));
}
