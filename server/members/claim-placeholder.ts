import { replaceMember } from '../../app/board-doc/handover-commands';
import { AppError } from '../../app/domain/errors';
import { type BoardId, boardDocumentId, type MemberId } from '../../app/domain/ids';
import { announceChange, type MembersParts } from './members-deps';
import type { OrganisationAccess } from './members-service';
import { requireCan } from './organisation-lock';

/**
 * Says who a placeholder of an import is: its cards, votes, tasks and comments become the member's. The documents go first,
 * so that a claim that is interrupted can be made again and finishes.
 */
export async function claimPlaceholder(
  parts: MembersParts,
  access: OrganisationAccess,
  placeholderId: MemberId,
  memberId: MemberId,
): Promise<void> {
  requireCan(access.actor, 'members.claimPlaceholder');
  const { db, clock, randomBytes, rooms } = parts;
  const { id: organisationId } = access.organisation;
  const placeholder = await db.member.findFirst({ where: { id: placeholderId, organisationId, state: 'placeholder' } });
  const member = await db.member.findFirst({ where: { id: memberId, organisationId, state: 'active' } });
  if (!placeholder || !member) throw new AppError('member.unknown', 404);

  const boards = await db.board.findMany({ where: { organisationId }, select: { id: true } });
  const at = clock.now().toISOString();
  for (const board of boards) {
    const document = boardDocumentId(board.id as BoardId);
    await rooms.transact(document, { memberId: access.member.id }, (doc) =>
      replaceMember(doc, { origin: 'server', at, randomBytes }, placeholderId, memberId),
    );
  }
  await db.$transaction(async (tx) => {
    const theirs = { where: { organisationId, memberId: placeholderId }, data: { memberId } };
    await tx.cardComment.updateMany({ ...theirs, data: { memberId, authorName: member.name } });
    await tx.activity.updateMany(theirs);
    await tx.member.delete({ where: { id: placeholderId } });
    // The next import of the same source then finds the person, not a new placeholder.
    if (!member.sourceKey && placeholder.sourceKey)
      await tx.member.update({ where: { id: memberId }, data: { sourceKey: placeholder.sourceKey } });
  });
  await announceChange(parts, organisationId);
}
