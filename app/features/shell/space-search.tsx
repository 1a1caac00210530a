import { useLingui } from '@lingui/react/macro';
import { Search } from 'lucide-react';
import { useRef } from 'react';
import { Form, useLocation } from 'react-router';
import { LIMITS } from '../../domain/limits';
import { useShortcut } from '../../ui/shortcuts';

/** Looks for words in one space. */
export function SpaceSearch({ address }: { address: string }) {
  const { t } = useLingui();
  const field = useRef<HTMLInputElement>(null);
  const { pathname } = useLocation();
  const isThere = pathname === address;
  // On the page of results the key belongs to the field there.
  useShortcut('/', () => field.current?.focus(), { description: t`Search`, group: t`Everywhere`, enabled: !isThere });
  return (
    <search>
      <Form action={address} className="relative">
        <Search
          aria-hidden="true"
          className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-2 size-4 text-ink-muted"
        />
        <input
          key={address}
          ref={field}
          type="search"
          name="q"
          aria-label={t`Search this space`}
          placeholder={t`Search`}
          maxLength={LIMITS.searchText}
          autoComplete="off"
          className="h-8 w-full rounded-sm border border-line bg-surface pr-2 pl-8 placeholder:text-ink-muted hover:border-line-strong pointer-coarse:h-10 pointer-coarse:text-lg"
        />
      </Form>
    </search>
  );
}
