import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Archive, ArchiveRestore, ChevronLeft, Ellipsis, Merge } from 'lucide-react';
import { useState } from 'react';
import { Link, useFetcher } from 'react-router';
import type { NamedPartner, PartnerDetails } from '../../../server/partners/partners-service';
import { LIMITS } from '../../domain/limits';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { InlineEdit } from '../../ui/inline-edit';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '../../ui/menu';
import { toast } from '../../ui/toast';
import { placeWords } from '../marks/partners/place-words';
import { ContactsSection } from './contacts-section';
import { MergeDialog } from './merge-dialog';
import { MetInSection } from './met-in-section';
import { PartnerFacts } from './partner-facts';
import { type PartnerAnswer, usePartnerProblem } from './partner-problem';

export interface PartnerPageProps {
  readonly organisationId: string;
  readonly partner: PartnerDetails;
  readonly canEdit: boolean;
  readonly canMerge: boolean;
}

/** One partner: what it is, in which networks we meet it and as what, and whom we know there. */
export function PartnerPage({ organisationId, partner, canEdit, canMerge }: PartnerPageProps) {
  const { t } = useLingui();
  const problem = usePartnerProblem();
  const fetcher = useFetcher<PartnerAnswer>();
  const [merging, setMerging] = useState<NamedPartner | 'choose' | null>(null);
  const refused = fetcher.data && !fetcher.data.ok ? fetcher.data.code : null;
  const name = String(fetcher.formData?.get('name') ?? partner.name);
  const send = (fields: Record<string, string>) => void fetcher.submit(fields, { method: 'post' });

  function setArchived(archived: boolean) {
    send({ intent: archived ? 'partner.archive' : 'partner.restore' });
    if (archived) toast({ message: t`${partner.name} archived`, undo: () => send({ intent: 'partner.restore' }) });
  }

  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-6 px-4 pt-4 pb-20 sm:px-8 sm:pt-6">
      <div>
        <Link
          to={`/o/${organisationId}/partners`}
          className="-ml-1 inline-flex min-h-8 items-center gap-1 rounded-sm pr-2 text-ink-muted text-sm hover:text-ink pointer-coarse:min-h-10"
        >
          <ChevronLeft aria-hidden="true" className="size-4" />
          <Trans>Partners</Trans>
        </Link>
        <header className="flex min-h-10 items-start justify-between gap-3">
          <h1 className="min-w-0 flex-1 font-semibold text-2xl tracking-tight">
            <InlineEdit
              value={name}
              label={t`Name of the partner`}
              maxLength={LIMITS.partnerName}
              disabled={!canEdit}
              onSave={(next) => send({ intent: 'partner.change', name: next })}
              className="whitespace-normal! max-w-full [overflow-wrap:anywhere] [text-wrap:wrap]"
            />
          </h1>
          {canEdit ? (
            <Menu>
              <MenuTrigger asChild>
                <IconButton label={t`More for ${partner.name}`} tooltip={false}>
                  <Ellipsis aria-hidden="true" />
                </IconButton>
              </MenuTrigger>
              <MenuContent align="end">
                {canMerge ? (
                  <MenuItem icon={<Merge aria-hidden="true" />} onSelect={() => setMerging('choose')}>
                    {t`Merge with another…`}
                  </MenuItem>
                ) : null}
                {partner.archived ? (
                  <MenuItem icon={<ArchiveRestore aria-hidden="true" />} onSelect={() => setArchived(false)}>
                    {t`Restore`}
                  </MenuItem>
                ) : (
                  <MenuItem icon={<Archive aria-hidden="true" />} onSelect={() => setArchived(true)}>
                    {t`Archive`}
                  </MenuItem>
                )}
              </MenuContent>
            </Menu>
          ) : null}
        </header>
        {refused ? (
          <p role="alert" className="text-danger text-sm">
            {problem(refused)}
          </p>
        ) : null}
      </div>
      {partner.archived ? (
        <Banner>
          <Trans>This partner is archived. Cards go on naming it; it is no longer offered for new ones.</Trans>
        </Banner>
      ) : null}
      {partner.alike.length > 0 ? (
        <AlikeBanner
          organisationId={organisationId}
          alike={partner.alike}
          onMerge={canMerge ? (other) => setMerging(other) : null}
        />
      ) : null}
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-8">
          <MetInSection organisationId={organisationId} networks={partner.networks} contacts={partner.contacts} />
          <ContactsSection contacts={partner.contacts} canEdit={canEdit} />
        </div>
        <PartnerFacts partner={partner} canEdit={canEdit} />
      </div>
      {merging === null ? null : (
        <MergeDialog
          organisationId={organisationId}
          partner={partner}
          other={merging === 'choose' ? null : merging}
          onClose={() => setMerging(null)}
        />
      )}
    </div>
  );
}

/** Entries that may be this partner, with the way to make them one. */
function AlikeBanner({
  organisationId,
  alike,
  onMerge,
}: {
  organisationId: string;
  alike: readonly NamedPartner[];
  onMerge: ((other: NamedPartner) => void) | null;
}) {
  const { t, i18n } = useLingui();
  return (
    <Banner
      tone="warning"
      title={
        <Plural
          value={alike.length}
          one="Another entry may be the same partner"
          other="# other entries may be the same partner"
        />
      }
    >
      <ul className="mt-1 flex flex-col gap-1">
        {alike.map((other) => (
          <li key={other.id} className="flex flex-wrap items-center gap-x-3">
            <Link to={`/o/${organisationId}/partners/${other.id}`} className="underline">
              {[other.name, placeWords(other, i18n.locale)].filter((part) => part !== '').join(', ')}
            </Link>
            {onMerge ? (
              <Button size="sm" variant="ghost" aria-label={t`Merge with ${other.name}`} onClick={() => onMerge(other)}>
                <Trans>Merge</Trans>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
