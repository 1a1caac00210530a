import type { BoardId, MemberId, OrganisationId, UserId } from '../../app/domain/ids';
import { isRole } from '../../app/domain/policies';
import type { MembersDeps } from './members-deps';
import type { BoardAccess, BoardRow, OrganisationAccess, OrganisationListItem } from './members-service';

type Db = Pick<MembersDeps, 'db'>;

/** What a person is in an organisation, also while its deletion is pending; null: nothing. */
export async function findAccess(
  { db }: Db,
  userId: UserId,
  organisationId: OrganisationId,
): Promise<OrganisationAccess | null> {
  const row = await db.member.findUnique({
    where: { organisationId_userId: { organisationId, userId } },
    include: {
      organisation: { select: { id: true, name: true, deleteAfter: true, currency: true } },
      user: { select: { isAdmin: true } },
    },
  });
  if (row?.state !== 'active' || !isRole(row.role)) return null;
  return {
    organisation: { ...row.organisation, id: organisationId },
    member: { id: row.id as MemberId, name: row.name, role: row.role },
    actor: { role: row.role, isServerAdmin: row.user?.isAdmin ?? false },
    userId,
  };
}

/** A board of this organisation; null when it is another's or none. */
export async function findBoard(
  { db }: Db,
  organisationId: OrganisationId,
  boardId: BoardId,
): Promise<BoardRow | null> {
  const row = await db.board.findFirst({ where: { id: boardId, organisationId } });
  return row && { ...row, id: boardId, organisationId, createdById: row.createdById as MemberId | null };
}

/** What a person may do at a board, for sockets; null while its organisation is being deleted. */
export async function findBoardAccess(deps: Db, userId: UserId, boardId: BoardId): Promise<BoardAccess | null> {
  const select = { organisationId: true, archivedAt: true };
  const board = await deps.db.board.findUnique({ where: { id: boardId }, select });
  const access = board && (await findAccess(deps, userId, board.organisationId as OrganisationId));
  return access?.organisation.deleteAfter === null ? { ...access, isArchived: board?.archivedAt !== null } : null;
}

/** The organisations of a person, by name; those being deleted only for owners, who can regret it. */
export async function listOrganisations({ db }: Db, userId: UserId): Promise<OrganisationListItem[]> {
  const rows = await db.member.findMany({
    where: { userId, state: 'active', OR: [{ organisation: { deleteAfter: null } }, { role: 'owner' }] },
    include: { organisation: { select: { id: true, name: true, deleteAfter: true } } },
  });
  const items = rows.flatMap(({ role, organisation }): OrganisationListItem[] =>
    isRole(role) ? [{ ...organisation, id: organisation.id as OrganisationId, role }] : [],
  );
  return items.sort((a, b) => a.name.localeCompare(b.name));
}
