import { Trans, useLingui } from '@lingui/react/macro';
import type { RemarkLine } from '../../../server/discussion/list-elsewhere';
import type { DiscussionView } from '../../../server/discussion/read-discussion';
import { Remarks } from '../marks/remarks/remarks';
import { spaceTalk } from '../marks/remarks/space-talk';
import { TalkScope } from '../marks/remarks/talk-scope';
import { WatchTalk } from '../marks/remarks/watch-talk';
import { Elsewhere } from './elsewhere';

interface DiscussionPageProps {
  readonly discussion: DiscussionView;
  readonly elsewhere: readonly RemarkLine[];
  readonly isArchived: boolean;
  readonly earlierTo: string | null;
}

/** What the people of a space say to one another: threads on the space, and what was said beside its things. */
export function DiscussionPage({ discussion, elsewhere, isArchived, earlierTo }: DiscussionPageProps) {
  const { t } = useLingui();
  const talk = spaceTalk(discussion);
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-6 px-4 py-6 lg:px-8">
      <header>
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h1 className="font-semibold text-2xl tracking-tight">{t`Discussion`}</h1>
          <TalkScope talk={talk}>
            <WatchTalk />
          </TalkScope>
        </div>
        {isArchived && (
          <p className="mt-1 text-ink-muted">
            <Trans>This space is archived: what was said can be read, and nothing added.</Trans>
          </p>
        )}
      </header>
      <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <section aria-label={t`About the space`} className="min-w-0 max-w-3xl">
          <Remarks
            talk={talk}
            newest="first"
            total={discussion.total}
            earlierTo={earlierTo}
            empty={<Trans>Nobody has said anything yet. Ask the network something, or tell it some news.</Trans>}
          />
        </section>
        <TalkScope talk={talk}>
          <Elsewhere lines={elsewhere} />
        </TalkScope>
      </div>
    </div>
  );
}
