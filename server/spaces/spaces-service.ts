import type { CardId, OrganisationId, SpaceId, UserId } from '../../app/domain/ids';
import { type CardDoer, createSpace, type NewSpace } from './create-space';
import { findSpaceAccess, type SpaceAccess } from './find-space-access';
import { listPeople, type SpacePerson } from './list-people';
import { findSpaceOfCard, listOwnCards, listSpaces, type SpaceListItem } from './list-spaces';
import type { SpacesDeps } from './spaces-deps';

/** Spaces and who is in them. Callers authorise by the access they asked for; failures are `AppError`s. */
export interface SpacesService {
  /** What a person is in a space now; null: nothing. The one question that guards, sockets and feeds ask. */
  access(userId: UserId, spaceId: SpaceId): Promise<SpaceAccess | null>;
  list(userId: UserId): Promise<SpaceListItem[]>;
  create(doer: CardDoer, space: NewSpace): Promise<SpaceId>;
  ofCard(organisationId: OrganisationId, cardId: CardId): ReturnType<typeof findSpaceOfCard>;
  ownCards(userId: UserId, spaceId: SpaceId): ReturnType<typeof listOwnCards>;
  people(spaceId: SpaceId): Promise<SpacePerson[]>;
}

/** Makes the service. */
export function createSpaces(deps: SpacesDeps): SpacesService {
  return {
    access: (userId, spaceId) => findSpaceAccess(deps, userId, spaceId),
    list: (userId) => listSpaces(deps, userId),
    create: (doer, space) => createSpace(deps, doer, space),
    ofCard: (organisationId, cardId) => findSpaceOfCard(deps, organisationId, cardId),
    ownCards: (userId, spaceId) => listOwnCards(deps, userId, spaceId),
    people: (spaceId) => listPeople(deps, spaceId),
  };
}
