import type { PrismaClient } from '../../prisma/generated/client';
import { listNetworks, type Portfolio } from './list-networks';

export interface PortfolioDeps {
  readonly db: PrismaClient;
}

/** The organisation's networks over all its boards, read from rows. */
export interface PortfolioService {
  list(organisationId: string): Promise<Portfolio>;
}

export function createPortfolio({ db }: PortfolioDeps): PortfolioService {
  return { list: (organisationId) => listNetworks(db, organisationId) };
}
