import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { GroupChoice } from '../model/card-grouping';
import type { FaceItem } from '../model/face-items';

export const GROUP_NAMES: Record<GroupChoice, MessageDescriptor> = {
  owner: msg`Owner`,
  label: msg`Label`,
  segment: msg`Segment`,
};

export const FACE_ITEM_NAMES: Record<FaceItem, MessageDescriptor> = {
  segment: msg`Segment`,
  labels: msg`Labels`,
  score: msg`Score`,
  owner: msg`Owner`,
  dates: msg`Dates`,
  purpose: msg`Purpose`,
  hours: msg`Hours a month`,
  checklist: msg`Checklists`,
  comments: msg`Comments`,
  presence: msg`Who is on it`,
};
