import { Trans, useLingui } from '@lingui/react/macro';
import { Pause, Play, RotateCcw, Timer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { LONGEST_TIMER } from '../../domain/meetings/call';
import { Button } from '../../ui/button';
import { cx } from '../../ui/cx';
import { IconButton } from '../../ui/icon-button';
import { Input } from '../../ui/input';
import type { RoomPageData } from './room-data';
import { SideSection } from './side-section';
import { useRoomAct } from './use-room-act';

const TICK_MS = 250;
const SOON_MS = 60_000;
const USUAL_MINUTES = 10;

/** The shared timer: everybody counts by the server's clock, of which this page knows how far its own is off. */
export function TimerSection({ timer, now, me }: RoomPageData) {
  const { t } = useLingui();
  const { send, isBusy, problem } = useRoomAct('timer');
  const [minutes, setMinutes] = useState(String(USUAL_MINUTES));
  const left = useTimeLeft(timer, now);
  const isRunning = timer !== null && 'endsAt' in timer;
  const isUp = isRunning && left === 0;
  if (timer === null && !me.canEdit) return null;
  return (
    <SideSection title={t`Timer`} icon={<Timer aria-hidden="true" />}>
      {timer === null || left === null ? (
        <form
          className="flex items-center gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            send({ intent: 'timer.start', minutes });
          }}
        >
          <Input
            type="number"
            aria-label={t({ message: 'Minutes', context: 'of time' })}
            className="w-20!"
            min={1}
            max={LONGEST_TIMER}
            value={minutes}
            onChange={({ target }) => setMinutes(target.value)}
          />
          <span className="text-ink-muted text-sm">
            <Trans>minutes</Trans>
          </span>
          <Button type="submit" pending={isBusy} icon={<Play aria-hidden="true" />}>
            {t`Start`}
          </Button>
        </form>
      ) : (
        <div className="flex items-center gap-2">
          <p
            role="timer"
            aria-label={t`Time left`}
            className={cx(
              'min-w-20 font-semibold text-2xl tabular-nums',
              isUp ? 'text-danger' : !isRunning ? 'text-ink-muted' : left <= SOON_MS ? 'text-warning' : 'text-ink',
            )}
          >
            {formatLeft(left)}
          </p>
          {isRunning ? null : <span className="text-ink-muted text-sm">{t`Paused`}</span>}
          {me.canEdit ? (
            <span className="ml-auto flex gap-1">
              {isUp ? null : isRunning ? (
                <IconButton label={t`Pause the timer`} onClick={() => send({ intent: 'timer.pause' })}>
                  <Pause aria-hidden="true" />
                </IconButton>
              ) : (
                <IconButton label={t`Continue the timer`} onClick={() => send({ intent: 'timer.resume' })}>
                  <Play aria-hidden="true" />
                </IconButton>
              )}
              <IconButton label={t`Reset the timer`} onClick={() => send({ intent: 'timer.reset' })}>
                <RotateCcw aria-hidden="true" />
              </IconButton>
            </span>
          ) : null}
        </div>
      )}
      <p role="status" className={cx('text-danger text-sm', !isUp && 'sr-only')}>
        {isUp ? <Trans>Time is up</Trans> : null}
      </p>
      {problem ? (
        <p role="alert" className="text-danger text-sm">
          {problem}
        </p>
      ) : null}
    </SideSection>
  );
}

function useTimeLeft(timer: RoomPageData['timer'], now: number): number | null {
  const endsAt = timer !== null && 'endsAt' in timer ? timer.endsAt : null;
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (endsAt === null) return setLeft(null);
    const offset = now - Date.now();
    const tick = () => setLeft(Math.max(0, endsAt - (Date.now() + offset)));
    tick();
    const ticking = setInterval(tick, TICK_MS);
    return () => clearInterval(ticking);
  }, [endsAt, now]);
  if (timer === null) return null;
  return 'leftMs' in timer ? timer.leftMs : (left ?? Math.max(0, timer.endsAt - now));
}

function formatLeft(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
