import { Trans } from '@lingui/react/macro';

/** Stands where a part is on its way from the server. */
export function OnItsWay() {
  return (
    <p role="status" className="text-ink-muted">
      <Trans>One moment…</Trans>
    </p>
  );
}
