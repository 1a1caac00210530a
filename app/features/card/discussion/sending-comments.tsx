import { Trans } from '@lingui/react/macro';
import { useFetchers } from 'react-router';
import { Markdown } from '../../../editor/rich-text-view';
import { MemberAvatar } from '../../marks/member-avatar';
import { memberOf, useCardScope } from '../card-scope';
import type { DiscussionComment } from './comment';
import { sendingKey } from './use-send-comment';

/** What I have just sent, shown at once until the server's list has it. */
export function SendingComments({ cardId, shown }: { cardId: string; shown: readonly DiscussionComment[] }) {
  const { me, members } = useCardScope();
  const form = useFetchers().find((fetcher) => fetcher.key === sendingKey(cardId))?.formData;
  const [id, body] = [form?.get('id'), form?.get('body')];
  if (typeof body !== 'string' || shown.some((comment) => comment.id === id)) return null;
  const member = memberOf(members, me);
  return (
    <li className="flex gap-3 opacity-60">
      <MemberAvatar member={member} size="md" decorative />
      <div className="min-w-0 flex-1">
        <p className="flex min-h-7 flex-wrap items-center gap-x-2">
          <span className="font-medium">{member.name}</span>
          <span className="text-ink-muted text-xs">
            <Trans>Sending…</Trans>
          </span>
        </p>
        <div className="text-lg leading-6">
          <Markdown source={body} />
        </div>
      </div>
    </li>
  );
}
