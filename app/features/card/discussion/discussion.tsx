import { Trans } from '@lingui/react/macro';
import type { WatchLevel } from '../../../domain/notifications/watching';
import { Remarks } from '../../marks/remarks/remarks';
import type { Talk } from '../../marks/remarks/talk';
import { TalkScope } from '../../marks/remarks/talk-scope';
import { WatchTalk } from '../../marks/remarks/watch-talk';
import { useCardScope } from '../card-scope';
import { cardThreads } from './card-talk';
import type { DiscussionComment } from './comment';

/** What we say among ourselves about the card: oldest first, the field for the next at the end. */
export function Discussion({
  comments,
  total,
  earlierTo,
  canComment,
  action,
  watched,
}: {
  comments: readonly DiscussionComment[];
  total: number;
  /** The address that shows earlier ones too; null when all are shown. */
  earlierTo: string | null;
  canComment: boolean;
  /** The card's own address. */
  action: string;
  watched: Readonly<Record<string, WatchLevel>>;
}) {
  const { card, me, members, timeZone, today } = useCardScope();
  const talk: Talk = {
    place: `${me}:card:${card.id}`,
    action,
    word: 'comment',
    fields: {},
    historyAt: (id) => `${action}/comments/${id}/history`,
    threads: cardThreads(comments, members, me),
    people: members
      .filter(({ state }) => state === 'active')
      .map(({ id, name, avatarUrl }) => ({ id, name, avatarUrl: avatarUrl ?? null })),
    me,
    canAdd: canComment,
    canBeOnlyUs: false,
    watching: { of: `card:${card.id}`, levels: watched },
    timeZone,
    today,
  };
  return (
    <div className="flex flex-1 flex-col gap-2">
      <TalkScope talk={talk}>
        <div className="flex justify-end">
          <WatchTalk />
        </div>
      </TalkScope>
      <Remarks
        talk={talk}
        total={total}
        hidden={total - comments.length}
        earlierTo={earlierTo}
        empty={
          canComment ? (
            <Trans>Nobody has said anything yet. What you write here is seen by your organisation only.</Trans>
          ) : (
            <Trans>Nobody has said anything yet.</Trans>
          )
        }
      />
    </div>
  );
}
