import { Trans } from '@lingui/react/macro';
import { useFetchers } from 'react-router';
import { stableColour } from '../../../domain/colours';
import { Markdown } from '../../../editor/rich-text-view';
import { Avatar } from '../../../ui/avatar';
import { useTalk } from './talk-scope';
import { sendingKey } from './use-send-remark';

/** What I have just sent, shown at once until the server's list has it. */
export function SendingRemark({ threadId }: { threadId: string | null }) {
  const talk = useTalk();
  const form = useFetchers().find((fetcher) => fetcher.key === sendingKey(talk, threadId))?.formData;
  const [id, body] = [form?.get('id'), form?.get('body')];
  const isShown = talk.threads.some(({ remarks }) => remarks.some((remark) => remark.id === id));
  if (typeof body !== 'string' || isShown) return null;
  const me = talk.people.find((person) => person.id === talk.me);
  const name = me?.name ?? '';
  return (
    <div className="flex gap-3 py-1.5 opacity-60">
      <Avatar name={name} colour={stableColour(talk.me)} src={me?.avatarUrl} size="md" decorative />
      <div className="min-w-0 flex-1">
        <p className="flex min-h-7 flex-wrap items-center gap-x-2">
          <span className="font-medium">{name}</span>
          <span className="text-ink-muted text-xs">
            <Trans>Sending…</Trans>
          </span>
        </p>
        <div className="text-lg leading-6">
          <Markdown source={body} />
        </div>
      </div>
    </div>
  );
}
