import { Trans, useLingui } from '@lingui/react/macro';
import { ListOrdered, NotebookPen, SquareArrowOutUpRight } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import { LIMITS } from '../../domain/limits';
import { LazyEditor } from '../../editor/lazy-editor';
import { RichTextView } from '../../editor/rich-text-view';
import { LiveTextProvider, useDocumentText } from '../../live/live-text-document';
import { Banner } from '../../ui/banner';
import { Button, buttonClass } from '../../ui/button';
import { OpennessChip } from '../marks/openness-chip';
import { TextStatus } from '../marks/text/text-status';
import type { MeetingTextData, RoomPageData } from './room-data';
import { useRoomAct } from './use-room-act';

interface MeetingTextProps {
  readonly kind: 'agenda' | 'minutes';
  readonly title: string;
  readonly text: MeetingTextData;
  readonly me: RoomPageData['me'];
  readonly spaceId: string;
}

type TextHere = Extract<MeetingTextData, { kind: 'here' }>;

/** The agenda or the minutes: a document of the space, written together while people speak. */
export function MeetingText({ kind, title, text, me, spaceId }: MeetingTextProps) {
  switch (text.kind) {
    case 'none':
      return (
        <Frame kind={kind} title={title}>
          <NotBegun kind={kind} canEdit={me.canEdit} />
        </Frame>
      );
    case 'away':
      return (
        <Frame kind={kind} title={title}>
          <p className="p-4 text-ink-muted text-sm">
            <Trans>This text is kept from you, or lies in the bin of the documents.</Trans>
          </p>
        </Frame>
      );
    case 'here':
      return (
        <LiveTextProvider
          key={text.noteId}
          source={{ kind: 'note', id: text.noteId }}
          me={{ userId: me.userId, canEdit: text.canEdit }}
        >
          <Frame kind={kind} title={title} marks={<TextMarks text={text} spaceId={spaceId} />}>
            <Paper title={title} text={text} />
          </Frame>
        </LiveTextProvider>
      );
  }
}

function Frame({
  kind,
  title,
  marks,
  children,
}: Pick<MeetingTextProps, 'kind' | 'title'> & { readonly marks?: ReactNode; readonly children: ReactNode }) {
  const id = useId();
  const Icon = kind === 'agenda' ? ListOrdered : NotebookPen;
  return (
    <section
      aria-labelledby={id}
      className="flex min-h-48 min-w-0 flex-col rounded-md border border-line bg-surface focus-within:border-line-strong"
    >
      <header className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-line border-b px-4 py-1.5">
        <Icon aria-hidden="true" className="size-4 text-ink-faint" />
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {marks}
      </header>
      {children}
    </section>
  );
}

function TextMarks({ text, spaceId }: { text: TextHere; spaceId: string }) {
  const { t } = useLingui();
  return (
    <>
      <OpennessChip openness={text.openness} />
      <span className="ml-auto inline-flex items-center gap-2">
        <TextStatus />
        <Link
          to={`/s/${spaceId}/documents/${text.noteId}`}
          aria-label={t`Open “${text.title}” among the documents`}
          className={buttonClass('ghost', 'sm', 'w-7 px-0!')}
        >
          <SquareArrowOutUpRight aria-hidden="true" />
        </Link>
      </span>
    </>
  );
}

function Paper({ title, text }: { title: string; text: TextHere }) {
  const { t } = useLingui();
  const live = useDocumentText();
  const shown = (
    <div className="p-4">
      <RichTextView text={text.text} under={2} />
    </div>
  );
  if (live === null) return shown;
  return (
    <LazyEditor
      text={live}
      label={t`Text of ${title}`}
      placeholder={t`Write, or type / for headings, lists and tables.`}
      people={text.people}
      under={2}
      most={LIMITS.noteText}
      isReadOnly={!text.canEdit}
      className="min-h-40 flex-1 p-4"
      fallback={shown}
      broken={
        <Banner
          tone="warning"
          title={<Trans>This document holds something that cannot be edited. Bring back a version.</Trans>}
        />
      }
    />
  );
}

function NotBegun({ kind, canEdit }: { kind: 'agenda' | 'minutes'; canEdit: boolean }) {
  const { t } = useLingui();
  const { send, isBusy, problem } = useRoomAct(`text-${kind}`);
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-3 p-6 text-center text-ink-muted text-sm">
      <p className="text-balance">
        {!canEdit ? (
          <Trans>Nothing is written here yet.</Trans>
        ) : kind === 'agenda' ? (
          <Trans>What you meet for, point by point.</Trans>
        ) : (
          <Trans>What is said and agreed, written together.</Trans>
        )}
      </p>
      {canEdit ? (
        <Button pending={isBusy} onClick={() => send({ intent: 'text.begin', kind })}>
          {kind === 'agenda' ? t`Begin the agenda` : t`Begin the minutes`}
        </Button>
      ) : null}
      {problem ? (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
