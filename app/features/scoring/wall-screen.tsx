import { Plural, useLingui } from '@lingui/react/macro';
import type { MemberId } from '../../domain/ids';
import type { MemberFace } from '../marks/people';
import { Reveal } from './reveal';
import type { SessionPageData } from './scoring-data';
import { SessionTimer } from './session-timer';
import { WhoIsDone } from './who-is-done';

/** The session for a screen that everybody in the room sees: large, without controls, and without anybody's own score. */
export function WallScreen({
  session,
  faceOf,
  cardAddress,
}: {
  session: SessionPageData;
  faceOf: (id: MemberId) => MemberFace;
  cardAddress: string | null;
}) {
  const { t } = useLingui();
  const { current, cards, state } = session;
  return (
    <div className="mx-auto flex min-h-full max-w-5xl flex-col gap-6 px-6 py-8 [zoom:1.3] 3xl:[zoom:1.7]">
      <header className="flex flex-wrap items-start gap-6">
        <div className="min-w-0 flex-1">
          <p className="text-ink-muted tabular-nums">
            {session.name} ·{' '}
            <Plural
              value={cards.length}
              one={`network ${current.position + 1} of #`}
              other={`network ${current.position + 1} of #`}
            />
          </p>
          <h1 className="font-semibold text-2xl tracking-tight">{current.name}</h1>
          {current.purpose ? <p className="max-w-prose text-ink-muted">{current.purpose}</p> : null}
        </div>
        <SessionTimer {...session.timer} now={session.now} />
      </header>
      {current.revealed ? (
        <Reveal {...{ session, faceOf, cardAddress }} revealed={current.revealed} canAgree={false} />
      ) : (
        <div className="flex flex-1 flex-col items-center justify-center gap-6 py-16 text-center">
          <p className="font-semibold text-2xl">
            {state === 'paused'
              ? t`Paused`
              : state === 'ended'
                ? t`The session has ended`
                : t`Everybody scores alone now`}
          </p>
          <WhoIsDone session={session} faceOf={faceOf} isBig />
        </div>
      )}
    </div>
  );
}
