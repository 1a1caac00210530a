import { AppError } from '../../app/domain/errors';
import type { DocumentId } from '../../app/domain/ids';
import { parseName } from '../../app/domain/names';
import { announceAccess, type MembersParts } from './members-deps';
import type { OrganisationAccess } from './members-service';
import { requireCan } from './organisation-lock';

/** How long an owner can regret a deletion. */
const PAUSE_DAYS = 30;

/** Hides the organisation at once and removes it after the pause; the typed name guards against a slip. */
export async function deleteOrganisation(
  parts: MembersParts,
  access: OrganisationAccess,
  typedName: string,
): Promise<Date> {
  requireCan(access.actor, 'organisation.delete');
  const { id, name, deleteAfter } = access.organisation;
  if (deleteAfter) return deleteAfter;
  if (parseName(typedName, 1000) !== name) throw new AppError('organisation.nameDiffers');
  const goneAt = new Date(parts.clock.now().getTime() + PAUSE_DAYS * 24 * 3_600_000);
  await parts.db.organisation.update({ where: { id }, data: { deleteAfter: goneAt } });
  await announceAccess(parts, id);
  return goneAt;
}

/** Calls the deletion off; everything is as it was. */
export async function regretDeletion(parts: MembersParts, access: OrganisationAccess): Promise<void> {
  requireCan(access.actor, 'organisation.delete');
  await parts.db.organisation.update({ where: { id: access.organisation.id }, data: { deleteAfter: null } });
  await announceAccess(parts, access.organisation.id);
}

/** Removes for good the organisations whose pause is over; returns how many. */
export async function purgeDeletedOrganisations({ db, clock, rooms }: MembersParts): Promise<number> {
  const where = { deleteAfter: { lte: clock.now() } };
  const due = await db.organisation.findMany({ where, select: { id: true } });
  for (const { id: organisationId } of due) {
    // The documents first: a room that is still open would write into what is gone.
    const documents = await db.document.findMany({ where: { organisationId }, select: { id: true } });
    for (const { id } of documents) await rooms.remove(id as DocumentId);
    const boards = (await db.board.findMany({ where: { organisationId }, select: { id: true } })).map(({ id }) => id);
    const own = { where: { organisationId } };
    await db.$transaction([
      db.cardComment.deleteMany(own),
      db.activity.deleteMany(own),
      db.importRecord.deleteMany(own),
      db.cardRow.deleteMany(own),
      db.boardColumnRow.deleteMany(own),
      db.projectionState.deleteMany({ where: { documentId: { in: boards.map((id) => `board-${id}`) } } }),
      db.document.deleteMany(own),
      db.user.updateMany({ where: { lastOrganisationId: organisationId }, data: { lastOrganisationId: null } }),
      db.organisation.deleteMany({ where: { id: organisationId, ...where } }),
    ]);
  }
  return due.length;
}
