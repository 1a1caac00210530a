import { Trans, useLingui } from '@lingui/react/macro';
import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { LiveText } from '../live/live-text';
import { Banner } from '../ui/banner';
import { CopyButton } from '../ui/copy-button';
import { IconButton } from '../ui/icon-button';
import { CALLOUT_NAMES } from './callout-names';
import { createExtensions } from './extensions/create-extensions';
import { lengthOf } from './extensions/length-limit';
import type { ChosenPassage, PassageBridge } from './extensions/passages';
import { SuggestBridge } from './extensions/suggest';
import { allowTicks } from './extensions/task';
import { FORMS, pictureForm } from './forms';
import { LinkDialog } from './link-dialog';
import { type Linkable, type Mentionable, pathAmong } from './mentionable';
import { PassageButton } from './passage-button';
import { PictureDialog } from './picture-dialog';
import { SuggestionList } from './suggestion-list';
import { Toolbar } from './toolbar';
import { type KeepPicture, usePictures } from './use-pictures';
import './rich-text.css';

/** So much of what did not fit is shown; all of it is copied. */
const SHOWN = 2000;
const NOTHING: readonly Linkable[] = [];
const ABOVE_TOOLS = { top: 16, right: 0, bottom: 72, left: 0 };

export interface RichTextEditorProps {
  readonly text: LiveText;
  /** What the text is: its accessible name, and what undo calls typing in it. */
  readonly label: string;
  readonly placeholder: string;
  readonly people: readonly Mentionable[];
  /** What else can be named after `@`. */
  readonly things?: readonly Linkable[];
  /** The level of the page's headings that the text stands under. */
  readonly under?: number;
  /** How many characters it may hold. */
  readonly most: number;
  /** Where on the screen the caret is to stand; at the end without it. */
  readonly startAt?: { readonly left: number; readonly top: number } | null;
  readonly isReadOnly?: boolean;
  /** Escape: the person is done. */
  readonly onDone?: () => void;
  /** For texts whose passages can be talked about; `onPassage` asks for what to say, without it nobody may. */
  readonly passages?: PassageBridge;
  readonly onPassage?: (passage: ChosenPassage) => void;
  /** Keeps pictures that are put into the text; without it there are none. */
  readonly keepPicture?: KeepPicture;
  readonly className?: string;
  /** Shown until the editor is here, in the same place. */
  readonly fallback: ReactNode;
}

/** A rich text that several people write at once. Each letter is saved. */
export function RichTextEditor(props: RichTextEditorProps) {
  const {
    text,
    label,
    placeholder,
    people,
    under = 3,
    most: limit,
    startAt = null,
    isReadOnly = false,
    onDone,
  } = props;
  const { t, i18n } = useLingui();
  const most = i18n.number(limit);
  const [lost, setLost] = useState('');
  const [isLinking, setLinking] = useState(false);
  const [isDescribing, setDescribing] = useState(false);
  const bridge = useMemo(() => new SuggestBridge(), []);
  const { passages, onPassage } = props;
  const pictures = usePictures(text, props.keepPicture);
  const { things = NOTHING } = props;
  const latest = useRef({ onDone, onPassage, pictures, things });
  useEffect(() => {
    latest.current = { onDone, onPassage, pictures, things };
  });
  const editor = useEditor(
    {
      extensions: createExtensions({
        text,
        bridge,
        placeholder,
        undoLabel: label,
        under,
        most: limit,
        onRefused: setLost,
        passages: props.passages ?? null,
        onPictures: props.keepPicture ? (...given) => void latest.current.pictures.add(...given) : null,
        pathOf: (id) => pathAmong(latest.current.things, id),
        calloutName: (tone) => i18n._(CALLOUT_NAMES[tone]),
      }),
      injectCSS: false,
      // Made after the first rendering: one that is made while rendering is destroyed when that takes its time.
      immediatelyRender: false,
      editable: !isReadOnly,
      editorProps: {
        // The caret stays clear of the tools, which stand at the lower edge.
        scrollThreshold: ABOVE_TOOLS,
        scrollMargin: ABOVE_TOOLS,
        attributes: {
          class: `rich-text ${props.className ?? ''}`,
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          'aria-description': t`Others may write here at the same time. Each letter is saved; Escape is done.`,
        },
        handleKeyDown: (_view, event) => {
          if ((event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'k') {
            setLinking(true);
            return true;
          }
          if ((event.ctrlKey || event.metaKey) && event.altKey && event.code === 'KeyM') {
            const chosen = passages?.choose();
            if (chosen) latest.current.onPassage?.(chosen);
            return true;
          }
          if (event.key !== 'Escape' || event.isComposing || latest.current.onDone === undefined) return false;
          event.stopPropagation();
          latest.current.onDone();
          return true;
        },
      },
    },
    [text],
  );
  useEffect(() => {
    if (editor === null || editor.isDestroyed) return;
    editor.setEditable(!isReadOnly, false);
    allowTicks(editor.view.dom, !isReadOnly);
  }, [editor, isReadOnly]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, where writing begins
  useEffect(() => {
    if (editor === null || editor.isDestroyed || isReadOnly || latest.current.onDone === undefined) return;
    const at = startAt && editor.view.posAtCoords(startAt);
    editor.commands.focus(at?.pos ?? 'end', { scrollIntoView: false });
  }, [editor]);

  const forms = useMemo(
    () => (props.keepPicture ? [...FORMS, pictureForm(({ view }) => latest.current.pictures.ask(view))] : FORMS),
    [props.keepPicture],
  );

  if (editor === null) return props.fallback;
  return (
    <>
      <EditorContent editor={editor} />
      {!isReadOnly && (
        <>
          {/* In sight wherever in a long text it happened. */}
          <div className="sticky bottom-12 z-10 flex flex-col gap-2 px-2 pb-2 empty:hidden pointer-coarse:bottom-14">
            {pictures.problem && <Banner tone="warning" live title={pictures.problem} />}
            {lost !== '' && (
              <Banner
                tone="warning"
                live
                title={<Trans>This text is full: it holds {most} characters.</Trans>}
                action={
                  <span className="flex items-center gap-1">
                    <CopyButton text={lost} size="sm" />
                    <IconButton size="sm" label={t`Close`} onClick={() => setLost('')}>
                      <X aria-hidden="true" />
                    </IconButton>
                  </span>
                }
              >
                <Trans>What did not fit is kept here until you close this.</Trans>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by the keyboard too */}
                <p tabIndex={0} className="mt-1 max-h-24 overflow-y-auto whitespace-pre-wrap [overflow-wrap:anywhere]">
                  {lost.slice(0, SHOWN)}
                </p>
              </Banner>
            )}
          </div>
          <Toolbar
            editor={editor}
            forms={forms}
            onLink={() => setLinking(true)}
            onDescribe={() => setDescribing(true)}
            end={
              <>
                {pictures.isSending && (
                  <span role="status" className="text-ink-muted text-xs">{t`Sending the picture…`}</span>
                )}
                <Length editor={editor} most={limit} />
              </>
            }
          />
          <SuggestionList editor={editor} bridge={bridge} people={people} things={things} forms={forms} />
          {pictures.field}
        </>
      )}
      {passages && onPassage && <PassageButton bridge={passages} onPassage={onPassage} />}
      {isDescribing && <PictureDialog editor={editor} onClose={() => setDescribing(false)} />}
      {isLinking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </>
  );
}

/** How full the text is, when it is nearly. */
function Length({ editor, most: limit }: { editor: Editor; most: number }) {
  const { i18n } = useLingui();
  const count = useEditorState({
    editor,
    selector: ({ editor: at }) => (at.state.doc.content.size > limit * 0.9 ? lengthOf(at.state.doc) : 0),
  });
  if (count <= limit * 0.9) return null;
  const [length, most] = [i18n.number(count), i18n.number(limit)];
  return (
    <span className="text-ink-muted text-xs tabular-nums" aria-live="polite">
      <Trans>
        {length} of {most} characters
      </Trans>
    </span>
  );
}
