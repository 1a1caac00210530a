import { AppError } from '../../app/domain/errors';
import { newId, type RadarCandidateId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { type CandidateInput, checkCandidate, requireName } from './check-fields';
import { findCandidate, type RadarDeps, type RadarDoer, radarTopic } from './radar-deps';

/** Puts a candidate on the radar, under a theme. */
export async function addCandidate(
  deps: RadarDeps,
  { organisationId, memberId }: RadarDoer,
  input: CandidateInput,
): Promise<RadarCandidateId> {
  const { db, clock, randomBytes, live } = deps;
  requireName(input.name, LIMITS.cardName);
  const { themeId, name, ...rest } = await checkCandidate(deps, organisationId, { themeId: null, ...input });
  if (!themeId || !name) throw new AppError('theme.unknown', 404);
  const most = LIMITS.radarCandidates;
  if ((await db.radarCandidate.count({ where: { organisationId, removedAt: null } })) >= most)
    throw new AppError('candidates.too-many', 409, { most });
  const id = newId<RadarCandidateId>(randomBytes);
  const made = { createdAt: clock.now(), createdById: memberId };
  await db.radarCandidate.create({ data: { id, organisationId, themeId, name, state: 'watching', ...rest, ...made } });
  live.topicChanged([radarTopic(organisationId)]);
  return id;
}

/** Rewrites what is said of a candidate, moves it to another theme or another ring. */
export async function changeCandidate(
  deps: RadarDeps,
  { organisationId }: RadarDoer,
  id: RadarCandidateId,
  input: CandidateInput,
): Promise<void> {
  await findCandidate(deps, organisationId, id);
  const data = await checkCandidate(deps, organisationId, input);
  await deps.db.radarCandidate.update({ where: { id }, data });
  deps.live.topicChanged([radarTopic(organisationId)]);
}

/** Takes a candidate off the radar, or brings it back as it was. */
export async function removeCandidate(
  deps: RadarDeps,
  { organisationId }: RadarDoer,
  id: RadarCandidateId,
  isRemoved: boolean,
): Promise<void> {
  await findCandidate(deps, organisationId, id);
  await deps.db.radarCandidate.update({ where: { id }, data: { removedAt: isRemoved ? deps.clock.now() : null } });
  deps.live.topicChanged([radarTopic(organisationId)]);
}
