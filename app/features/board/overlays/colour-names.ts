import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Colour } from '../../../domain/colours';

export const COLOUR_NAMES: Record<Colour, MessageDescriptor> = {
  slate: msg`Slate`,
  red: msg`Red`,
  orange: msg`Orange`,
  amber: msg`Amber`,
  lime: msg`Lime`,
  green: msg`Green`,
  teal: msg`Teal`,
  blue: msg`Blue`,
  violet: msg`Violet`,
  pink: msg`Pink`,
};
