import { mergePartners } from '../../app/board-doc/merge-partners';
import { AppError } from '../../app/domain/errors';
import { type BoardId, boardDocumentId, type PartnerId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { aliasKey } from '../../app/domain/partners/partner-names';
import { type Doer, findPartner, type PartnersDeps, partnerSearchText, partnersTopic } from './partners-deps';

/**
 * Makes two entries one. Documents come first and the rows last: when a board fails, asking again finishes what is left.
 * The entry that goes stays as a signpost, so that old links, files and late edits find the one that it became.
 */
export async function mergePartner(
  deps: PartnersDeps,
  doer: Doer,
  fromId: PartnerId,
  intoId: PartnerId,
): Promise<number> {
  const { db, rooms, clock, randomBytes, live } = deps;
  const { organisationId, memberId } = doer;
  if (fromId === intoId) throw new AppError('partner.same', 400);
  const [from, into] = await Promise.all([
    findPartner(deps, organisationId, fromId),
    findPartner(deps, organisationId, intoId),
  ]);
  const contacts = await db.contact.count({ where: { partnerId: { in: [fromId, intoId] } } });
  const most = LIMITS.contactsPerPartner;
  if (contacts > most) throw new AppError('contact.too-many', 409, { most });

  let cards = 0;
  const actor = { memberId };
  const boards = await db.board.findMany({ where: { organisationId }, select: { id: true } });
  for (const board of boards) {
    await rooms.transact(boardDocumentId(board.id as BoardId), actor, (doc) => {
      cards += mergePartners(doc, { origin: actor, at: clock.now().toISOString(), randomBytes }, fromId, intoId);
    });
  }

  const filled = {
    kind: into.kind ?? from.kind,
    webAddress: into.webAddress ?? from.webAddress,
    place: into.place || from.place,
    country: into.country || from.country,
    note: [into.note, from.note]
      .filter((note) => note !== '')
      .join('\n\n')
      .slice(0, LIMITS.note),
  };
  const searchText = partnerSearchText({ ...into, ...filled });
  await db.$transaction([
    db.contact.updateMany({ where: { partnerId: fromId, organisationId }, data: { partnerId: intoId } }),
    db.partnerAlias.updateMany({ where: { partnerId: fromId, organisationId }, data: { partnerId: intoId } }),
    db.partnerAlias.createMany({
      data: [{ organisationId, key: aliasKey(from.name, from.country), partnerId: intoId }],
      skipDuplicates: true,
    }),
    db.partner.updateMany({ where: { mergedIntoId: fromId, organisationId }, data: { mergedIntoId: intoId } }),
    db.partner.update({ where: { id: fromId }, data: { mergedIntoId: intoId, note: '', searchText: '', nameKey: '' } }),
    db.partner.update({
      where: { id: intoId },
      data: { ...filled, searchText, archivedAt: from.archivedAt === null ? null : into.archivedAt },
    }),
  ]);
  live.topicChanged([partnersTopic(organisationId)]);
  return cards;
}
