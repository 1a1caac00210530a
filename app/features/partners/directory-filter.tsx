import { useLingui } from '@lingui/react/macro';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { PARTNER_KINDS } from '../../domain/partners/partner-kinds';
import { Checkbox } from '../../ui/checkbox';
import { Input } from '../../ui/input';
import { Select } from '../../ui/select';
import { useShortcut } from '../../ui/shortcuts';
import { PARTNER_KIND_NAMES } from '../marks/partners/kind-names';
import { directoryQuery, readDirectory } from './directory-address';

const PAUSE = 200;

/** Words, kind and archive: what of the directory is shown. All of it stands in the address. */
export function DirectoryFilter({ by, archived }: { by: 'partner' | 'network'; archived: number }) {
  const { t, i18n } = useLingui();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const asked = readDirectory(search);
  const go = (change: Record<string, string | null>, replace = false) =>
    void navigate(directoryQuery(search, change), { replace, preventScrollReset: true });
  const latestGo = useRef(go);
  useEffect(() => {
    latestGo.current = go;
  });

  const [text, setText] = useState(asked.text);
  const written = useRef(asked.text);
  const field = useRef<HTMLInputElement>(null);
  useShortcut('/', () => field.current?.focus(), { description: t`Search the partners`, group: t`Partners` });
  useEffect(() => {
    if (asked.text === written.current) return;
    written.current = asked.text;
    setText(asked.text);
  }, [asked.text]);
  useEffect(() => {
    if (text === written.current) return;
    const timer = setTimeout(() => {
      written.current = text;
      latestGo.current({ q: text }, true);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <search className="relative w-64 max-w-full max-sm:w-full">
        <Search
          aria-hidden="true"
          className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-2 size-4 text-ink-muted"
        />
        <Input
          ref={field}
          type="search"
          aria-label={by === 'partner' ? t`Search partners and their people` : t`Search networks`}
          placeholder={by === 'partner' ? t`Name, place or person` : t`Name of a network`}
          value={text}
          maxLength={200}
          onChange={(event) => setText(event.target.value)}
          className="pl-8"
        />
      </search>
      {by === 'partner' ? (
        <>
          <Select
            aria-label={t`Kind`}
            value={asked.kind ?? ''}
            onChange={(event) => go({ kind: event.target.value })}
            className="w-44!"
          >
            <option value="">{t`Every kind`}</option>
            {PARTNER_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {i18n._(PARTNER_KIND_NAMES[kind])}
              </option>
            ))}
          </Select>
          {archived > 0 || asked.archived ? (
            <Checkbox
              label={t`Archived (${i18n.number(archived)})`}
              checked={asked.archived}
              onChange={(event) => go({ archived: event.target.checked ? 'yes' : null, alike: null })}
            />
          ) : null}
        </>
      ) : null}
    </div>
  );
}
