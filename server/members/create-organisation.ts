import { AppError } from '../../app/domain/errors';
import { type MemberId, newId, type OrganisationId, type UserId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { parseName } from '../../app/domain/names';
import type { MembersParts } from './members-deps';

/** Reads an organisation's name or refuses with `organisation.name`. */
export function readOrganisationName(text: string): string {
  const name = parseName(text, LIMITS.organisationName);
  if (!name) throw new AppError('organisation.name');
  return name;
}

/** Makes an organisation; who makes it owns it. */
export async function createOrganisation(
  { db, clock, randomBytes, live }: MembersParts,
  user: { readonly id: UserId; readonly name: string },
  nameText: string,
): Promise<{ organisationId: OrganisationId; memberId: MemberId }> {
  const name = readOrganisationName(nameText);
  const organisationId = newId<OrganisationId>(randomBytes);
  const memberId = newId<MemberId>(randomBytes);
  const createdAt = clock.now();
  const owner = { id: memberId, userId: user.id, name: user.name, role: 'owner', state: 'active', createdAt };
  await db.organisation.create({ data: { id: organisationId, name, createdAt, members: { create: owner } } });
  await db.user.update({ where: { id: user.id }, data: { lastOrganisationId: organisationId } });
  await live.topicChanged([`user:${user.id}`]);
  return { organisationId, memberId };
}
