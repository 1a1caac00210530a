import { useLingui } from '@lingui/react/macro';
import { Form, useLocation } from 'react-router';
import { LANGUAGE_NAMES, LOCALES } from '../../domain/preferences';
import { LOCALE_FIELD } from '../../ui/preference-fields';

/** The languages, for somebody who has no account to keep theirs: one press, without script too. */
export function LanguageChoice() {
  const { t, i18n } = useLingui();
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action="/preferences" aria-label={t`Language`} className="-mx-1.5 flex flex-wrap gap-x-1">
      <input type="hidden" name="next" value={`${pathname}${search}`} />
      {LOCALES.map((locale) => {
        const isShown = i18n.locale.startsWith(locale);
        return (
          <button
            key={locale}
            type="submit"
            name={LOCALE_FIELD}
            value={locale}
            lang={locale}
            aria-pressed={isShown}
            className="min-h-8 rounded-sm px-1.5 text-ink-muted text-sm hover:bg-hover hover:text-ink aria-pressed:font-medium aria-pressed:text-ink pointer-coarse:min-h-11"
          >
            {LANGUAGE_NAMES[locale]}
          </button>
        );
      })}
    </Form>
  );
}
