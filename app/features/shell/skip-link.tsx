import { useLingui } from '@lingui/react/macro';

/** The first stop of the Tab key: past the frame, to the page. */
export function SkipLink() {
  const { t } = useLingui();
  return (
    <a
      href="#main"
      className="-translate-y-20 fixed top-2 left-2 z-60 rounded-sm bg-accent px-3 py-2 text-on-accent focus:translate-y-0 print:hidden"
    >
      {t`Skip to content`}
    </a>
  );
}
