import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { SortChoice } from '../model/card-sorting';

export const SORT_NAMES: Record<SortChoice, MessageDescriptor> = {
  name: msg`By name`,
  date: msg`By next date`,
  owner: msg`By owner`,
  segment: msg`By segment`,
};
