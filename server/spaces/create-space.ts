import { isColour, stableColour } from '../../app/domain/colours';
import { AppError } from '../../app/domain/errors';
import {
  type BoardId,
  type CardId,
  type MemberId,
  newId,
  type OrganisationId,
  type SpaceId,
  type SpaceMemberId,
  type UserId,
} from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { parseName } from '../../app/domain/names';
import { isTimeZone } from '../../app/domain/preferences';
import { announceSpaceAccess, type SpacesDeps } from './spaces-deps';

/** Who opens or links a space, from which card of their organisation. The caller authorised it. */
export interface CardDoer {
  readonly organisationId: OrganisationId;
  readonly memberId: MemberId;
  readonly userId: UserId;
  readonly boardId: BoardId;
  readonly cardId: CardId;
}

export interface NewSpace {
  readonly name: unknown;
  readonly timeZone: unknown;
  readonly colour?: unknown;
}

/** Opens a space from a card; who opens it is its first host. Nothing of the card but its name, if it is given, crosses over. */
export async function createSpace(deps: SpacesDeps, doer: CardDoer, input: NewSpace): Promise<SpaceId> {
  const name = requireSpaceName(input.name);
  const { db, clock, randomBytes } = deps;
  const id = newId<SpaceId>(randomBytes);
  const at = clock.now();
  const { colour } = input;
  const timeZone = typeof input.timeZone === 'string' && isTimeZone(input.timeZone) ? input.timeZone : 'UTC';
  if (await db.spaceCard.findUnique({ where: { cardId: doer.cardId } })) throw new AppError('space.card-taken', 409);
  const hosted = await db.space.count({ where: { hostOrganisationId: doer.organisationId } });
  if (hosted >= LIMITS.spacesPerOrganisation) throw new AppError('spaces.too-many', 409);
  await db.space.create({
    data: {
      id,
      hostOrganisationId: doer.organisationId,
      name,
      colour: isColour(colour) ? colour : stableColour(id),
      timeZone,
      createdAt: at,
      createdById: doer.userId,
      cards: {
        create: {
          organisationId: doer.organisationId,
          boardId: doer.boardId,
          cardId: doer.cardId,
          createdAt: at,
          createdById: doer.memberId,
        },
      },
      members: {
        create: {
          id: newId<SpaceMemberId>(randomBytes),
          userId: doer.userId,
          role: 'host',
          state: 'active',
          organisationId: doer.organisationId,
          joinedAt: at,
        },
      },
      activities: { create: { userId: doer.userId, kind: 'space.opened', data: {}, at } },
    },
  });
  announceSpaceAccess(deps, id, doer.userId);
  deps.live.topicChanged([`board:${doer.boardId}`]);
  return id;
}

/** Reads a space's name from outside. */
export function requireSpaceName(text: unknown): string {
  const longest = LIMITS.spaceName;
  const name = parseName(text, longest);
  if (name !== null) return name;
  const isEmpty = parseName(text, Number.MAX_SAFE_INTEGER) === null;
  throw new AppError(isEmpty ? 'name.missing' : 'name.too-long', 400, { longest });
}
