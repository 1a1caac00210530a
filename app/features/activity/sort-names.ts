import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ActivitySort } from './activity-filter';

/** What the sorts of entries are called. */
export const SORT_NAMES: Record<ActivitySort, MessageDescriptor> = {
  cards: msg`Cards added, renamed, archived`,
  moves: msg`Moves`,
  fields: msg`Fields`,
  network: msg`Relation and reasons`,
  partners: msg`Partners`,
  scores: msg`Scores and signs`,
  value: msg`Value`,
  checklists: msg`Checklists and links`,
  comments: msg`Comments`,
  decisions: msg`Decisions`,
  board: msg`Board and columns`,
};
