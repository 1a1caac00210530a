import type { BoardId, CardId, RadarCandidateId, ThemeId } from '../../app/domain/ids';
import type { Radar, RadarTheme } from '../../app/domain/network/radar';
import { addCandidate, changeCandidate, removeCandidate } from './change-candidates';
import { addTheme, archiveTheme, changeTheme, moveTheme, type ThemeInput } from './change-themes';
import type { CandidateInput } from './check-fields';
import { promoteCandidate, unpromoteCandidate } from './promote-candidate';
import type { RadarDeps, RadarDoer } from './radar-deps';
import { findOrigin, listJoinBoards, listThemes, readRadar } from './read-radar';

export interface RadarService {
  /** Themes in their order, archived ones too: for whoever shows the themes of cards. */
  listThemes(organisationId: string): Promise<RadarTheme[]>;
  read(organisationId: string): Promise<Radar>;
  /** The candidate that a card came from; null for most cards. */
  originOf(
    organisationId: string,
    cardId: CardId,
  ): Promise<{ id: RadarCandidateId; name: string; themeId: ThemeId } | null>;
  /** Boards on which a candidate can become a card. */
  joinBoards(organisationId: string): Promise<{ id: BoardId; name: string }[]>;
  addTheme(doer: RadarDoer, theme: ThemeInput): Promise<ThemeId>;
  changeTheme(doer: RadarDoer, id: ThemeId, to: ThemeInput): Promise<void>;
  moveTheme(doer: RadarDoer, id: ThemeId, by: -1 | 1): Promise<void>;
  archiveTheme(doer: RadarDoer, id: ThemeId, isArchived: boolean): Promise<void>;
  addCandidate(doer: RadarDoer, candidate: CandidateInput): Promise<RadarCandidateId>;
  changeCandidate(doer: RadarDoer, id: RadarCandidateId, to: CandidateInput): Promise<void>;
  removeCandidate(doer: RadarDoer, id: RadarCandidateId, isRemoved: boolean): Promise<void>;
  promote(doer: RadarDoer, id: RadarCandidateId, toBoard: unknown): Promise<{ boardId: BoardId; cardId: CardId }>;
  unpromote(doer: RadarDoer, id: RadarCandidateId): Promise<void>;
}

/** Themes worth entering and the networks under them. Callers authorise. */
export function createRadar(deps: RadarDeps): RadarService {
  return {
    listThemes: (organisationId) => listThemes(deps, organisationId),
    read: (organisationId) => readRadar(deps, organisationId),
    originOf: (organisationId, cardId) => findOrigin(deps, organisationId, cardId),
    joinBoards: (organisationId) => listJoinBoards(deps, organisationId),
    addTheme: (doer, theme) => addTheme(deps, doer, theme),
    changeTheme: (doer, id, to) => changeTheme(deps, doer, id, to),
    moveTheme: (doer, id, by) => moveTheme(deps, doer, id, by),
    archiveTheme: (doer, id, isArchived) => archiveTheme(deps, doer, id, isArchived),
    addCandidate: (doer, candidate) => addCandidate(deps, doer, candidate),
    changeCandidate: (doer, id, to) => changeCandidate(deps, doer, id, to),
    removeCandidate: (doer, id, isRemoved) => removeCandidate(deps, doer, id, isRemoved),
    promote: (doer, id, toBoard) => promoteCandidate(deps, doer, id, toBoard),
    unpromote: (doer, id) => unpromoteCandidate(deps, doer, id),
  };
}
