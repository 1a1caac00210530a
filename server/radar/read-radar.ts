import type { BoardId, CardId, MemberId, RadarCandidateId, ThemeId } from '../../app/domain/ids';
import {
  isRadarState,
  RADAR_STATES,
  type Radar,
  type RadarCandidate,
  type RadarTheme,
} from '../../app/domain/network/radar';
import { compareByOrder } from '../../app/domain/order-keys';
import type { RadarDeps } from './radar-deps';

/** The themes of an organisation in their order, archived ones too. */
export async function listThemes({ db }: Pick<RadarDeps, 'db'>, organisationId: string): Promise<RadarTheme[]> {
  const themes = await db.theme.findMany({ where: { organisationId } });
  return themes
    .sort((a, b) => compareByOrder(a.order, a.id, b.order, b.id))
    .map(({ id, name, description, archivedAt }) => ({
      id: id as ThemeId,
      name,
      description,
      isArchived: archivedAt !== null,
    }));
}

/** All themes with the candidates that nobody removed. */
export async function readRadar({ db }: Pick<RadarDeps, 'db'>, organisationId: string): Promise<Radar> {
  const [themes, rows] = await Promise.all([
    listThemes({ db }, organisationId),
    db.radarCandidate.findMany({ where: { organisationId, removedAt: null } }),
  ]);
  const cards = await findCards(
    db,
    organisationId,
    rows.flatMap(({ promotedCardId }) => promotedCardId ?? []),
  );
  const place = new Map(themes.map(({ id }, index) => [id, index]));
  const candidates = rows.map((row): RadarCandidate => {
    const boardId = row.promotedCardId && (cards.get(row.promotedCardId) ?? row.promotedBoardId);
    return {
      id: row.id as RadarCandidateId,
      themeId: row.themeId as ThemeId,
      name: row.name,
      purpose: row.purpose,
      webAddress: row.webAddress,
      scoutId: row.scoutId as MemberId | null,
      note: row.note,
      state: isRadarState(row.state) ? row.state : 'watching',
      card: boardId ? { boardId: boardId as BoardId, cardId: row.promotedCardId as CardId } : null,
    };
  });
  candidates.sort(
    (a, b) =>
      (place.get(a.themeId) ?? 0) - (place.get(b.themeId) ?? 0) ||
      RADAR_STATES.indexOf(b.state) - RADAR_STATES.indexOf(a.state) ||
      a.name.localeCompare(b.name) ||
      (a.id < b.id ? -1 : 1),
  );
  return { themes, candidates };
}

/** The candidate that a card came from, for the card's own page. */
export async function findOrigin(
  { db }: Pick<RadarDeps, 'db'>,
  organisationId: string,
  cardId: CardId,
): Promise<{ id: RadarCandidateId; name: string; themeId: ThemeId } | null> {
  const row = await db.radarCandidate.findFirst({ where: { organisationId, promotedCardId: cardId, removedAt: null } });
  return row && { id: row.id as RadarCandidateId, name: row.name, themeId: row.themeId as ThemeId };
}

/** On which boards cards are now. A card that was just made has no row yet. */
async function findCards(db: RadarDeps['db'], organisationId: string, cardIds: string[]): Promise<Map<string, string>> {
  if (cardIds.length === 0) return new Map();
  const rows = await db.cardRow.findMany({
    where: { organisationId, cardId: { in: cardIds } },
    select: { cardId: true, boardId: true },
  });
  return new Map(rows.map(({ cardId, boardId }) => [cardId, boardId]));
}

/** The boards on which a candidate can become a card: they have a column of the stage Join. */
export async function listJoinBoards(
  { db }: Pick<RadarDeps, 'db'>,
  organisationId: string,
): Promise<{ id: BoardId; name: string }[]> {
  const columns = await db.boardColumnRow.findMany({
    where: { organisationId, stage: 'join', archived: false },
    select: { boardId: true },
    distinct: ['boardId'],
  });
  const boards = await db.board.findMany({
    where: { organisationId, archivedAt: null, isTemplate: false, id: { in: columns.map(({ boardId }) => boardId) } },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  });
  return boards.map(({ id, name }) => ({ id: id as BoardId, name }));
}
