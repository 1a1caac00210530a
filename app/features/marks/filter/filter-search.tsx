import { useLingui } from '@lingui/react/macro';
import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Input } from '../../../ui/input';
import { useShortcut } from '../../../ui/shortcuts';
import { useFilter } from './use-filter';

const PAUSE = 150;

/** Finds networks by words of their name or purpose. What is typed shows at once and reaches the address in a moment. */
export function FilterSearch({
  label,
  shortcut,
  onLeave,
}: {
  label: string;
  /** How the `?` sheet lists the key `/`. */
  shortcut: { readonly description: string; readonly group: string };
  /** Takes the focus back to what was searched, by Enter, Escape or the arrow down. */
  onLeave: () => void;
}) {
  const { t } = useLingui();
  const { filter, change } = useFilter();
  const [text, setText] = useState(filter.text);
  const field = useRef<HTMLInputElement>(null);
  const written = useRef(filter.text);
  useShortcut('/', () => field.current?.focus(), shortcut);

  useEffect(() => {
    if (filter.text === written.current) return;
    written.current = filter.text;
    setText(filter.text);
  }, [filter.text]);

  useEffect(() => {
    if (text === written.current) return;
    const timer = setTimeout(() => {
      written.current = text;
      change({ text });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text, change]);

  return (
    <search className="relative w-52 max-w-full max-sm:w-40 max-sm:flex-1">
      <Search
        aria-hidden="true"
        className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-2 size-4 text-ink-muted"
      />
      <Input
        ref={field}
        type="text"
        role="searchbox"
        aria-label={label}
        placeholder={t`Search`}
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') setText('');
          else if (event.key === 'Escape' || event.key === 'Enter' || event.key === 'ArrowDown') onLeave();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
        className="pr-8 pl-8"
      />
      {text !== '' && (
        <button
          type="button"
          aria-label={t`Clear the search`}
          onClick={() => {
            setText('');
            field.current?.focus();
          }}
          className="-translate-y-1/2 absolute top-1/2 right-1 inline-flex size-6 items-center justify-center rounded-sm text-ink-muted hover:bg-hover"
        >
          <X aria-hidden="true" className="size-4" />
        </button>
      )}
    </search>
  );
}
