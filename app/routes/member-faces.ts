import type { MemberRow } from '../../server/members/members-service';
import type { MemberFace } from '../features/marks/people';

/** The people of an organisation as pages show them. */
export function memberFaces(members: readonly MemberRow[]): MemberFace[] {
  return members.map(({ id, name, state, userId, avatarVersion }) => ({
    id,
    name,
    state,
    avatarUrl: avatarVersion === null ? null : `/avatars/${userId}?v=${avatarVersion}`,
  }));
}
