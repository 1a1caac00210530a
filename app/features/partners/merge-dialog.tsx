import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useFetcher } from 'react-router';
import type { NamedPartner, PartnerDetails } from '../../../server/partners/partners-service';
import { Button } from '../../ui/button';
import { Dialog, DialogContent, DialogFooter } from '../../ui/dialog';
import { PartnerFinder } from '../marks/partners/partner-finder';
import { type PartnerAnswer, usePartnerProblem } from './partner-problem';

/** Makes two entries one: says which name stays and what goes along before anything is done. */
export function MergeDialog({
  organisationId,
  partner,
  other: given,
  onClose,
}: {
  organisationId: string;
  partner: PartnerDetails;
  /** Null: the other is chosen first. */
  other: NamedPartner | null;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const problem = usePartnerProblem();
  const fetcher = useFetcher<PartnerAnswer>();
  const [other, setOther] = useState<NamedPartner | null>(given);
  const refused = fetcher.data && !fetcher.data.ok ? fetcher.data.code : null;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={other ? t`Merge into ${other.name}?` : t`Merge ${partner.name} with another`}
        description={
          other ? undefined : t`Choose the entry that stays. What is known of ${partner.name} goes along to it.`
        }
      >
        {other ? (
          <fetcher.Form method="post" className="flex flex-col gap-3">
            <input type="hidden" name="intent" value="partner.merge" />
            <input type="hidden" name="into" value={other.id} />
            <p>
              <Trans>
                {partner.name} becomes {other.name}. On every card that names {partner.name}, {other.name} takes its
                place with its roles, motive and people. What {other.name} lacks is filled from {partner.name}.
              </Trans>
            </p>
            <p className="text-ink-muted">
              <Plural
                value={partner.networks.length}
                _0="No network names it yet."
                one="# network names it."
                other="# networks name it."
              />{' '}
              <Trans>This cannot be undone.</Trans>
            </p>
            {refused ? (
              <p role="alert" className="text-danger text-sm">
                {problem(refused)}
              </p>
            ) : null}
            <DialogFooter>
              <Button onClick={given ? onClose : () => setOther(null)}>
                {given ? <Trans>Cancel</Trans> : <Trans>Choose another</Trans>}
              </Button>
              <Button type="submit" variant="danger" pending={fetcher.state !== 'idle'}>
                <Trans>Merge</Trans>
              </Button>
            </DialogFooter>
          </fetcher.Form>
        ) : (
          <PartnerFinder
            organisationId={organisationId}
            label={t`Find a partner`}
            exclude={new Set([partner.id])}
            onPick={setOther}
          />
        )}
      </DialogContent>
    </Dialog>
  );
}
