import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { RelationStage } from '../../../domain/network/cooperation';

/** What usually comes next at each stage of a relation (M8): interest must be mutual, trust takes things done together. */
export const NEXT_STEPS: Record<RelationStage, readonly MessageDescriptor[]> = {
  interest: [
    msg`Meet, and tell each other what we look for`,
    msg`Take part in one of their events`,
    msg`Bring together the people who would work together`,
  ],
  trust: [
    msg`Do one small thing together`,
    msg`Agree what is open between us and what is secret`,
    msg`Fix a day of the month to talk`,
  ],
  commitment: [
    msg`Write down what each gives and gets`,
    msg`Set a common goal for the coming year`,
    msg`Name a deputy on both sides`,
  ],
};
