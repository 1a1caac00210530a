import type { MemberId, OrganisationId } from '../../app/domain/ids';
import type { Services } from '../../server/services';

/** Ways of looking at the portfolio that the invented people keep. */
export async function seedViews(
  { savedViews }: Pick<Services, 'savedViews'>,
  { organisationId, people }: { organisationId: OrganisationId; people: Readonly<Record<string, MemberId>> },
): Promise<void> {
  const keep = async (person: string, name: string, state: string, isShared: boolean) => {
    const memberId = people[person];
    if (memberId) await savedViews.save({ organisationId, memberId }, { name, state, isShared });
  };
  await keep('me', 'Due within a month', 'due=soon', false);
  await keep('me', 'Nobody answers for these', 'noOwner=1', true);
  await keep('aino', 'Rising', 'segment=mp', true);
}
