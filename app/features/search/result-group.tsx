import { Plural, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import type { SearchGroup, SearchHit } from '../../../server/search/run-search';
import { isColour } from '../../domain/colours';
import { isOpenness } from '../../domain/spaces/openness';
import { Section } from '../../ui/section';
import { OpennessChip } from '../marks/openness-chip';
import { FoundText } from '../marks/search/found-text';
import { SEARCH_KIND_ICONS, SEARCH_KIND_NAMES } from '../marks/search/kind-names';

interface ResultGroupProps {
  readonly group: SearchGroup;
  /** Where all of this kind are; null: here. */
  readonly moreTo: string | null;
  readonly showsSpace: boolean;
}

/** What was found of one kind, the best first. */
export function ResultGroup({ group: { kind, total, hits }, moreTo, showsSpace }: ResultGroupProps) {
  const { i18n } = useLingui();
  const Icon = SEARCH_KIND_ICONS[kind];
  const rest = total - hits.length;
  return (
    <Section
      className="gap-1!"
      title={
        <span className="flex items-center gap-2 text-base">
          <Icon aria-hidden="true" className="size-4 text-ink-muted" />
          {i18n._(SEARCH_KIND_NAMES[kind])}
          <span className="font-normal text-ink-muted text-sm tabular-nums">{total}</span>
        </span>
      }
    >
      <ul className="divide-y divide-line border-line border-y">
        {hits.map((hit) => (
          <Result key={hit.id} hit={hit} showsSpace={showsSpace} />
        ))}
      </ul>
      {rest > 0 && moreTo !== null ? (
        <Link to={moreTo} className="w-fit rounded-sm py-1 text-accent text-sm hover:underline">
          <Plural value={rest} one="# more" other="# more" />
        </Link>
      ) : null}
    </Section>
  );
}

function Result({ hit, showsSpace }: { hit: SearchHit; showsSpace: boolean }) {
  const { title, context, spaceName, spaceColour, openness, snippet, path, kind } = hit;
  const isItem = kind !== 'person' && kind !== 'space';
  const places = [context, ...(showsSpace && spaceName !== null && kind !== 'space' ? [spaceName] : [])].filter(
    (place) => place !== '',
  );
  return (
    <li>
      <Link
        to={path}
        data-result=""
        className="-mx-2 block rounded-sm px-2 py-2 hover:bg-hover focus-visible:bg-hover pointer-coarse:py-2.5"
      >
        <span className="flex items-baseline gap-2">
          <span className="min-w-0 truncate font-medium">
            <FoundText parts={title} />
          </span>
          {isItem && isOpenness(openness) ? <OpennessChip openness={openness} iconOnly /> : null}
          {places.length === 0 ? null : (
            <span className="ml-auto flex min-w-0 max-w-[45%] shrink-0 items-baseline gap-1.5 text-ink-muted text-sm">
              {showsSpace && spaceColour !== null && isColour(spaceColour) ? (
                <span aria-hidden="true" className={`size-2 shrink-0 rounded-full bg-label-${spaceColour}-solid`} />
              ) : null}
              <span className="truncate">{places.join(' · ')}</span>
            </span>
          )}
        </span>
        {snippet.length === 0 ? null : (
          <span className="mt-0.5 line-clamp-2 text-ink-muted text-sm">
            <FoundText parts={snippet} />
          </span>
        )}
      </Link>
    </li>
  );
}
