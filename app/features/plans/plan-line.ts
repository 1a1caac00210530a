import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What stands under a plan's title on paper: whose it is, and whether it is approved. */
export function planLine(i18n: I18n, organisation: string, approvedOn: string | null): string {
  if (approvedOn === null) return i18n._(msg`${organisation} · draft`);
  const locale = i18n.locale;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${approvedOn}T00:00:00Z`),
  );
  return i18n._(msg`${organisation} · approved on ${day}`);
}
