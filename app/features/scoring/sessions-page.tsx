import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Plus, UsersRound } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import { Badge, type Tone } from '../../ui/badge';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Progress } from '../../ui/progress';
import { relativeTime } from '../../ui/relative-time';
import { MemberAvatar } from '../marks/member-avatar';
import { NewSessionDialog } from './new-session-dialog';
import type { SessionChoices, SessionListItem, SessionState } from './scoring-data';

const TONES: Record<SessionState, Tone> = { open: 'success', paused: 'warning', ended: 'neutral' };

export interface SessionsPageProps {
  readonly organisationId: string;
  readonly sessions: readonly SessionListItem[];
  readonly canLead: boolean;
  /** Given while a new session is being made. */
  readonly choices: SessionChoices | null;
  readonly now: Date;
}

/** The sessions in which people score together: those that go on, and those that ended. */
export function SessionsPage({ organisationId, sessions, canLead, choices, now }: SessionsPageProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const home = `/o/${organisationId}/scoring`;
  const going = sessions.filter(({ state }) => state !== 'ended');
  const ended = sessions.filter(({ state }) => state === 'ended');
  const start = (
    <Button variant="primary" asChild>
      <Link to="?new">
        <Plus aria-hidden="true" />
        <Trans>New session</Trans>
      </Link>
    </Button>
  );
  return (
    <div className="mx-auto max-w-4xl px-4 pt-4 pb-20 sm:px-8 sm:pt-6">
      <header className="flex min-h-10 flex-wrap items-center justify-between gap-4">
        <h1 className="font-semibold text-2xl tracking-tight">{t`Score together`}</h1>
        {canLead && sessions.length > 0 ? start : null}
      </header>
      {sessions.length === 0 ? (
        <EmptyState icon={<UsersRound aria-hidden="true" />} title={t`No session yet`} action={canLead ? start : null}>
          {canLead
            ? t`Everybody scores alone first, then you look at the spread and agree. The agreed score goes on the card.`
            : t`Everybody scores alone first, then the group looks at the spread and agrees. A lead can open a session.`}
        </EmptyState>
      ) : (
        <p className="mt-2 max-w-prose text-ink-muted sm:mt-0">
          <Trans>Everybody scores alone first; then the group looks at the spread and agrees.</Trans>
        </p>
      )}
      {going.length > 0 ? <SessionList title={t`Going on`} sessions={going} {...{ home, now }} /> : null}
      {ended.length > 0 ? <SessionList title={t`Ended`} sessions={ended} {...{ home, now }} /> : null}
      {choices ? <NewSessionDialog choices={choices} onClose={() => void navigate(home, { replace: true })} /> : null}
    </div>
  );
}

function SessionList({
  title,
  sessions,
  home,
  now,
}: {
  title: string;
  sessions: readonly SessionListItem[];
  home: string;
  now: Date;
}) {
  return (
    <section className="mt-8">
      <h2 className="font-medium text-ink-muted">{title}</h2>
      <ul className="mt-1 divide-y divide-line border-line border-y sm:-mx-2">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} to={`${home}/${session.id}`} now={now} />
        ))}
      </ul>
    </section>
  );
}

const MOST_FACES = 6;

function SessionRow({ session, to, now }: { session: SessionListItem; to: string; now: Date }) {
  const { t, i18n } = useLingui();
  const { name, state, modelName, cards, agreed, participants, changedAt } = session;
  const names: Record<SessionState, string> = { open: t`open`, paused: t`paused`, ended: t`ended` };
  const more = participants.length - MOST_FACES;
  return (
    <li className="relative flex flex-wrap items-center gap-x-6 gap-y-2 py-3 hover:bg-hover sm:px-2">
      <div className="min-w-56 flex-1">
        <p className="flex flex-wrap items-center gap-2">
          <Link to={to} className="min-w-0 font-medium after:absolute after:inset-0">
            {name}
          </Link>
          <Badge tone={TONES[state]}>{names[state]}</Badge>
        </p>
        <p className="text-ink-muted text-sm">
          {modelName} · {relativeTime(changedAt, now, i18n.locale)}
        </p>
      </div>
      <div className="w-40">
        <Progress value={cards === 0 ? 0 : agreed / cards} label={t`Networks with an agreed score`} />
        <p className="mt-1 text-ink-muted text-xs tabular-nums">
          <Plural value={cards} one={`${agreed} of # network agreed`} other={`${agreed} of # networks agreed`} />
        </p>
      </div>
      <ul className="-space-x-1 flex sm:w-36 sm:justify-end" aria-label={t`Who takes part`}>
        {participants.slice(0, MOST_FACES).map((member) => (
          <li key={member.id} className="rounded-full border-2 border-canvas">
            <MemberAvatar member={member} />
          </li>
        ))}
        {more > 0 ? <li className="self-center pl-3 text-ink-muted text-xs">+{more}</li> : null}
      </ul>
    </li>
  );
}
