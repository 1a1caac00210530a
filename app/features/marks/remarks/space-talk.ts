import type { DiscussionView } from '../../../../server/discussion/read-discussion';
import type { Talk } from './talk';

/** What is said in a space about a thing, as its service gives it. */
export function spaceTalk(discussion: DiscussionView): Talk {
  const { target, action, watched } = discussion;
  // The space itself is watched under its own id, which the address bears.
  const id = target.id || action.split('/')[2];
  return {
    ...discussion,
    word: 'remark',
    fields: { targetKind: target.kind, targetId: target.id },
    watching: { of: `${target.kind}:${id}`, levels: watched },
    historyAt: (id) => `${action}/${id}/history`,
  };
}
