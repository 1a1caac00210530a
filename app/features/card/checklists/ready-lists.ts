import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CardContent } from '../../../board-doc/content';
import type { Stage } from '../../../domain/life-cycle';
import type { ChecklistKind } from '../../../domain/network/checklist-kinds';
import { HANDOVER_STEPS } from '../../marks/handover-words';

export interface ReadyList {
  readonly name: MessageDescriptor;
  /** What it is for, in a sentence. */
  readonly purpose: MessageDescriptor;
  readonly items: readonly MessageDescriptor[];
}

/** Checklists that the methods ask for, to begin with: the items can be changed like any others. */
export const READY_LISTS: Record<ChecklistKind, ReadyList> = {
  join: {
    name: msg`Ready to join`,
    purpose: msg`What getting in asks of us`,
    items: [
      msg`Expertise: we have something solid that the network needs`,
      msg`Visibility: the right people in the network know us`,
      msg`Reliability: we can keep what we promise, and have shown it`,
      msg`Own resources: hours and money for taking part are agreed`,
      msg`Selective loyalty: we have decided where we are active, and where not`,
    ],
  },
  prune: {
    name: msg`Escort out`,
    purpose: msg`Leaving in good order, so that nothing is dropped`,
    items: [
      msg`Impact: what access and information we lose`,
      msg`Impact: which relations and projects end, and who is affected`,
      msg`Obligations: what we still have to finish`,
      msg`Whom to tell, in which order, and when`,
      msg`Where the freed time and money go`,
      msg`What is archived, and where it is found`,
      msg`The reason for leaving is written on the card`,
    ],
  },
  handover: {
    name: msg`Handover`,
    purpose: msg`A partnership cannot be willed: the successor builds the relation anew`,
    items: HANDOVER_STEPS,
  },
  obligations: {
    name: msg`Obligations`,
    purpose: msg`What we still owe the network`,
    items: [msg`Contracts and terms of notice`, msg`Promised work and reports`, msg`Fees and shared costs`],
  },
};

const BY_STAGE: Record<Stage, readonly ChecklistKind[]> = {
  join: ['join'],
  active: [],
  prune: ['prune', 'obligations'],
  left: [],
};

/** The ready lists that apply to a card now and that it does not have yet. */
export function offeredLists(card: Pick<CardContent, 'checklists'>, stage: Stage): ChecklistKind[] {
  return BY_STAGE[stage].filter((kind) => card.checklists.every((list) => list.kind !== kind));
}
