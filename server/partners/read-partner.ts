import type { CardFacts } from '../../app/board-doc/projection';
import type { BoardId, CardId, ContactId, OrganisationId, PartnerId } from '../../app/domain/ids';
import { isStage } from '../../app/domain/life-cycle';
import { findAlike, namedPartner } from './find-alike';
import type { PartnersDeps } from './partners-deps';
import type { MetIn, PartnerDetails } from './partners-service';

/** A partner with its people and the networks in which we meet it. */
export async function readPartner(
  deps: PartnersDeps,
  organisationId: OrganisationId,
  partnerId: PartnerId,
): Promise<PartnerDetails | { readonly mergedInto: PartnerId } | null> {
  const { db } = deps;
  const partner = await db.partner.findFirst({
    where: { id: partnerId, organisationId },
    include: { contacts: { orderBy: [{ name: 'asc' }, { id: 'asc' }] } },
  });
  if (!partner) return null;
  if (partner.mergedIntoId !== null) return { mergedInto: partner.mergedIntoId as PartnerId };
  const [networks, alike] = await Promise.all([
    metIn(deps, organisationId, partnerId),
    findAlike(deps, organisationId, partner),
  ]);
  return {
    ...namedPartner(partner),
    webAddress: partner.webAddress,
    note: partner.note,
    archived: partner.archivedAt !== null,
    contacts: partner.contacts.map(({ id, name, title, mail, phone, note }) => ({
      id: id as ContactId,
      name,
      title,
      mail,
      phone,
      note,
    })),
    networks,
    alike,
  };
}

/** Networks of boards in use, archived cards too, in the order of boards and places. */
async function metIn({ db }: PartnersDeps, organisationId: string, partnerId: PartnerId): Promise<MetIn[]> {
  const boards = await db.board.findMany({
    where: { organisationId, archivedAt: null, isTemplate: false },
    select: { id: true, name: true },
  });
  const names = new Map(boards.map(({ id, name }) => [id, name]));
  const rows = await db.cardRow.findMany({
    where: { organisationId, boardId: { in: [...names.keys()] }, partnerIds: { has: partnerId } },
    select: { boardId: true, cardId: true, name: true, stage: true, archived: true, facts: true },
    orderBy: [{ archived: 'asc' }, { name: 'asc' }, { cardId: 'asc' }],
  });
  return rows.map((row) => {
    const facts = row.facts as unknown as Partial<CardFacts>;
    const tie = facts.partners?.find((one) => one.partnerId === partnerId);
    return {
      boardId: row.boardId as BoardId,
      boardName: names.get(row.boardId) ?? '',
      cardId: row.cardId as CardId,
      cardName: row.name,
      stage: isStage(row.stage) ? row.stage : 'active',
      archived: row.archived,
      roles: tie?.roles ?? [],
      motive: tie?.motive ?? '',
      voice: tie?.voice ?? '',
      contacts: tie?.contacts ?? [],
    };
  });
}
