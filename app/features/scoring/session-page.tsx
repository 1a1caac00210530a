import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ChevronLeft, LogOut } from 'lucide-react';
import { Link } from 'react-router';
import type { MemberId } from '../../domain/ids';
import { Badge } from '../../ui/badge';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import type { MemberFace } from '../marks/people';
import { LeadBar } from './lead-bar';
import { OwnScore } from './own-score';
import { Reveal } from './reveal';
import type { SessionPageData } from './scoring-data';
import { useScoringProblem } from './scoring-problem';
import { SessionCards } from './session-cards';
import { SessionTimer } from './session-timer';
import { useSessionAct } from './use-session-act';
import { WallScreen } from './wall-screen';
import { WhoIsDone } from './who-is-done';

export interface SessionPageProps {
  readonly organisationId: string;
  readonly session: SessionPageData;
  readonly members: readonly MemberFace[];
  readonly me: MemberId;
  readonly canTakePart: boolean;
  readonly canLead: boolean;
  /** For the screen that all see: nobody's own score, no controls. */
  readonly isWall: boolean;
}

/** One session, as one person sees it: the network that all look at, their own score of it, and after the reveal everybody's. */
export function SessionPage({ organisationId, session, members, me, canTakePart, canLead, isWall }: SessionPageProps) {
  const { t } = useLingui();
  const { current, state, model } = session;
  const known = new Map(members.map((member) => [member.id, member]));
  const faceOf = (id: MemberId): MemberFace => known.get(id) ?? { id, name: t`Somebody who left`, state: 'left' };
  const cardAddress = current.boardId && `/o/${organisationId}/boards/${current.boardId}/cards/${current.cardId}`;
  const go = useSessionAct('lead');
  if (isWall) return <WallScreen {...{ session, faceOf, cardAddress }} />;
  const takesPart = session.participants.some(({ memberId, hasLeft }) => memberId === me && !hasLeft);
  return (
    <div className="mx-auto max-w-6xl px-4 pt-4 pb-10 sm:px-8">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <div className="min-w-0 flex-1">
          <Link
            to={`/o/${organisationId}/scoring`}
            className="-ml-1 inline-flex items-center gap-0.5 rounded-sm pr-1 text-ink-muted text-sm hover:text-ink"
          >
            <ChevronLeft aria-hidden="true" className="size-4" />
            <Trans>Score together</Trans>
          </Link>
          <h1 className="flex flex-wrap items-center gap-2 font-semibold text-xl">
            {session.name}
            {state === 'ended' ? <Badge>{t`ended`}</Badge> : null}
            {state === 'paused' ? <Badge tone="warning">{t`paused`}</Badge> : null}
          </h1>
          <p className="text-ink-muted text-sm">
            <Trans>
              {model.name}, version {model.version}
            </Trans>
            {session.isModelChanged ? (
              <>
                {' · '}
                <Trans>changed since; this session goes on with the words it was opened under</Trans>
              </>
            ) : null}
          </p>
        </div>
        <SessionTimer {...session.timer} now={session.now} />
        {takesPart && state !== 'ended' ? <Leave /> : null}
      </header>
      <div className="mt-4 grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_15rem]">
        <div className="flex min-w-0 flex-col gap-5">
          {canLead && state !== 'ended' ? <LeadBar session={session} /> : null}
          <CardHeading session={session} cardAddress={cardAddress} />
          {state === 'paused' ? (
            <Banner tone="warning" title={t`Paused`}>
              {t`Everything that was given is kept. The session goes on here when a lead resumes it.`}
            </Banner>
          ) : null}
          <WhoIsDone session={session} faceOf={faceOf} />
          {current.revealed ? (
            <Reveal
              session={session}
              revealed={current.revealed}
              faceOf={faceOf}
              canAgree={canLead && state === 'open'}
              cardAddress={cardAddress}
            />
          ) : (
            <BeforeReveal session={session} takesPart={takesPart} canTakePart={canTakePart} />
          )}
        </div>
        <SessionCards
          session={session}
          onGo={
            canLead && state === 'open'
              ? (to) => go.send({ intent: 'go', from: String(current.position), to: String(to.position) })
              : null
          }
        />
      </div>
    </div>
  );
}

function CardHeading({ session, cardAddress }: { session: SessionPageData; cardAddress: string | null }) {
  const { current, cards } = session;
  return (
    <div>
      <p className="text-ink-muted text-sm tabular-nums">
        <Plural
          value={cards.length}
          one={`Network ${current.position + 1} of #`}
          other={`Network ${current.position + 1} of #`}
        />
      </p>
      <h2 className="font-semibold text-2xl tracking-tight">
        {cardAddress ? (
          <Link to={cardAddress} target="_blank" className="hover:underline">
            {current.name}
          </Link>
        ) : (
          current.name
        )}
      </h2>
      {current.purpose ? <p className="max-w-prose text-ink-muted">{current.purpose}</p> : null}
    </div>
  );
}

function BeforeReveal({
  session,
  takesPart,
  canTakePart,
}: {
  session: SessionPageData;
  takesPart: boolean;
  canTakePart: boolean;
}) {
  const { t } = useLingui();
  const join = useSessionAct('join');
  const problem = useScoringProblem(join.answer);
  const { state, current, model } = session;
  if (state === 'ended')
    return <p className="text-ink-muted">{t`This network was not revealed before the session ended.`}</p>;
  if (takesPart && state === 'open')
    return <OwnScore key={current.cardId} model={model} cardId={current.cardId} mine={current.mine} />;
  if (takesPart) return null;
  if (!canTakePart)
    return <p className="text-ink-muted">{t`The others are scoring. You see what they gave once it is revealed.`}</p>;
  return (
    <div className="flex flex-col items-start gap-3 rounded-md border border-line bg-surface p-5">
      <p className="max-w-prose">
        <Trans>
          You score alone, nobody sees your values before the reveal, and then you talk about what differs. That you
          took part is kept with the agreed score.
        </Trans>
      </p>
      {problem ? (
        <p role="alert" className="text-danger text-sm">
          {problem}
        </p>
      ) : null}
      <Button variant="primary" size="lg" pending={join.isBusy} onClick={() => join.send({ intent: 'join' })}>
        <Trans>Take part</Trans>
      </Button>
    </div>
  );
}

function Leave() {
  const leave = useSessionAct('leave');
  return (
    <Button
      variant="ghost"
      icon={<LogOut aria-hidden="true" />}
      pending={leave.isBusy}
      onClick={() => leave.send({ intent: 'leave' })}
    >
      <Trans>Leave</Trans>
    </Button>
  );
}
