import { AppError } from '../../../app/domain/errors';
import type { ScoringSessionId } from '../../../app/domain/ids';
import { LIMITS } from '../../../app/domain/limits';
import { organisationTopic, type ScoringDeps, type ScoringDoer, sessionTopic } from '../scoring-deps';
import { findSession, requireOpen } from './find-session';

export type LeadAct =
  /** All go to another card. `from` is where its maker thought they were: two who lead do not skip one. */
  | { readonly do: 'go'; readonly from: number; readonly to: number }
  | { readonly do: 'start-timer'; readonly minutes: number }
  | { readonly do: 'stop-timer' | 'pause' | 'resume' | 'end' };

/** What moves a session on for everybody. */
export async function leadSession(
  deps: ScoringDeps,
  doer: ScoringDoer,
  id: ScoringSessionId,
  act: LeadAct,
): Promise<void> {
  const { db, clock, live } = deps;
  const session = await findSession(deps, doer.organisationId, id);
  const now = clock.now();
  const change = async (from: object, data: object) => {
    const { count } = await db.scoringSession.updateMany({ where: { id, ...from }, data: { ...data, changedAt: now } });
    if (count === 0) throw new AppError('session.moved-on', 409);
  };
  switch (act.do) {
    case 'go': {
      requireOpen(session.state);
      const cards = await db.scoringSessionCard.count({ where: { sessionId: id } });
      if (!Number.isInteger(act.to) || act.to < 0 || act.to >= cards) throw new AppError('card.unknown', 404);
      const noTimer = { timerEndsAt: null, timerLeftMs: null };
      await change({ state: 'open', position: act.from }, { position: act.to, ...noTimer });
      break;
    }
    case 'start-timer': {
      requireOpen(session.state);
      const { minutes } = act;
      if (!(minutes > 0 && minutes <= LIMITS.sessionMinutes))
        throw new AppError('timer.minutes', 400, { most: LIMITS.sessionMinutes });
      await change({ state: 'open' }, { timerEndsAt: new Date(now.getTime() + minutes * 60_000), timerLeftMs: null });
      break;
    }
    case 'stop-timer':
      await change({}, { timerEndsAt: null, timerLeftMs: null });
      break;
    case 'pause': {
      requireOpen(session.state);
      const left = session.timerEndsAt ? Math.max(0, session.timerEndsAt.getTime() - now.getTime()) : null;
      await change({ state: 'open' }, { state: 'paused', timerEndsAt: null, timerLeftMs: left });
      break;
    }
    case 'resume': {
      const endsAt = session.timerLeftMs === null ? null : new Date(now.getTime() + session.timerLeftMs);
      await change({ state: 'paused' }, { state: 'open', timerEndsAt: endsAt, timerLeftMs: null });
      break;
    }
    case 'end':
      await change(
        { state: { in: ['open', 'paused'] } },
        { state: 'ended', endedAt: now, timerEndsAt: null, timerLeftMs: null },
      );
      break;
  }
  const isListed = act.do === 'pause' || act.do === 'resume' || act.do === 'end';
  live.topicChanged([sessionTopic(id), ...(isListed ? [organisationTopic(doer.organisationId)] : [])]);
}
