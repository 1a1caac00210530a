import { REACTIONS } from '../../../domain/discussion/reactions';
import type { MemberFace } from '../../marks/people';
import type { TalkRemark, TalkThread } from '../../marks/remarks/talk';
import type { DiscussionComment } from './comment';

/** The comments of a card as threads: oldest first, the answers under what they answer. */
export function cardThreads(
  comments: readonly DiscussionComment[],
  members: readonly MemberFace[],
  me: string,
): TalkThread[] {
  const faces = new Map<string, MemberFace>(members.map((member) => [member.id, member]));
  return comments
    .filter(({ threadId }) => threadId === null)
    .map((first) => ({
      id: first.id,
      remarks: [first, ...comments.filter(({ threadId }) => threadId === first.id)].map((comment) =>
        toRemark(comment, faces, me),
      ),
      quote: '',
      anchor: null,
      openness: null,
      resolved: null,
      canResolve: false,
    }));
}

function toRemark(comment: DiscussionComment, faces: ReadonlyMap<string, MemberFace>, me: string): TalkRemark {
  const { memberId, reactions, ...rest } = comment;
  return {
    ...rest,
    authorId: memberId,
    avatarUrl: (memberId && faces.get(memberId)?.avatarUrl) ?? null,
    reactions: REACTIONS.flatMap((reaction) => {
      const by = reactions.filter((one) => one.reaction === reaction).map((one) => one.memberId);
      const names = by.map((id) => faces.get(id)?.name ?? '?');
      return by.length === 0 ? [] : [{ reaction, names, isMine: by.includes(me) }];
    }),
  };
}
