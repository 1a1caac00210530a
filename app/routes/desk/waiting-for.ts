import type { Services } from '../../../server/services';
import type { Waiting } from '../../domain/desk/desk';
import type { MemberId, OrganisationId } from '../../domain/ids';

/** What other capabilities have waiting for a person: sessions of scoring together that go on, with the person in them. */
export async function waitingFor(
  { scoring }: Pick<Services, 'scoring'>,
  organisationId: OrganisationId,
  memberId: MemberId,
): Promise<Waiting[]> {
  const sessions = await scoring.list(organisationId);
  return sessions
    .filter(({ state, participantIds }) => state === 'open' && participantIds.includes(memberId))
    .map(({ id, name, cards, agreed }): Waiting => ({ what: 'session', id, name, dueOn: null, left: cards - agreed }))
    .filter(({ left }) => left > 0);
}
