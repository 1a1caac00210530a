import type { MemberId, OrganisationId, ScoringSessionId } from '../../../app/domain/ids';
import type { ScoringDeps } from '../scoring-deps';
import { readState, type SessionState } from './find-session';

/** A session in the list of sessions: how far it is, and nothing of what anybody gave. */
export interface ListedSession {
  readonly id: ScoringSessionId;
  readonly name: string;
  readonly state: SessionState;
  readonly modelName: string;
  readonly cards: number;
  readonly agreed: number;
  readonly participantIds: readonly MemberId[];
  readonly createdById: MemberId;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

const MOST = 200;

/** The latest sessions: open ones first, then paused, then ended. */
export async function listSessions({ db }: ScoringDeps, organisationId: OrganisationId): Promise<ListedSession[]> {
  const rows = await db.scoringSession.findMany({
    where: { organisationId },
    include: {
      model: { select: { name: true } },
      cards: { select: { agreedAt: true } },
      participants: { select: { memberId: true }, orderBy: { joinedAt: 'asc' } },
    },
    orderBy: { changedAt: 'desc' },
    take: MOST,
  });
  return rows.map((row) => ({
    id: row.id as ScoringSessionId,
    name: row.name,
    state: readState(row.state),
    modelName: row.model.name,
    cards: row.cards.length,
    agreed: row.cards.filter(({ agreedAt }) => agreedAt !== null).length,
    participantIds: row.participants.map(({ memberId }) => memberId as MemberId),
    createdById: row.createdById as MemberId,
    createdAt: row.createdAt,
    changedAt: row.changedAt,
  }));
}
