import { useLingui } from '@lingui/react/macro';
import { Command as Cmdk } from 'cmdk';
import { Search } from 'lucide-react';
import type { SearchHit } from '../../../server/search/run-search';
import { FoundText } from '../marks/search/found-text';
import { SEARCH_KIND_ICONS, SEARCH_KIND_NAMES } from '../marks/search/kind-names';

const ITEM =
  'flex min-h-9 cursor-default items-center gap-2.5 rounded-sm px-2.5 py-1 data-[selected=true]:bg-hover pointer-coarse:min-h-11 [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-ink-muted';

interface PaletteResultsProps {
  readonly typed: string;
  readonly found: readonly SearchHit[];
  /** The page of all results. */
  readonly allTo: string;
  readonly onChoose: (path: string) => void;
}

/** What was found by the words typed, below the places and commands of that name. */
export function PaletteResults({ typed, found, allTo, onChoose }: PaletteResultsProps) {
  const { t, i18n } = useLingui();
  if (typed === '') return null;
  return (
    <Cmdk.Group
      forceMount
      heading={t`Found`}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-ink-muted [&_[cmdk-group-heading]]:text-xs"
    >
      {found.map(({ kind, id, title, context, spaceName, snippet, path }) => {
        const Icon = SEARCH_KIND_ICONS[kind];
        const place = [context, kind === 'space' ? null : spaceName].filter(Boolean).join(' · ');
        return (
          <Cmdk.Item
            key={`${kind}:${id}`}
            forceMount
            value={`found:${kind}:${id}`}
            onSelect={() => onChoose(path)}
            className={ITEM}
          >
            <Icon aria-label={i18n._(SEARCH_KIND_NAMES[kind])} />
            <span className="min-w-0 flex-1">
              <span className="flex items-baseline gap-2">
                <span className="truncate">
                  <FoundText parts={title} />
                </span>
                {place === '' ? null : (
                  <span className="ml-auto max-w-[45%] shrink-0 truncate text-ink-muted text-xs">{place}</span>
                )}
              </span>
              {snippet.some(({ isHit }) => isHit) ? (
                <span className="block truncate text-ink-muted text-xs">
                  <FoundText parts={snippet} />
                </span>
              ) : null}
            </span>
          </Cmdk.Item>
        );
      })}
      <Cmdk.Item
        forceMount
        value={`found:all`}
        onSelect={() => onChoose(`${allTo}?${new URLSearchParams({ q: typed })}`)}
        className={ITEM}
      >
        <Search aria-hidden="true" />
        <span className="min-w-0 flex-1 truncate">{t`Search everywhere for “${typed}”`}</span>
      </Cmdk.Item>
    </Cmdk.Group>
  );
}
