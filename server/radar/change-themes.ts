import { AppError } from '../../app/domain/errors';
import { newId, type ThemeId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { compareByOrder, keyBetween, parseOrderKey } from '../../app/domain/order-keys';
import { requireName, requireText } from './check-fields';
import { findTheme, type RadarDeps, type RadarDoer, radarTopic } from './radar-deps';

/** A theme as it comes from outside. */
export interface ThemeInput {
  readonly name?: unknown;
  readonly description?: unknown;
}

/** Adds a theme after the others. */
export async function addTheme(deps: RadarDeps, { organisationId }: RadarDoer, input: ThemeInput): Promise<ThemeId> {
  const { db, randomBytes, clock, live } = deps;
  const name = requireName(input.name, LIMITS.themeName);
  const description = requireText(input.description, LIMITS.note, 'description.too-long');
  const most = LIMITS.themesPerOrganisation;
  const themes = await orderedThemes(deps, organisationId);
  if (themes.filter(({ archivedAt }) => archivedAt === null).length >= most)
    throw new AppError('themes.too-many', 409, { most });
  const id = newId<ThemeId>(randomBytes);
  const order = keyBetween(parseOrderKey(themes.at(-1)?.order), null, randomBytes);
  await db.theme.create({ data: { id, organisationId, name, description, order, createdAt: clock.now() } });
  live.topicChanged([radarTopic(organisationId)]);
  return id;
}

/** Renames a theme or rewrites what it is about. */
export async function changeTheme(
  deps: RadarDeps,
  { organisationId }: RadarDoer,
  id: ThemeId,
  input: ThemeInput,
): Promise<void> {
  await findTheme(deps, organisationId, id);
  const data = {
    ...(input.name !== undefined && { name: requireName(input.name, LIMITS.themeName) }),
    ...(input.description !== undefined && {
      description: requireText(input.description, LIMITS.note, 'description.too-long'),
    }),
  };
  await deps.db.theme.update({ where: { id }, data });
  deps.live.topicChanged([radarTopic(organisationId)]);
}

/** Moves a theme one place among those that are not archived. At the end it stays. */
export async function moveTheme(
  deps: RadarDeps,
  { organisationId }: RadarDoer,
  id: ThemeId,
  by: -1 | 1,
): Promise<void> {
  const moved = await findTheme(deps, organisationId, id);
  const others = (await orderedThemes(deps, organisationId)).filter(({ archivedAt }) => archivedAt === null);
  const index = others.findIndex((theme) => theme.id === moved.id);
  const target = index + by;
  if (index < 0 || target < 0 || target >= others.length) return;
  const rest = others.filter((theme) => theme.id !== moved.id);
  const order = keyBetween(
    parseOrderKey(rest[target - 1]?.order),
    parseOrderKey(rest[target]?.order),
    deps.randomBytes,
  );
  await deps.db.theme.update({ where: { id }, data: { order } });
  deps.live.topicChanged([radarTopic(organisationId)]);
}

/** Puts a theme away, or brings it back. Its candidates and the cards under it keep it. */
export async function archiveTheme(
  deps: RadarDeps,
  { organisationId }: RadarDoer,
  id: ThemeId,
  isArchived: boolean,
): Promise<void> {
  await findTheme(deps, organisationId, id);
  await deps.db.theme.update({ where: { id }, data: { archivedAt: isArchived ? deps.clock.now() : null } });
  deps.live.topicChanged([radarTopic(organisationId)]);
}

async function orderedThemes({ db }: RadarDeps, organisationId: string) {
  const themes = await db.theme.findMany({ where: { organisationId } });
  return themes.sort((a, b) => compareByOrder(a.order, a.id, b.order, b.id));
}
