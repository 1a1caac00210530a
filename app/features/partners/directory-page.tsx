import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Handshake, Plus } from 'lucide-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { NetworkOfPartners, DirectoryPage as Page } from '../../../server/partners/partners-service';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { cx } from '../../ui/cx';
import { EmptyState } from '../../ui/empty-state';
import { useShortcut } from '../../ui/shortcuts';
import { AddPartnerDialog } from './add-partner-dialog';
import { directoryQuery, readDirectory } from './directory-address';
import { DirectoryFilter } from './directory-filter';
import { DirectoryTable } from './directory-table';
import { NetworksTable } from './networks-table';
import { Pages } from './pages';

export type DirectoryContent =
  | { readonly by: 'partner'; readonly page: Page }
  | {
      readonly by: 'network';
      readonly networks: readonly NetworkOfPartners[];
      readonly total: number;
      readonly pages: number;
      readonly page: number;
    };

/** The organisations that we meet in networks, in one place for the whole organisation. */
export function DirectoryPage({
  organisationId,
  content,
  canEdit,
}: {
  organisationId: string;
  content: DirectoryContent;
  canEdit: boolean;
}) {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  useShortcut('C', () => setAdding(true), {
    description: t`Add a partner`,
    group: t`Partners`,
    enabled: canEdit,
  });
  const isEmpty = content.by === 'partner' && content.page.isEmpty;
  const add = canEdit ? (
    <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>
      <Trans>Add a partner</Trans>
    </Button>
  ) : null;
  return (
    <div className="mx-auto flex max-w-[90rem] flex-col gap-4 px-4 pt-4 pb-16 sm:px-8 sm:pt-6">
      <header className="flex min-h-10 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h1 className="font-semibold text-2xl tracking-tight">{t`Partners`}</h1>
        {isEmpty ? null : add}
      </header>
      {isEmpty ? (
        <EmptyState icon={<Handshake aria-hidden="true" />} title={t`Whom do you meet in your networks?`} action={add}>
          <Trans>
            Partners that you name on cards gather here, with their people and the networks in which you meet them. A
            list of memberships can be imported.
          </Trans>
        </EmptyState>
      ) : (
        <>
          <Ways by={content.by} />
          <DirectoryFilter by={content.by} archived={content.by === 'partner' ? content.page.archived : 0} />
          {content.by === 'partner' ? (
            <PartnersContent organisationId={organisationId} page={content.page} />
          ) : (
            <>
              <NetworksTable organisationId={organisationId} networks={content.networks} />
              <Pages page={content.page} pages={content.pages} total={content.total} perPage={50} />
            </>
          )}
        </>
      )}
      {canEdit ? <AddPartnerDialog organisationId={organisationId} open={adding} onOpenChange={setAdding} /> : null}
    </div>
  );
}

function PartnersContent({ organisationId, page }: { organisationId: string; page: Page }) {
  const [search] = useSearchParams();
  const { alike } = readDirectory(search);
  return (
    <>
      {page.alike > 0 && !alike ? (
        <p className="text-ink-muted text-sm">
          <Plural
            value={page.alike}
            one="One partner may be here twice."
            other="# partners may be here twice or more, by their names."
          />{' '}
          <Link to={directoryQuery(search, { alike: 'yes', archived: null })} className="text-accent underline">
            <Trans>Look at them</Trans>
          </Link>
        </p>
      ) : null}
      {alike ? (
        <Banner
          action={
            <Button asChild size="sm" variant="ghost">
              <Link to={directoryQuery(search, { alike: null })}>
                <Trans>Show all</Trans>
              </Link>
            </Button>
          }
        >
          <Trans>
            Partners whose names compare alike. Open one and merge it with the other: its networks and people go along.
          </Trans>
        </Banner>
      ) : null}
      <DirectoryTable organisationId={organisationId} partners={page.partners} />
      <Pages page={page.page} pages={page.pages} total={page.total} perPage={100} />
    </>
  );
}

/** The same ties from both ends. */
function Ways({ by }: { by: DirectoryContent['by'] }) {
  const { t } = useLingui();
  const ways = [
    { by: 'partner', to: '?', name: t`By partner` },
    { by: 'network', to: '?by=network', name: t`By network` },
  ];
  return (
    <nav aria-label={t`How to look at them`} className="flex gap-4 border-line border-b">
      {ways.map((way) => (
        <Link
          key={way.by}
          to={way.to}
          aria-current={way.by === by ? 'page' : undefined}
          className={cx(
            '-mb-px flex h-9 items-center border-b-2 focus-visible:outline-offset-[-2px] pointer-coarse:h-11',
            way.by === by ? 'border-accent font-medium text-ink' : 'border-transparent text-ink-muted hover:text-ink',
          )}
        >
          {way.name}
        </Link>
      ))}
    </nav>
  );
}
