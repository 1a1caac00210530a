import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { ListedPartner, PartnerSort } from '../../../server/partners/partners-service';
import { Badge } from '../../ui/badge';
import { cx } from '../../ui/cx';
import { Table, Td, Th } from '../../ui/table';
import { PARTNER_KIND_NAMES } from '../marks/partners/kind-names';
import { placeWords } from '../marks/partners/place-words';
import { directoryQuery, readDirectory } from './directory-address';

/** A page of the directory. Narrow windows show name, place and networks; the rest is on the partner's page. */
export function DirectoryTable({
  organisationId,
  partners,
}: {
  organisationId: string;
  partners: readonly ListedPartner[];
}) {
  const { t, i18n } = useLingui();
  if (partners.length === 0)
    return (
      <p className="py-8 text-center text-ink-muted" role="status">
        <Trans>No partner fits this search.</Trans>
      </p>
    );
  return (
    <Table aria-label={t`Partners`}>
      <thead>
        <tr>
          <SortTh sort="name">{t`Name`}</SortTh>
          <SortTh sort="kind" className="max-md:hidden">{t`Kind`}</SortTh>
          <SortTh sort="place" className="max-sm:hidden">{t`Place`}</SortTh>
          <SortTh sort="networks" isNumber>{t`Networks`}</SortTh>
          <SortTh sort="contacts" isNumber className="max-md:hidden">{t`People`}</SortTh>
        </tr>
      </thead>
      <tbody>
        {partners.map((partner) => {
          const place = placeWords(partner, i18n.locale);
          return (
            <tr key={partner.id} className="hover:bg-hover">
              <Td className="py-0!">
                <Link
                  to={`/o/${organisationId}/partners/${partner.id}`}
                  prefetch="intent"
                  className="flex min-h-10 flex-wrap items-center gap-x-2 rounded-sm py-1 font-medium focus-visible:outline-offset-[-2px]"
                >
                  <span className="[overflow-wrap:anywhere]">{partner.name}</span>
                  {partner.isAlike ? <Badge tone="warning">{t`Twice?`}</Badge> : null}
                  {place === '' ? null : (
                    <span className="basis-full font-normal text-ink-muted text-sm sm:hidden">{place}</span>
                  )}
                </Link>
              </Td>
              <Td className="py-1 text-ink-muted max-md:hidden">
                {partner.kind ? i18n._(PARTNER_KIND_NAMES[partner.kind]) : ''}
              </Td>
              <Td className="py-1 text-ink-muted max-sm:hidden">{place}</Td>
              <Td className="py-1 pr-3 text-right">{partner.networks > 0 ? i18n.number(partner.networks) : '–'}</Td>
              <Td className="py-1 pr-3 text-right max-md:hidden">
                {partner.contacts > 0 ? i18n.number(partner.contacts) : '–'}
              </Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

/** A heading that sorts; counts begin with the most. */
function SortTh({
  sort,
  isNumber = false,
  className,
  children,
}: {
  sort: PartnerSort;
  isNumber?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const [search] = useSearchParams();
  const asked = readDirectory(search);
  const isCurrent = asked.sort === sort;
  const goesDown = isCurrent ? !asked.descending : isNumber;
  const Arrow = asked.descending ? ArrowDown : ArrowUp;
  return (
    <Th
      aria-sort={isCurrent ? (asked.descending ? 'descending' : 'ascending') : undefined}
      className={cx(isNumber && 'text-right', className)}
    >
      <Link
        to={directoryQuery(search, { sort: goesDown ? `-${sort}` : sort === 'name' ? null : sort })}
        replace
        preventScrollReset
        className={cx(
          'inline-flex h-8 items-center gap-1 rounded-sm px-1 hover:text-ink pointer-coarse:h-10',
          isCurrent && 'text-ink',
          isNumber ? 'mr-0' : '-ml-1',
        )}
      >
        {children}
        {isCurrent ? <Arrow aria-hidden="true" className="size-3.5" /> : null}
      </Link>
    </Th>
  );
}
