import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Theme } from '../../domain/preferences';

/** What the themes are called. */
export const THEME_NAMES: Record<Theme, MessageDescriptor> = {
  system: msg`As the device`,
  light: msg`Light`,
  dark: msg`Dark`,
  contrast: msg`High contrast`,
};
