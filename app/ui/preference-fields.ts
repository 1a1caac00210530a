/** The form fields that carry a choice of how the pages look, wherever it is sent. */
export const THEME_FIELD = 'theme';
export const LOCALE_FIELD = 'locale';
