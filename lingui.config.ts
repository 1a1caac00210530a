import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'fi', 'sv', 'nb', 'de'],
  fallbackLocales: { default: 'en' },
  catalogs: [{ path: '<rootDir>/app/locales/{locale}/messages', include: ['app', 'server'], exclude: ['**/*.test.*'] }],
  format: formatter({ lineNumbers: false }),
  compileNamespace: 'ts',
});
