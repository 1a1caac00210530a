import type { SpaceId, UserId } from '../../app/domain/ids';
import type { Role } from '../../app/domain/policies';
import { type CardReader, type CardSpace, joinByCard, linkCard, readCardSpace, unlinkCard } from './card-space';
import { type CardDoer, createSpace, type NewSpace } from './create-space';
import { findSpaceAccess, type SpaceAccess } from './find-space-access';
import { listPeople, type SpacePerson } from './list-people';
import { listOwnCards, listSpaces, type SpaceListItem } from './list-spaces';
import type { SpacesDeps } from './spaces-deps';

/** Spaces and who is in them. Callers authorise by the access they asked for; failures are `AppError`s. */
export interface SpacesService {
  /** What a person is in a space now; null: nothing. The one question that guards, sockets and feeds ask. */
  access(userId: UserId, spaceId: SpaceId): Promise<SpaceAccess | null>;
  list(userId: UserId): Promise<SpaceListItem[]>;
  create(doer: CardDoer, space: NewSpace): Promise<SpaceId>;
  /** The space of a card, or those that it could be linked to, for somebody of the card's organisation. */
  ofCard(reader: CardReader): Promise<CardSpace>;
  linkCard(doer: CardDoer, spaceId: SpaceId): Promise<void>;
  unlinkCard(doer: CardDoer): Promise<void>;
  joinByCard(reader: CardReader & { readonly role: Role }): Promise<SpaceId>;
  ownCards(userId: UserId, spaceId: SpaceId): ReturnType<typeof listOwnCards>;
  people(spaceId: SpaceId): Promise<SpacePerson[]>;
}

/** Makes the service. */
export function createSpaces(deps: SpacesDeps): SpacesService {
  return {
    access: (userId, spaceId) => findSpaceAccess(deps, userId, spaceId),
    list: (userId) => listSpaces(deps, userId),
    create: (doer, space) => createSpace(deps, doer, space),
    ofCard: (reader) => readCardSpace(deps, reader),
    linkCard: (doer, spaceId) => linkCard(deps, doer, spaceId),
    unlinkCard: (doer) => unlinkCard(deps, doer),
    joinByCard: (reader) => joinByCard(deps, reader),
    ownCards: (userId, spaceId) => listOwnCards(deps, userId, spaceId),
    people: (spaceId) => listPeople(deps, spaceId),
  };
}
