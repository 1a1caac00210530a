import { Trans, useLingui } from '@lingui/react/macro';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { Link, useNavigation } from 'react-router';
import type { SearchResult } from '../../../server/search/run-search';
import { SEARCH_KINDS, type SearchKind } from '../../domain/search/kinds';
import { cx } from '../../ui/cx';
import { EmptyState } from '../../ui/empty-state';
import { SEARCH_KIND_NAMES } from '../marks/search/kind-names';
import { ResultGroup } from './result-group';
import { SearchField } from './search-field';

export interface SearchPageProps {
  /** Where the page is, without what is looked for. */
  readonly address: string;
  readonly text: string;
  readonly kind: SearchKind | null;
  readonly result: SearchResult;
  /** Only one space is searched: what it is called. */
  readonly spaceName: string | null;
  /** Kinds that can be found from here. */
  readonly kinds: readonly SearchKind[];
}

/** Everything that was found, by kind. Arrows go from one to the next. */
export function SearchPage({ address, text, kind, result, spaceName, kinds }: SearchPageProps) {
  const { t } = useLingui();
  const list = useRef<HTMLDivElement>(null);
  const isLooking = useNavigation().state === 'loading';

  function move(event: KeyboardEvent) {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a[data-result]') ?? [])];
    const now = links.indexOf(document.activeElement as HTMLElement);
    const next = links[now + by];
    if (next) next.focus();
    else if (by === -1) document.getElementById('search-field')?.focus();
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move the focus between the field and the links inside
    <div className="mx-auto flex max-w-3xl flex-col gap-4 px-4 py-6 lg:px-8" onKeyDown={move}>
      <h1 className="font-semibold text-2xl">
        {spaceName === null ? t`Search` : <Trans>Search in {spaceName}</Trans>}
      </h1>
      <SearchField address={address} text={text} kind={kind} />
      {text === '' ? null : <Kinds {...{ address, text, kind, kinds }} />}
      <div ref={list} aria-busy={isLooking} className={cx('flex flex-col gap-6', isLooking && 'opacity-70')}>
        <Outcome {...{ address, text, kind, result, spaceName }} />
      </div>
    </div>
  );
}

function Kinds({ address, text, kind, kinds }: Pick<SearchPageProps, 'address' | 'text' | 'kind' | 'kinds'>) {
  const { t, i18n } = useLingui();
  const to = (each: SearchKind | null) => {
    const query = new URLSearchParams({ q: text, ...(each === null ? {} : { kind: each }) });
    return `${address}?${query}`;
  };
  const offered = [null, ...SEARCH_KINDS.filter((each) => kinds.includes(each))];
  return (
    <nav aria-label={t`What is looked for`} className="-mx-4 overflow-x-auto px-4">
      <ul className="flex gap-1 max-sm:w-max sm:flex-wrap">
        {offered.map((each) => (
          <li key={each ?? 'all'}>
            <Link
              to={to(each)}
              replace
              preventScrollReset
              aria-current={each === kind ? 'true' : undefined}
              className="flex h-7 items-center rounded-sm px-2 text-ink-muted text-sm hover:bg-hover aria-[current]:bg-accent-tint aria-[current]:font-medium aria-[current]:text-accent pointer-coarse:h-10"
            >
              {each === null ? t`Everything` : i18n._(SEARCH_KIND_NAMES[each])}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Outcome({
  address,
  text,
  kind,
  result,
  spaceName,
}: Pick<SearchPageProps, 'address' | 'text' | 'kind' | 'result' | 'spaceName'>) {
  const { t } = useLingui();
  if (text === '')
    return (
      <EmptyState icon={<Search aria-hidden="true" />} title={t`One search over everything`}>
        {spaceName === null ? (
          <Trans>
            Cards, comments, partners and people of your organisation, and all that you may see in your spaces. Other
            forms of a word are found too, and small slips forgiven.
          </Trans>
        ) : (
          <Trans>
            Documents, events, people and discussion of this space, as far as you may see them. Other forms of a word
            are found too, and small slips forgiven.
          </Trans>
        )}
      </EmptyState>
    );
  if (result.groups.length === 0)
    return (
      <EmptyState icon={<Search aria-hidden="true" />} title={t`Nothing was found`}>
        <Trans>Try fewer words, or another one for the same thing.</Trans>
      </EmptyState>
    );
  return (
    <>
      {result.isGuess ? (
        <p role="status" className="text-ink-muted text-sm">
          <Trans>Nothing is written quite like that. This is written nearly so:</Trans>
        </p>
      ) : null}
      {result.groups.map((group) => (
        <ResultGroup
          key={group.kind}
          group={group}
          moreTo={kind === null ? `${address}?${new URLSearchParams({ q: text, kind: group.kind })}` : null}
          showsSpace={spaceName === null}
        />
      ))}
    </>
  );
}
