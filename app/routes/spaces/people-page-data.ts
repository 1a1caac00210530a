import type { Services } from '../../../server/services';
import type { PeoplePageData } from '../../features/spaces/people/people-page';
import type { SpaceVisit } from '../guards';

/** The day of a moment by the clock of a zone, `YYYY-MM-DD`. */
function dayIn(timeZone: string, moment: Date): string {
  return new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone }).format(moment);
}

/** The people of a space with what the reader may do about each. */
export async function peoplePageData(
  visit: SpaceVisit,
  { spaces, clock }: Pick<Services, 'spaces' | 'clock'>,
): Promise<PeoplePageData> {
  const { space, member, user } = visit;
  const canGovern = visit.can('space.govern');
  const [people, invitations, addresses] = await Promise.all([
    spaces.people(space.id),
    canGovern ? spaces.invitations(visit) : null,
    canGovern ? spaces.addresses(visit) : null,
  ]);
  return {
    today: dayIn(space.timeZone, clock.now()),
    timeZone: user.timeZone,
    canInvite: visit.can('space.invite'),
    invitations: invitations?.map((invitation) => ({ ...invitation, canRevoke: true })) ?? null,
    people: people.map((person) => {
      const isMe = person.id === member.id;
      return {
        id: person.id,
        name: person.name,
        avatarUrl: person.avatarVersion === null ? null : `/avatars/${person.userId}?v=${person.avatarVersion}`,
        // Addresses are for those who invite; the others see names.
        email: addresses?.get(person.id) ?? (isMe ? user.email : null),
        role: person.role,
        organisationName: person.organisationName,
        isGuest: person.isGuest,
        represents: person.represents,
        brings: person.brings,
        lastDay: person.expiresAt ? dayIn(space.timeZone, new Date(person.expiresAt.getTime() - 1)) : null,
        isMe,
        canDescribe: isMe || canGovern,
        canGovern,
      };
    }),
  };
}
