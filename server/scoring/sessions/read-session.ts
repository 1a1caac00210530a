import type { BoardId, CardId, MemberId, ScoringModelId, ScoringSessionId } from '../../../app/domain/ids';
import type { ScoreValues, ScoringModel } from '../../../app/domain/scoring/model';
import { readValues } from '../../../app/domain/scoring/read-criteria';
import type { PrismaClient } from '../../../prisma/generated/client';
import { readVersion } from '../criteria/list-versions';
import type { ScoringDeps, ScoringDoer } from '../scoring-deps';
import { readState, type SessionState } from './find-session';

export interface SessionCard {
  readonly cardId: CardId;
  /** Where it is now; null when it is gone. */
  readonly boardId: BoardId | null;
  readonly name: string;
  readonly purpose: string;
  readonly position: number;
  readonly isRevealed: boolean;
  readonly isAgreed: boolean;
}

/** What everybody sees once a card is revealed. */
export interface Revealed {
  readonly scores: readonly { readonly memberId: MemberId; readonly values: ScoreValues }[];
  readonly agreed: {
    readonly values: ScoreValues;
    readonly at: Date;
    readonly byId: MemberId | null;
    /** False: the card was gone, the value stays here. */
    readonly onCard: boolean;
  } | null;
}

export interface SessionView {
  readonly id: ScoringSessionId;
  readonly name: string;
  readonly state: SessionState;
  readonly createdById: MemberId;
  /** The model at the version that the session was opened under. */
  readonly model: ScoringModel;
  /** The model has changed since. */
  readonly isModelChanged: boolean;
  readonly cards: readonly SessionCard[];
  /** The card that all look at. */
  readonly current: SessionCard & {
    readonly mine: { readonly values: ScoreValues; readonly isDone: boolean };
    /** Who has finished, without what they gave. */
    readonly finishedIds: readonly MemberId[];
    readonly revealed: Revealed | null;
  };
  readonly participants: readonly { readonly memberId: MemberId; readonly hasLeft: boolean }[];
  readonly timer: { readonly endsAt: Date | null; readonly leftMs: number | null };
  readonly now: Date;
}

/**
 * A session as one person may see it. Before the reveal of a card, the values of others are not read from the database at all: only who
 * has finished. When a session has ended, `lookAt` names the card to look at; until then all look at the same. Null: there is no such session.
 */
export async function readSession(
  deps: ScoringDeps,
  { organisationId, memberId }: Pick<ScoringDoer, 'organisationId' | 'memberId'>,
  id: ScoringSessionId,
  lookAt: CardId | null,
): Promise<SessionView | null> {
  const { db, clock } = deps;
  const session = await db.scoringSession.findFirst({ where: { id, organisationId } });
  if (!session) return null;
  const [rows, participants, model, present] = await Promise.all([
    db.scoringSessionCard.findMany({ where: { sessionId: id }, orderBy: { position: 'asc' } }),
    db.scoringParticipant.findMany({ where: { sessionId: id }, orderBy: { joinedAt: 'asc' } }),
    readVersion(deps, organisationId, session.modelId as ScoringModelId, session.modelVersion),
    db.scoringModel.findUniqueOrThrow({ where: { id: session.modelId }, select: { version: true } }),
  ]);
  const places = await findPlaces(
    db,
    organisationId,
    rows.map(({ cardId }) => cardId),
  );
  const cards = rows.map((row): SessionCard => {
    const place = places.get(row.cardId);
    return {
      cardId: row.cardId as CardId,
      boardId: (place?.boardId as BoardId | undefined) ?? null,
      name: place?.name ?? row.cardName,
      purpose: place?.purpose ?? '',
      position: row.position,
      isRevealed: row.revealedAt !== null,
      isAgreed: row.agreedAt !== null,
    };
  });
  const looked = session.state === 'ended' ? cards.find(({ cardId }) => cardId === lookAt) : undefined;
  const current = looked ?? cards.find(({ position }) => position === session.position) ?? cards[0];
  const row = rows.find(({ cardId }) => cardId === current?.cardId);
  if (!current || !row || !model) return null;
  const isOfCard = { sessionId: id, cardId: row.cardId };
  const [mine, finished] = await Promise.all([
    db.privateScore.findUnique({ where: { sessionId_cardId_memberId: { ...isOfCard, memberId } } }),
    db.privateScore.findMany({
      where: { ...isOfCard, doneAt: { not: null } },
      select: { memberId: true },
      orderBy: { memberId: 'asc' },
    }),
  ]);
  return {
    id,
    name: session.name,
    state: readState(session.state),
    createdById: session.createdById as MemberId,
    model: { id: model.id, kind: model.kind, name: model.name, version: model.version, criteria: model.criteria },
    isModelChanged: present.version !== session.modelVersion,
    cards,
    current: {
      ...current,
      mine: { values: readValues(mine?.values), isDone: Boolean(mine?.doneAt) },
      finishedIds: finished.map((one) => one.memberId as MemberId),
      revealed: row.revealedAt ? { scores: await readScores(db, isOfCard), agreed: agreedOf(row) } : null,
    },
    participants: participants.map((one) => ({ memberId: one.memberId as MemberId, hasLeft: one.leftAt !== null })),
    timer: { endsAt: session.timerEndsAt, leftMs: session.timerLeftMs },
    now: clock.now(),
  };
}

/** The finished scores of a card that is revealed. Drafts are nobody's but their maker's. */
async function readScores(db: PrismaClient, of: { sessionId: string; cardId: string }): Promise<Revealed['scores']> {
  const rows = await db.privateScore.findMany({
    where: { ...of, doneAt: { not: null }, card: { revealedAt: { not: null } } },
    orderBy: { memberId: 'asc' },
  });
  return rows.map(({ memberId, values }) => ({ memberId: memberId as MemberId, values: readValues(values) }));
}

function agreedOf(row: {
  readonly agreed: unknown;
  readonly agreedAt: Date | null;
  readonly agreedById: string | null;
  readonly onCard: boolean;
}): Revealed['agreed'] {
  if (!row.agreedAt) return null;
  const { agreedAt: at, onCard } = row;
  return { values: readValues(row.agreed), at, byId: row.agreedById as MemberId | null, onCard };
}

/** Where cards are now, and what they are called: they may have moved to another board since. */
async function findPlaces(db: PrismaClient, organisationId: string, cardIds: readonly string[]) {
  const rows = await db.cardRow.findMany({
    where: { organisationId, cardId: { in: [...cardIds] } },
    select: { cardId: true, boardId: true, name: true, purpose: true },
  });
  return new Map(rows.map((row) => [row.cardId, row]));
}
