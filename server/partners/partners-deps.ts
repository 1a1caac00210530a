import type * as Y from 'yjs';
import { AppError } from '../../app/domain/errors';
import type { DocumentId, MemberId, OrganisationId, PartnerId, RandomBytes } from '../../app/domain/ids';
import type { ReadField } from '../../app/domain/partners/partner-fields';
import { foldName } from '../../app/domain/partners/partner-names';
import type { PrismaClient } from '../../prisma/generated/client';

/** What the directory of partners needs from outside. */
export interface PartnersDeps {
  readonly db: PrismaClient;
  readonly clock: { now(): Date };
  readonly randomBytes: RandomBytes;
  readonly live: { topicChanged(topics: readonly string[]): void };
  readonly rooms: {
    transact(
      documentId: DocumentId,
      actor: { readonly memberId: MemberId | null },
      change: (doc: Y.Doc) => void,
    ): Promise<void>;
  };
}

/** Who acts, in which organisation. The caller authorised the act. */
export interface Doer {
  readonly organisationId: OrganisationId;
  readonly memberId: MemberId;
}

/** The topic of everything that is shown of an organisation's directory. */
export function partnersTopic(organisationId: string): string {
  return `partners:${organisationId}`;
}

/** The value of a field from outside, or the refusal that names the field. */
export function requireField<Value>(what: string, field: string, read: ReadField<Value>): Value {
  if (read.ok) return read.value;
  throw new AppError(`${what}.${field}.${read.reason}`, 400, { most: read.most });
}

/** What a search of the directory looks at. */
export function partnerSearchText(partner: { name: string; place: string; country: string }): string {
  return foldName([partner.name, partner.place, partner.country].join('\n'));
}

/** The partner of this organisation, or the refusal that strangers' partners get too. One that was merged is not there. */
export async function findPartner({ db }: Pick<PartnersDeps, 'db'>, organisationId: string, partnerId: PartnerId) {
  const partner = await db.partner.findFirst({ where: { id: partnerId, organisationId, mergedIntoId: null } });
  if (!partner) throw new AppError('partner.unknown', 404);
  return partner;
}
