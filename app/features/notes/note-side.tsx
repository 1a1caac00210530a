import { Trans, useLingui } from '@lingui/react/macro';
import { MessageSquare } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DiscussionView } from '../../../server/discussion/read-discussion';
import { LIMITS } from '../../domain/limits';
import { EMPTY_RICH_TEXT, type RichDoc } from '../../domain/rich-text/content';
import type { ChosenPassage, PassageBridge } from '../../editor/extensions/passages';
import { Button } from '../../ui/button';
import { Tab, TabList, TabPanel, Tabs } from '../../ui/tabs';
import { Remarks } from '../marks/remarks/remarks';
import { spaceTalk } from '../marks/remarks/space-talk';
import { type NamedVersion, TextVersions } from '../marks/text/text-versions';
import { hasContents, NoteContents } from './note-contents';
import { useHeadings } from './use-headings';
import { useNoteProblem } from './use-note-problem';

interface NoteSideProps {
  /** The document's text; null: another one is shown in its place. */
  readonly text: RichDoc | null;
  readonly discussion: DiscussionView;
  readonly passages: PassageBridge;
  /** A passage that somebody wants to say something about. */
  readonly passage: ChosenPassage | null;
  readonly onPassageDone: () => void;
  readonly versions: readonly NamedVersion[];
  readonly canEdit: boolean;
  readonly timeZone: string;
}

/** Beside a document: what is said about it, and what it said before. */
export function NoteSide(props: NoteSideProps) {
  const { text, discussion, passages, passage, onPassageDone, versions, canEdit, timeZone } = props;
  const { t } = useLingui();
  const problemOf = useNoteProblem();
  const [tab, setTab] = useState('comments');
  const active = useSyncExternalStore(passages.active.subscribe, passages.active.get, () => null);
  const gone = useSyncExternalStore(passages.gone.subscribe, passages.gone.get, () => null);
  const headings = useHeadings(text ?? EMPTY_RICH_TEXT);
  const isLong = text !== null && hasContents(headings);
  const [away, setAway] = useState<string | null>(null);
  const open = discussion.threads.filter(({ resolved }) => resolved === null).length;
  useEffect(() => {
    if (passage !== null || active !== null) setTab('comments');
  }, [passage, active]);
  useEffect(() => {
    const isBeside = window.matchMedia('(width >= 64rem)').matches;
    if (active !== null && isBeside) showThread(active);
    // Below the text it is far away: nobody is taken there for having touched a word.
    setAway(isBeside ? null : active);
  }, [active]);
  return (
    <aside
      aria-label={t`Comments and versions`}
      className="lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto lg:p-1"
    >
      <Tabs value={tab} onValueChange={setTab}>
        <TabList aria-label={t`Comments and versions`}>
          <Tab value="comments">
            {t`Comments`}
            {open > 0 && <span className="text-ink-muted tabular-nums">{open}</span>}
          </Tab>
          <Tab value="versions">{t`Versions`}</Tab>
          {isLong && <Tab value="contents" className="max-lg:hidden">{t`Contents`}</Tab>}
        </TabList>
        <TabPanel value="comments">
          <Remarks
            talk={spaceTalk(discussion)}
            total={discussion.total}
            empty={
              discussion.canAdd ? (
                <Trans>Select words in the text to say something about them, or write here about the whole.</Trans>
              ) : (
                <Trans>Nobody has commented yet.</Trans>
              )
            }
            passage={passage}
            onPassageDone={onPassageDone}
            activeThread={active}
            onQuote={({ id }) => {
              passages.active.set(id);
              passages.show(id);
            }}
            cornerOf={({ id, resolved }) =>
              resolved === null && gone?.has(id) ? (
                <span className="ml-auto text-ink-muted text-xs">{t`The passage is gone`}</span>
              ) : null
            }
          />
        </TabPanel>
        <TabPanel value="versions">
          <TextVersions
            versions={versions}
            canEdit={canEdit}
            timeZone={timeZone}
            nameLimit={LIMITS.noteVersionName}
            problemOf={(answer) => problemOf(answer, 'version')}
          />
        </TabPanel>
        {isLong && (
          <TabPanel value="contents" className="max-lg:hidden">
            <NoteContents headings={headings} />
          </TabPanel>
        )}
      </Tabs>
      {away !== null && (
        <Button
          size="sm"
          className="fixed right-4 bottom-16 z-20 shadow-float lg:hidden"
          onClick={() => {
            showThread(away);
            setAway(null);
          }}
        >
          <MessageSquare aria-hidden="true" />
          <Trans>To the comment</Trans>
        </Button>
      )}
    </aside>
  );
}

function showThread(id: string): void {
  document.getElementById(`remark-${id}`)?.scrollIntoView({ block: 'nearest' });
}
