import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarDays } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link, useFetcher } from 'react-router';
import type { EventOfNote } from '../../../server/calendar/event-records';
import type { DiscussionView } from '../../../server/discussion/read-discussion';
import type { UserId } from '../../domain/ids';
import { LIMITS } from '../../domain/limits';
import type { RichDoc } from '../../domain/rich-text/content';
import { type ChosenPassage, PassageBridge } from '../../editor/extensions/passages';
import { LazyEditor } from '../../editor/lazy-editor';
import type { Linkable } from '../../editor/mentionable';
import { RichTextView } from '../../editor/rich-text-view';
import type { LiveMe } from '../../live/live-document';
import { LiveTextProvider, useDocumentText } from '../../live/live-text-document';
import { Badge } from '../../ui/badge';
import { Banner } from '../../ui/banner';
import { InlineEdit } from '../../ui/inline-edit';
import { toast } from '../../ui/toast';
import { OpennessChip } from '../marks/openness-chip';
import { OpennessPicker } from '../marks/openness-picker';
import { MomentText } from '../marks/text/day-text';
import { type Comparison, TextComparison } from '../marks/text/text-comparison';
import { TextStatus } from '../marks/text/text-status';
import { NoteActions } from './note-actions';
import { ContentsMenu } from './note-contents';
import type { ListedNote, ListedVersion, NamedEvent, NamedNetwork, NoteAnswer } from './note-data';
import { NoteSide } from './note-side';
import { useHeadings } from './use-headings';
import { useKeepPicture } from './use-keep-picture';
import { useNoteProblem } from './use-note-problem';
import { useNoteVersionName } from './use-note-version-name';

export interface NotePageProps {
  readonly spaceId: string;
  readonly note: ListedNote;
  /** The text as it was when the page was made. */
  readonly text: RichDoc;
  readonly versions: readonly ListedVersion[];
  readonly comparison: Comparison | null;
  /** Who can be mentioned: those who can read it. */
  readonly people: readonly { readonly id: UserId; readonly name: string }[];
  /** Events that can be named in it. */
  readonly events: readonly NamedEvent[];
  /** Networks that can be named in it, and that open where they are named. */
  readonly networks: readonly NamedNetwork[];
  /** The event whose minutes it is; null: it is no minutes, or of an event that this person does not see. */
  readonly minutesOf: EventOfNote | null;
  /** What is said about it. */
  readonly discussion: DiscussionView;
  readonly me: LiveMe;
  /** Whether the person may pin, archive and class it. */
  readonly canArrange: boolean;
  readonly canPublish: boolean;
  readonly hasOrganisation: boolean;
  readonly timeZone: string;
}

/** A document of a space: written together, kept in versions. */
export function NotePage(props: NotePageProps) {
  const { spaceId, note, versions, comparison, me, timeZone, discussion } = props;
  const { t } = useLingui();
  const nameOf = useNoteVersionName();
  const [passage, setPassage] = useState<ChosenPassage | null>(null);
  const [passages] = useState(() => new PassageBridge());
  const marked = useMemo(
    () => discussion.threads.filter(({ resolved }) => resolved === null).map(({ id, anchor }) => ({ id, anchor })),
    [discussion.threads],
  );
  useEffect(() => passages.marked.set(marked), [passages, marked]);
  const named = versions.map((version) => ({ ...version, name: nameOf(version) }));
  return (
    <LiveTextProvider source={{ kind: 'note', id: note.id }} me={me}>
      <div className="mx-auto grid w-full max-w-7xl gap-x-10 gap-y-8 p-4 sm:p-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <header className="flex flex-col gap-2">
            <Link to={`/s/${spaceId}/documents`} className="w-fit text-ink-muted text-sm hover:underline">
              <Trans>Documents</Trans>
            </Link>
            <NoteTitle {...props} />
            {props.minutesOf ? <MinutesOf {...props} event={props.minutesOf} /> : null}
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-muted text-sm">
              <NoteOpenness {...props} />
              {note.isTemplate && <Badge tone="accent">{t`Template`}</Badge>}
              {note.isArchived && <Badge tone="neutral">{t`Archived`}</Badge>}
              <span>
                <Trans>
                  Last written in by {note.editedBy}, <MomentText at={note.editedAt} timeZone={timeZone} />
                </Trans>
              </span>
              <TextStatus />
            </div>
          </header>
          {comparison ? (
            <TextComparison comparison={comparison} versions={named} back={t`Back to the document`} />
          ) : (
            <NoteText {...props} passages={passages} onPassage={discussion.canAdd ? setPassage : undefined} />
          )}
        </div>
        <NoteSide
          text={comparison === null ? props.text : null}
          discussion={discussion}
          passages={passages}
          passage={passage}
          onPassageDone={() => setPassage(null)}
          versions={named}
          canEdit={me.canEdit}
          timeZone={timeZone}
        />
      </div>
    </LiveTextProvider>
  );
}

/** The way back to the event at which it was written. */
function MinutesOf({ spaceId, event, timeZone }: { spaceId: string; event: EventOfNote; timeZone: string }) {
  const { i18n } = useLingui();
  const day = new Intl.DateTimeFormat(i18n.locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: event.isAllDay ? 'UTC' : timeZone,
  }).format(event.startMs);
  const instance = event.instance === '' ? '' : `?instance=${encodeURIComponent(event.instance)}`;
  return (
    <p className="flex items-center gap-1.5 text-ink-muted text-sm">
      <CalendarDays aria-hidden="true" className="size-4 shrink-0" />
      <span>
        <Trans>
          Minutes of{' '}
          <Link to={`/s/${spaceId}/calendar/${event.eventId}${instance}`} className="text-accent underline">
            {event.title}, {day}
          </Link>
        </Trans>
      </span>
    </p>
  );
}

/** The title, and what became of it when two people named the document at once: the last one wins, and both are told. */
function NoteTitle(props: NotePageProps) {
  const { note, me } = props;
  const { t } = useLingui();
  const rename = useFetcher<NoteAnswer>();
  const problem = useNoteProblem()(rename.data, 'rename');
  const replaced = rename.data?.replaced;
  const known = useRef(note.title);
  useEffect(() => {
    if (known.current === note.title) return;
    known.current = note.title;
    if (note.titledById !== me.userId)
      toast({ message: t`${note.titledBy} renamed this document to “${note.title}”.` });
  }, [note.title, note.titledBy, note.titledById, me.userId, t]);
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h1 className="min-w-0 flex-1 basis-48 font-semibold text-2xl [overflow-wrap:anywhere]">
          <InlineEdit
            value={note.title}
            label={t`Title of the document`}
            maxLength={LIMITS.noteTitle}
            className="whitespace-normal!"
            disabled={!me.canEdit}
            onSave={(title) =>
              void rename.submit({ intent: 'rename', title, known: known.current }, { method: 'post' })
            }
          />
        </h1>
        <div className="flex items-center gap-1">
          {props.comparison === null && <Contents text={props.text} />}
          <NoteActions {...props} />
        </div>
      </div>
      {problem && (
        <p role="alert" className="text-danger text-sm">
          {problem}
        </p>
      )}
      {replaced && (
        <p role="status" className="text-ink-muted text-sm">
          <Trans>
            {replaced.by} had just renamed it to “{replaced.title}”. Your title stands.
          </Trans>
        </p>
      )}
    </>
  );
}

function Contents({ text }: Pick<NotePageProps, 'text'>) {
  return <ContentsMenu headings={useHeadings(text)} />;
}

function NoteOpenness({ note, canArrange, canPublish, hasOrganisation }: NotePageProps) {
  const fetcher = useFetcher<NoteAnswer>();
  const problem = useNoteProblem()(fetcher.data, 'openness');
  if (!canArrange) return <OpennessChip openness={note.openness} />;
  return (
    <>
      <OpennessPicker
        value={note.openness}
        onPick={(openness) => void fetcher.submit({ intent: 'openness', openness }, { method: 'post' })}
        hasOrganisation={hasOrganisation}
        canPublish={canPublish}
      />
      {problem && (
        <span role="alert" className="text-danger">
          {problem}
        </span>
      )}
    </>
  );
}

interface NoteTextProps extends NotePageProps {
  readonly passages: PassageBridge;
  readonly onPassage: ((passage: ChosenPassage) => void) | undefined;
}

function NoteText({ spaceId, note, text, people, events, networks, me, timeZone, passages, onPassage }: NoteTextProps) {
  const { t, i18n } = useLingui();
  const things = useMemo((): readonly Linkable[] => {
    const locale = i18n.locale;
    const named = events.map(({ id, title, startMs, isAllDay }) => ({
      kind: 'event' as const,
      id,
      name: title,
      hint: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: isAllDay ? 'UTC' : timeZone }).format(
        startMs,
      ),
      path: `/s/${spaceId}/calendar/${id}`,
    }));
    return [...named, ...networks.map((network) => ({ kind: 'network' as const, ...network }))];
  }, [events, networks, i18n.locale, spaceId, timeZone]);
  const keepPicture = useKeepPicture(spaceId, note.openness);
  const live = useDocumentText();
  const shown = (
    <div className="p-4 text-lg sm:p-8">
      <RichTextView text={text} under={1} networks={things} />
    </div>
  );
  return (
    <div data-note-text="" className="rounded-md border border-line bg-surface focus-within:border-line-strong">
      {live === null ? (
        <div className="min-h-96">{shown}</div>
      ) : (
        <LazyEditor
          text={live}
          label={t`Text of ${note.title}`}
          placeholder={t`Write, or type / for headings, lists and tables.`}
          people={people}
          things={things}
          under={1}
          most={LIMITS.noteText}
          isReadOnly={!me.canEdit}
          passages={passages}
          onPassage={onPassage}
          keepPicture={keepPicture}
          className="min-h-96 p-4 text-lg sm:p-8"
          fallback={shown}
          broken={
            <Banner
              tone="warning"
              title={<Trans>This document holds something that cannot be edited. Bring back a version.</Trans>}
            />
          }
        />
      )}
    </div>
  );
}
