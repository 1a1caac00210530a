import { AppError } from '../../../app/domain/errors';
import type { OrganisationId, ScoringSessionId } from '../../../app/domain/ids';
import type { ScoringDeps } from '../scoring-deps';

export const SESSION_STATES = ['open', 'paused', 'ended'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

export function readState(state: string): SessionState {
  return SESSION_STATES.find((known) => known === state) ?? 'ended';
}

/** The session of this organisation, or the refusal that strangers' sessions get too. */
export async function findSession(
  { db }: Pick<ScoringDeps, 'db'>,
  organisationId: OrganisationId,
  id: ScoringSessionId,
) {
  const session = await db.scoringSession.findFirst({ where: { id, organisationId } });
  if (!session) throw new AppError('session.unknown', 404);
  return session;
}

/** Says why nothing may be done in a session that is not open. */
export function requireOpen(state: string): void {
  if (state === 'paused') throw new AppError('session.paused', 409);
  if (state !== 'open') throw new AppError('session.ended', 409);
}
