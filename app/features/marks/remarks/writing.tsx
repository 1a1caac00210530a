import { Trans, useLingui } from '@lingui/react/macro';
import { AtSign, Bold, Code, Italic, Link2, List, TextQuote } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useMemo, useRef } from 'react';
import { LIMITS } from '../../../domain/limits';
import { IconButton } from '../../../ui/icon-button';
import { asCode, asLink, beginLines, type Chosen, isAddress, type Rewrite, wrapWith } from './markdown-acts';
import { MentionField } from './mention-field';
import type { TalkPerson } from './talk';
import { useTalk } from './talk-scope';

interface WritingProps {
  readonly label: string;
  readonly text: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** One line high until something is typed. */
  readonly compact?: boolean;
  readonly onChange: (text: string) => void;
  readonly onPicked: (person: TalkPerson) => void;
  readonly onSend: () => void;
  readonly onCancel?: () => void;
  readonly problem: string | null;
  /** The buttons at the end. */
  readonly children: ReactNode;
}

/** Where a remark is written: Ctrl+Enter sends, Escape leaves; the limit is stated when it is near. */
export function Writing(props: WritingProps) {
  const { label, text, placeholder, autoFocus, compact = false, onChange, onPicked, onSend, onCancel, problem } = props;
  const { t } = useLingui();
  const { people: all, me } = useTalk();
  // Nobody calls themselves.
  const people = useMemo(() => all.filter(({ id }) => id !== me), [all, me]);
  const field = useRef<HTMLTextAreaElement>(null);
  const isLong = text.length > LIMITS.comment;
  const isFolded = compact && text === '';

  function act(rewrite: (chosen: Chosen) => Rewrite): void {
    const element = field.current;
    if (!element) return;
    element.focus();
    const { selectionStart, selectionEnd, value } = element;
    const { from, to, words, select } = rewrite({ text: value, from: selectionStart, to: selectionEnd });
    element.setSelectionRange(from, to);
    // Through the browser's own editing, so that its undo takes it back.
    document.execCommand('insertText', false, words);
    element.setSelectionRange(...select);
  }

  const bold = () => act((chosen) => wrapWith(chosen, '**'));
  const italic = () => act((chosen) => wrapWith(chosen, '*'));
  const list = () => act((chosen) => beginLines(chosen, '- '));
  const quote = () => act((chosen) => beginLines(chosen, '> '));
  const link = () => act(asLink);
  const code = () => act(asCode);
  const mention = () => act(({ from, to }) => ({ from, to, words: '@', select: [from + 1, from + 1] }));
  const keys: Readonly<Record<string, () => void>> = {
    ...{ b: bold, i: italic, e: code, 'Shift+b': quote, 'Shift+Digit8': list, 'Shift+k': link, Enter: onSend },
  };

  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return;
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
    // Letters by what they are, figures by their place: with Shift they are other signs on every keyboard.
    const key = event.code.startsWith('Digit')
      ? event.code
      : event.key.length === 1
        ? event.key.toLowerCase()
        : event.key;
    const asked = isCommand ? keys[event.shiftKey ? `Shift+${key}` : key] : undefined;
    if (asked) asked();
    else if (event.key === 'Escape') onCancel ? onCancel() : event.currentTarget.blur();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** An address over chosen words makes them a link. */
  function handlePaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const { selectionStart, selectionEnd } = event.currentTarget;
    const pasted = event.clipboardData.getData('text/plain').trim();
    if (selectionStart === selectionEnd || !isAddress(pasted)) return;
    event.preventDefault();
    act((chosen) => asLink(chosen, pasted));
  }

  return (
    <div className="flex flex-col gap-2">
      <MentionField
        {...{ label, text, placeholder, people, field, autoFocus, onChange, onPicked }}
        compact={isFolded}
        isInvalid={isLong || problem !== null}
        onKey={handleKey}
        onPaste={handlePaste}
      />
      {text.length > LIMITS.comment * 0.9 && (
        <p aria-live="polite" className={isLong ? 'text-danger text-xs' : 'text-ink-muted text-xs'}>
          <Trans>
            {text.length} of {LIMITS.comment} characters
          </Trans>
        </p>
      )}
      {problem && (
        <p role="alert" className="text-danger text-sm">
          {problem}
        </p>
      )}
      {isFolded ? null : (
        <div className="flex flex-wrap items-center justify-end gap-2">
          <div className="mr-auto flex" role="toolbar" aria-label={t`Form`}>
            <IconButton label={t`Bold`} shortcut="Mod+B" size="sm" onClick={bold}>
              <Bold aria-hidden="true" />
            </IconButton>
            <IconButton label={t`Italic`} shortcut="Mod+I" size="sm" onClick={italic}>
              <Italic aria-hidden="true" />
            </IconButton>
            <IconButton label={t`List`} shortcut="Mod+Shift+8" size="sm" onClick={list}>
              <List aria-hidden="true" />
            </IconButton>
            <IconButton label={t`Quote`} shortcut="Mod+Shift+B" size="sm" onClick={quote}>
              <TextQuote aria-hidden="true" />
            </IconButton>
            <IconButton label={t`Link`} shortcut="Mod+Shift+K" size="sm" onClick={link}>
              <Link2 aria-hidden="true" />
            </IconButton>
            <IconButton label={t`Code`} shortcut="Mod+E" size="sm" onClick={code}>
              <Code aria-hidden="true" />
            </IconButton>
            <IconButton label={t`Mention somebody`} size="sm" onClick={mention}>
              <AtSign aria-hidden="true" />
            </IconButton>
          </div>
          {props.children}
        </div>
      )}
    </div>
  );
}
