import type { SpacesService } from '../../../../server/spaces/spaces-service';
import type { FormFacts } from '../../../features/calendar/event-form-data';
import type { SpaceVisit } from '../../guards';

/** What the form of an event needs to know of the space and the person. */
export async function formFacts(visit: SpaceVisit, spaces: SpacesService): Promise<FormFacts> {
  const people = await spaces.people(visit.space.id);
  return {
    people: people.map(({ userId, name, organisationName, avatarVersion }) => ({
      userId,
      name,
      organisationName,
      avatarUrl: avatarVersion === null ? null : `/avatars/${userId}?v=${avatarVersion}`,
    })),
    zones: [...new Set([visit.user.timeZone, visit.space.timeZone, 'UTC'])],
    hasOrganisation: visit.member.organisationId !== null,
    canPublish: visit.can('content.publish'),
  };
}
