import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';

const PATIENCE_MS = 3000;

/** Stands where a part is on its way from the server; says so plainly when it does not come. */
export function OnItsWay() {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className="text-ink-muted">
      {isLate ? (
        <Trans>The server cannot be reached just now. This appears here as soon as it can.</Trans>
      ) : (
        <Trans>One moment…</Trans>
      )}
    </p>
  );
}
