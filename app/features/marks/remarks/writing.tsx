import { Trans, useLingui } from '@lingui/react/macro';
import { AtSign, Bold, Italic, List } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useMemo, useRef } from 'react';
import { LIMITS } from '../../../domain/limits';
import { IconButton } from '../../../ui/icon-button';
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

  function wrap(before: string, after: string): void {
    const element = field.current;
    if (!element) return;
    element.focus();
    const { selectionStart: from, selectionEnd: to, value } = element;
    // Through the browser's own editing, so that its undo takes it back.
    document.execCommand('insertText', false, before + value.slice(from, to) + after);
    if (from === to) element.setSelectionRange(from + before.length, from + before.length);
  }

  function list(): void {
    const element = field.current;
    if (!element) return;
    element.focus();
    const { selectionStart: from, selectionEnd: to, value } = element;
    const start = value.lastIndexOf('\n', from - 1) + 1;
    element.setSelectionRange(start, to);
    document.execCommand('insertText', false, value.slice(start, to).replace(/^/gm, '- '));
  }

  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && isCommand) onSend();
    else if (event.key === 'b' && isCommand) wrap('**', '**');
    else if (event.key === 'i' && isCommand) wrap('*', '*');
    else if (event.key === 'Escape') onCancel ? onCancel() : event.currentTarget.blur();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="flex flex-col gap-2">
      <MentionField
        {...{ label, text, placeholder, people, field, autoFocus, onChange, onPicked }}
        compact={isFolded}
        isInvalid={isLong || problem !== null}
        onKey={handleKey}
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
            <IconButton label={t`Bold`} shortcut="Mod+B" size="sm" onClick={() => wrap('**', '**')}>
              <Bold aria-hidden="true" />
            </IconButton>
            <IconButton label={t`Italic`} shortcut="Mod+I" size="sm" onClick={() => wrap('*', '*')}>
              <Italic aria-hidden="true" />
            </IconButton>
            <IconButton label={t`List`} size="sm" onClick={list}>
              <List aria-hidden="true" />
            </IconButton>
            <IconButton label={t`Mention somebody`} size="sm" onClick={() => wrap('@', '')}>
              <AtSign aria-hidden="true" />
            </IconButton>
          </div>
          {props.children}
        </div>
      )}
    </div>
  );
}
