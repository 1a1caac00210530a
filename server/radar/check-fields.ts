import { BoardError } from '../../app/board-doc/board-error';
import { completeAddress } from '../../app/board-doc/card-fields';
import { AppError } from '../../app/domain/errors';
import { type MemberId, parseId, type ThemeId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { parseName } from '../../app/domain/names';
import { isRadarState, type RadarState } from '../../app/domain/network/radar';
import { findTheme, type RadarDeps } from './radar-deps';

/** What is said of a candidate, as it comes from outside. What is left out stays as it is. */
export interface CandidateInput {
  readonly themeId?: unknown;
  readonly name?: unknown;
  readonly purpose?: unknown;
  readonly webAddress?: unknown;
  readonly scoutId?: unknown;
  readonly note?: unknown;
  readonly state?: unknown;
}

export interface CandidateFields {
  readonly themeId?: ThemeId;
  readonly name?: string;
  readonly purpose?: string;
  readonly webAddress?: string | null;
  readonly scoutId?: MemberId | null;
  readonly note?: string;
  readonly state?: RadarState;
}

/** Checks what was said of a candidate; refuses with the field's own code. */
export async function checkCandidate(
  deps: Pick<RadarDeps, 'db'>,
  organisationId: string,
  { themeId, name, purpose, webAddress, scoutId, note, state }: CandidateInput,
): Promise<CandidateFields> {
  return {
    ...(themeId !== undefined && { themeId: await requireTheme(deps, organisationId, themeId) }),
    ...(name !== undefined && { name: requireName(name, LIMITS.cardName) }),
    ...(purpose !== undefined && { purpose: requireText(purpose, LIMITS.cardPurpose, 'purpose.too-long') }),
    ...(webAddress !== undefined && { webAddress: requireAddress(webAddress) }),
    ...(scoutId !== undefined && { scoutId: await requireScout(deps, organisationId, scoutId) }),
    ...(note !== undefined && { note: requireText(note, LIMITS.note, 'note.too-long') }),
    ...(state !== undefined && { state: requireState(state) }),
  };
}

/** A name of one line, or the refusal that says why not. */
export function requireName(text: unknown, longest: number): string {
  const name = parseName(text, longest);
  if (name !== null) return name;
  const isEmpty = parseName(text, Number.MAX_SAFE_INTEGER) === null;
  throw new AppError(isEmpty ? 'name.missing' : 'name.too-long', 400, { longest });
}

/** A text of some lines within its limit. */
export function requireText(text: unknown, longest: number, code: string): string {
  const words = typeof text === 'string' ? text.trim().replaceAll('\0', '') : '';
  if (words.length > longest) throw new AppError(code, 400, { longest });
  return words;
}

async function requireTheme(deps: Pick<RadarDeps, 'db'>, organisationId: string, id: unknown): Promise<ThemeId> {
  const themeId = parseId<ThemeId>(id);
  if (!themeId) throw new AppError('theme.unknown', 404);
  await findTheme(deps, organisationId, themeId);
  return themeId;
}

async function requireScout({ db }: Pick<RadarDeps, 'db'>, organisationId: string, id: unknown) {
  if (id === null || id === '') return null;
  const memberId = parseId<MemberId>(id);
  const member = memberId && (await db.member.findFirst({ where: { id: memberId, organisationId } }));
  if (!memberId || !member) throw new AppError('scout.unknown', 404);
  return memberId;
}

function requireState(state: unknown): RadarState {
  if (isRadarState(state)) return state;
  throw new AppError('state.unknown', 400);
}

function requireAddress(text: unknown): string | null {
  if (typeof text !== 'string' || text.trim() === '') return null;
  try {
    return completeAddress(text);
  } catch (error) {
    if (!(error instanceof BoardError)) throw error;
    throw new AppError(error.code === 'too-long' ? 'address.too-long' : 'address.bad', 400);
  }
}
