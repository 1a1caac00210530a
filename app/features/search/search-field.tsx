import { useLingui } from '@lingui/react/macro';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Form, useNavigate } from 'react-router';
import { LIMITS } from '../../domain/limits';
import type { SearchKind } from '../../domain/search/kinds';
import { Input } from '../../ui/input';
import { useShortcut } from '../../ui/shortcuts';

const PAUSE_MS = 200;

/** What is looked for; the address and the results follow while it is typed. */
export function SearchField({ address, text, kind }: { address: string; text: string; kind: SearchKind | null }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  const asked = useRef(text);
  useShortcut('/', () => field.current?.focus(), { description: t`Search`, group: t`Everywhere` });

  useEffect(() => {
    if (text === asked.current) return;
    asked.current = text;
    setTyped(text);
  }, [text]);

  useEffect(() => {
    if (typed.trim() === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = typed.trim();
      const query = new URLSearchParams({ q: typed.trim(), ...(kind === null ? {} : { kind }) });
      void navigate(`${address}?${query}`, { replace: true, preventScrollReset: true });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, kind, address, navigate]);

  return (
    <search>
      <Form action={address} replace className="relative">
        <Search
          aria-hidden="true"
          className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-3 size-5 text-ink-muted"
        />
        <Input
          ref={field}
          id="search-field"
          type="search"
          name="q"
          aria-label={t`Search`}
          placeholder={t`A word or a few`}
          value={typed}
          maxLength={LIMITS.searchText}
          autoFocus={text === ''}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          className="h-11! pl-10! text-lg!"
        />
        {kind === null ? null : <input type="hidden" name="kind" value={kind} />}
      </Form>
    </search>
  );
}
