import { Trans, useLingui } from '@lingui/react/macro';
import { Timer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { cx } from '../../ui/cx';

const TICK_MS = 250;
const SOON_MS = 30_000;

/** The time that is left, the same for everybody: counted by the server's clock, of which this page knows how far its own is off. */
export function SessionTimer({
  endsAt,
  leftMs,
  now,
}: {
  endsAt: Date | null;
  /** What was left when the session was paused. */
  leftMs: number | null;
  /** The server's time when it answered. */
  now: Date;
}) {
  const { t } = useLingui();
  const ends = endsAt?.getTime() ?? null;
  const asked = now.getTime();
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (ends === null) return setLeft(null);
    const offset = asked - Date.now();
    const tick = () => setLeft(Math.max(0, ends - (Date.now() + offset)));
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [ends, asked]);
  const shown = ends === null ? leftMs : (left ?? Math.max(0, ends - asked));
  if (shown === null) return null;
  const isUp = ends !== null && shown === 0;
  return (
    <p
      role="timer"
      aria-label={t`Time left`}
      className={cx(
        'flex items-center gap-1.5 font-semibold text-lg tabular-nums',
        isUp ? 'text-danger' : shown <= SOON_MS ? 'text-warning' : 'text-ink',
      )}
    >
      <Timer aria-hidden="true" className="size-4" />
      {isUp ? <Trans>Time is up</Trans> : formatLeft(shown)}
    </p>
  );
}

function formatLeft(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
