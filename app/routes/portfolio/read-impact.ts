import type { Services } from '../../../server/services';
import type { OrganisationId, PartnerId } from '../../domain/ids';
import { yearBefore } from '../../domain/portfolio/amounts';
import { type LeaveImpact, leaveImpact } from '../../domain/portfolio/leave-impact';
import type { ImpactNames } from '../../features/portfolio/prune/prune-data';
import type { PortfolioReading } from './read-portfolio';

/** What leaving some networks would mean, and the names of what it tells by ids. */
export async function readImpact(
  { partners, radar }: Pick<Services, 'partners' | 'radar'>,
  organisationId: OrganisationId,
  { networks, members, today }: Pick<PortfolioReading, 'networks' | 'members' | 'today'>,
  picked: readonly string[],
): Promise<{ impact: LeaveImpact; names: ImpactNames }> {
  const impact = leaveImpact(networks, new Set(picked), yearBefore(today));
  const told = (given: LeaveImpact['partners']): PartnerId[] => [
    ...given.lost.map(({ what }) => what),
    ...given.weakened.map(({ what }) => what),
  ];
  const [partnerNames, themes] = await Promise.all([
    partners.names(organisationId, told(impact.partners)),
    radar.listThemes(organisationId),
  ]);
  return {
    impact,
    names: {
      partners: partnerNames,
      themes: Object.fromEntries(themes.map(({ id, name }) => [id, name])),
      members: Object.fromEntries(members.map(({ id, name }) => [id, name])),
    },
  };
}
