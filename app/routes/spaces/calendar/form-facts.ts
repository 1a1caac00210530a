import type { Services } from '../../../../server/services';
import type { FormFacts } from '../../../features/calendar/event-form-data';
import type { SpaceVisit } from '../../guards';

/** What the form of an event needs to know of the space and the person. */
export async function formFacts(
  visit: SpaceVisit,
  { spaces, meetings }: Pick<Services, 'spaces' | 'meetings'>,
): Promise<FormFacts> {
  const [people, rooms] = await Promise.all([spaces.people(visit.space.id), meetings.listRooms(visit)]);
  return {
    people: people.map(({ userId, name, organisationName, avatarVersion }) => ({
      userId,
      name,
      organisationName,
      avatarUrl: avatarVersion === null ? null : `/avatars/${userId}?v=${avatarVersion}`,
    })),
    rooms: rooms.filter(({ isArchived }) => !isArchived).map(({ id, name }) => ({ id, name })),
    zones: [...new Set([visit.user.timeZone, visit.space.timeZone, 'UTC'])],
    hasOrganisation: visit.member.organisationId !== null,
    canPublish: visit.can('content.publish'),
  };
}
