import type { Services } from '../../../server/services';
import type { Waiting } from '../../domain/desk/desk';
import type { MemberId, OrganisationId } from '../../domain/ids';

/**
 * What other capabilities have waiting for a person: review campaigns with networks in their queue, and sessions of
 * scoring together that go on with the person in them.
 */
export async function waitingFor(
  { scoring, reviews }: Pick<Services, 'scoring' | 'reviews'>,
  organisationId: OrganisationId,
  memberId: MemberId,
): Promise<Waiting[]> {
  const [sessions, campaigns] = await Promise.all([
    scoring.list(organisationId),
    reviews.list(organisationId, memberId),
  ]);
  const waiting: Waiting[] = [
    ...sessions
      .filter(({ state, participantIds }) => state === 'open' && participantIds.includes(memberId))
      .map(({ id, name, cards, agreed }) => ({
        what: 'session' as const,
        id,
        name,
        dueOn: null,
        left: cards - agreed,
      })),
    ...campaigns
      .filter(({ state }) => state === 'open')
      .map(({ id, name, closesOn, mine }) => ({ what: 'campaign' as const, id, name, dueOn: closesOn, left: mine })),
  ];
  return waiting.filter(({ left }) => left > 0);
}
