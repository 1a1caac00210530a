import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ArrowLeft, ArrowRight, Ellipsis, Eye, Flag, MonitorUp, Pause, Play, Timer, TimerOff } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { AlertDialog } from '../../ui/alert-dialog';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuLabel, MenuSeparator, MenuTrigger } from '../../ui/menu';
import type { SessionPageData } from './scoring-data';
import { useScoringProblem } from './scoring-problem';
import { useSessionAct } from './use-session-act';

const MINUTES = [2, 5, 10];

/** What the one who leads moves on for everybody: reveal, next, timer, pause, end. */
export function LeadBar({ session }: { session: SessionPageData }) {
  const { t } = useLingui();
  const act = useSessionAct('lead');
  const problem = useScoringProblem(act.answer);
  const [isEnding, setEnding] = useState(false);
  const { current, cards, timer, state } = session;
  const { position } = current;
  const isOpen = state === 'open';
  const go = (to: number) => act.send({ intent: 'go', from: String(position), to: String(to) });
  const canReveal = isOpen && current.revealed === null;
  const unagreed = cards.filter(({ isAgreed }) => !isAgreed).length;
  return (
    <section aria-label={t`Lead the session`} className="rounded-md border border-line bg-surface px-3 py-2">
      <div className="flex flex-wrap items-center gap-2">
        {canReveal ? (
          <Button
            variant="primary"
            icon={<Eye aria-hidden="true" />}
            pending={act.going === 'reveal'}
            disabled={current.finishedIds.length === 0}
            onClick={() => act.send({ intent: 'reveal', cardId: current.cardId })}
          >
            <Trans>Reveal</Trans>
          </Button>
        ) : null}
        {state === 'paused' ? (
          <Button
            variant="primary"
            icon={<Play aria-hidden="true" />}
            pending={act.going === 'resume'}
            onClick={() => act.send({ intent: 'resume' })}
          >
            <Trans>Go on</Trans>
          </Button>
        ) : null}
        {isOpen && position < cards.length - 1 ? (
          <Button
            variant={current.isAgreed ? 'primary' : 'secondary'}
            icon={<ArrowRight aria-hidden="true" />}
            onClick={() => go(position + 1)}
          >
            <Trans>Next network</Trans>
          </Button>
        ) : null}
        {isOpen && position > 0 ? (
          <Button
            variant="ghost"
            aria-label={t`Previous network`}
            icon={<ArrowLeft aria-hidden="true" />}
            onClick={() => go(position - 1)}
          >
            <Trans>Previous</Trans>
          </Button>
        ) : null}
        <span className="flex-1" />
        {isOpen ? (
          <Menu>
            <MenuTrigger asChild>
              <Button variant="ghost" icon={<Timer aria-hidden="true" />}>
                <Trans>Timer</Trans>
              </Button>
            </MenuTrigger>
            <MenuContent align="end">
              {MINUTES.map((minutes) => (
                <MenuItem key={minutes} onSelect={() => act.send({ intent: 'start-timer', minutes: String(minutes) })}>
                  <Plural value={minutes} one="# minute" other="# minutes" />
                </MenuItem>
              ))}
              {timer.endsAt ? (
                <>
                  <MenuSeparator />
                  <MenuItem icon={<TimerOff aria-hidden="true" />} onSelect={() => act.send({ intent: 'stop-timer' })}>
                    <Trans>Stop the timer</Trans>
                  </MenuItem>
                </>
              ) : null}
            </MenuContent>
          </Menu>
        ) : null}
        <Menu>
          <MenuTrigger asChild>
            <IconButton label={t`More for the session`} tooltip={false}>
              <Ellipsis aria-hidden="true" />
            </IconButton>
          </MenuTrigger>
          <MenuContent align="end">
            <MenuLabel>{t`Session`}</MenuLabel>
            <MenuItem asChild>
              <Link to="?view=wall" target="_blank">
                <MonitorUp aria-hidden="true" />
                <span className="flex-1">{t`Open for the wall screen`}</span>
              </Link>
            </MenuItem>
            {isOpen ? (
              <MenuItem icon={<Pause aria-hidden="true" />} onSelect={() => act.send({ intent: 'pause' })}>
                <Trans>Pause, go on another day</Trans>
              </MenuItem>
            ) : null}
            <MenuItem icon={<Flag aria-hidden="true" />} onSelect={() => setEnding(true)}>
              <Trans>End the session</Trans>
            </MenuItem>
          </MenuContent>
        </Menu>
      </div>
      {problem ? (
        <p role="alert" className="mt-2 text-danger text-sm">
          {problem}
        </p>
      ) : null}
      <AlertDialog
        open={isEnding}
        onOpenChange={setEnding}
        tone="normal"
        title={t`End the session?`}
        description={
          <Plural
            value={unagreed}
            _0="All networks have an agreed score. What was revealed stays to be looked at."
            one="# network has no agreed score yet. Scores that were not revealed are never shown to anybody. This cannot be undone; pause it to go on later."
            other="# networks have no agreed score yet. Scores that were not revealed are never shown to anybody. This cannot be undone; pause it to go on later."
          />
        }
        confirmLabel={t`End the session`}
        onConfirm={() => act.send({ intent: 'end' })}
      />
    </section>
  );
}
