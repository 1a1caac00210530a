import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Openness } from '../../domain/spaces/openness';

/** What the classes of openness are called. */
export const OPENNESS_NAMES: Record<Openness, MessageDescriptor> = {
  'only-us': msg`Only us`,
  network: msg`The network`,
  public: msg`Public`,
};

/** Who sees an item of each class. */
export const OPENNESS_MEANINGS: Record<Openness, MessageDescriptor> = {
  'only-us': msg`People of your organisation in this space`,
  network: msg`Everybody in this space`,
  public: msg`Everybody, also without an account`,
};
