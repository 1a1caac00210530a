import type { DiscussionView } from '../../../../server/discussion/read-discussion';
import type { Talk } from './talk';

/** What is said in a space about a thing, as its service gives it. */
export function spaceTalk(discussion: DiscussionView): Talk {
  const { target, action } = discussion;
  return {
    ...discussion,
    word: 'remark',
    fields: { targetKind: target.kind, targetId: target.id },
    historyAt: (id) => `${action}/${id}/history`,
  };
}
