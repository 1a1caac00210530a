import { useLingui } from '@lingui/react/macro';
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { stableColour } from '../../../domain/colours';
import { Avatar } from '../../../ui/avatar';
import { cx } from '../../../ui/cx';
import { Popover, PopoverAnchor, PopoverContent } from '../../../ui/popover';
import { Textarea } from '../../../ui/textarea';
import { matchPeople, mentionQuery } from './mention-query';
import type { TalkPerson } from './talk';

interface MentionFieldProps {
  readonly label: string;
  readonly text: string;
  readonly placeholder?: string;
  readonly people: readonly TalkPerson[];
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly isInvalid: boolean;
  readonly autoFocus?: boolean;
  readonly compact?: boolean;
  readonly onChange: (text: string) => void;
  /** Somebody was picked by hand: among namesakes they are meant. */
  readonly onPicked: (person: TalkPerson) => void;
  readonly onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
}

/** A field for markdown in which `@` offers people. The focus stays in the text. */
export function MentionField(props: MentionFieldProps) {
  const { label, text, placeholder, people, field, isInvalid, autoFocus, compact, onChange, onPicked, onKey, onPaste } =
    props;
  const { t } = useLingui();
  const id = useId();
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const asked = caret === null ? null : mentionQuery(text, caret);
  const offered = asked ? matchPeople(people, asked.query) : [];
  const isOpen = offered.length > 0;
  const current = Math.min(active, offered.length - 1);

  function follow(element: HTMLTextAreaElement): void {
    setCaret(element.selectionStart === element.selectionEnd ? element.selectionStart : null);
  }

  function pick(person: TalkPerson): void {
    if (!asked || caret === null) return;
    const after = text.slice(caret);
    const name = `@${person.name}${after.startsWith(' ') ? '' : ' '}`;
    onPicked(person);
    onChange(text.slice(0, asked.from) + name + after);
    setCaret(null);
    setActive(0);
    const to = asked.from + name.length;
    requestAnimationFrame(() => field.current?.setSelectionRange(to, to));
  }

  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const chosen = offered[current];
    if (!isOpen || !chosen || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) {
      onKey(event);
      return;
    }
    if (event.key === 'Enter' || event.key === 'Tab') pick(chosen);
    else if (event.key === 'ArrowDown') setActive((current + 1) % offered.length);
    else if (event.key === 'ArrowUp') setActive((current + offered.length - 1) % offered.length);
    else if (event.key === 'Escape') setCaret(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <Popover open={isOpen}>
      <PopoverAnchor asChild>
        <Textarea
          ref={field}
          aria-label={label}
          aria-invalid={isInvalid || undefined}
          aria-keyshortcuts="Control+Enter"
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={isOpen ? `${id}-list` : undefined}
          aria-activedescendant={isOpen ? `${id}-${current}` : undefined}
          value={text}
          placeholder={placeholder}
          autoFocus={autoFocus}
          rows={compact ? 1 : 3}
          className={compact ? 'min-h-9' : 'min-h-20'}
          onChange={(event) => {
            onChange(event.target.value);
            setActive(0);
            follow(event.target);
          }}
          onKeyUp={(event) => /^(Arrow|Home|End)/.test(event.key) && !isOpen && follow(event.currentTarget)}
          onClick={(event) => follow(event.currentTarget)}
          onBlur={() => setCaret(null)}
          onKeyDown={handleKey}
          onPaste={onPaste}
        />
      </PopoverAnchor>
      <PopoverContent
        anchored
        role="presentation"
        onOpenAutoFocus={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => event.preventDefault()}
        onEscapeKeyDown={(event) => event.preventDefault()}
        className="w-72"
      >
        <div id={`${id}-list`} role="listbox" aria-label={t`People`} tabIndex={-1}>
          {offered.map((person, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled in the text, which keeps the focus
            <div
              key={person.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === current}
              onPointerMove={() => index !== current && setActive(index)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(person)}
              className={cx(
                'flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 py-1 pointer-coarse:min-h-10',
                index === current && 'bg-hover',
              )}
            >
              <Avatar name={person.name} colour={stableColour(person.id)} src={person.avatarUrl} size="sm" decorative />
              <span className="min-w-0 truncate">{person.name}</span>
              {person.hint ? (
                <span className="ml-auto min-w-0 truncate text-ink-faint text-xs">{person.hint}</span>
              ) : null}
            </div>
          ))}
        </div>
      </PopoverContent>
    </Popover>
  );
}
