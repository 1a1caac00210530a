import { Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import type { NamedPartner } from '../../../../server/partners/partners-service';
import { addPartner } from '../../../board-doc/partner-commands';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover';
import { PartnerFinder } from '../../marks/partners/partner-finder';
import { placeWords } from '../../marks/partners/place-words';
import { type Refusal, useCardScope } from '../card-scope';
import { useRefusalSentence } from '../refusal-sentence';

/** What the directory answers when a partner is to be made. */
export type CreateAnswer =
  | { readonly ok: true; readonly partner: NamedPartner }
  | { readonly ok: false; readonly code: string; readonly name: string; readonly alike: readonly NamedPartner[] };

/** Adds a partner by typing: one of the directory, or a new one that is made there at once. */
export function AddPartner({
  organisationId,
  onAdded,
}: {
  organisationId: string;
  onAdded: (partner: NamedPartner) => void;
}) {
  const { t, i18n } = useLingui();
  const { card, run } = useCardScope();
  const sentence = useRefusalSentence();
  const fetcher = useFetcher<CreateAnswer>();
  const [isOpen, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [answer, setAnswer] = useState<Extract<CreateAnswer, { ok: false }> | null>(null);
  const handled = useRef<CreateAnswer | undefined>(undefined);

  function add(partner: NamedPartner) {
    setOpen(false);
    setAnswer(null);
    const refused = run((doc, act) => addPartner(doc, act, card.id, partner.id));
    setRefusal(refused);
    if (!refused) onAdded(partner);
  }

  function create(name: string, anyway: boolean) {
    setOpen(false);
    const fields = { intent: 'partner.create', name, anyway: anyway ? 'yes' : '' };
    void fetcher.submit(fields, { method: 'post', action: `/o/${organisationId}/partners` });
  }

  const latestAdd = useRef(add);
  useEffect(() => {
    latestAdd.current = add;
  });
  useEffect(() => {
    const made = fetcher.data;
    if (fetcher.state !== 'idle' || !made || made === handled.current) return;
    handled.current = made;
    if (made.ok) latestAdd.current(made.partner);
    else setAnswer(made);
  }, [fetcher.state, fetcher.data]);

  return (
    <div className="flex flex-col gap-2">
      <Popover open={isOpen} onOpenChange={setOpen}>
        <PopoverTrigger asChild>
          <Button
            className="self-start"
            icon={<Plus aria-hidden="true" />}
            pending={fetcher.state !== 'idle' && fetcher.formData !== undefined}
          >
            <Trans>Add a partner</Trans>
          </Button>
        </PopoverTrigger>
        <PopoverContent aria-label={t`Add a partner`} className="sm:w-80!">
          <PartnerFinder
            organisationId={organisationId}
            label={t`Find or add a partner`}
            exclude={new Set(card.partners.map(({ partnerId }) => partnerId))}
            onPick={add}
            onCreate={(name) => create(name, false)}
          />
        </PopoverContent>
      </Popover>
      {refusal && (
        <p role="alert" className="text-danger text-sm">
          {sentence(refusal)}
        </p>
      )}
      {answer && answer.alike.length > 0 && (
        <Banner tone="warning" live title={<Trans>“{answer.name}” may be in the directory already</Trans>}>
          <div className="mt-2 flex flex-wrap gap-2">
            {answer.alike.map((partner) => (
              <Button key={partner.id} size="sm" onClick={() => add(partner)}>
                {[partner.name, placeWords(partner, i18n.locale)].filter((part) => part !== '').join(', ')}
              </Button>
            ))}
            <Button size="sm" variant="ghost" onClick={() => create(answer.name, true)}>
              <Trans>It is another one: add it</Trans>
            </Button>
            <Button size="sm" variant="ghost" onClick={() => setAnswer(null)}>
              <Trans>Cancel</Trans>
            </Button>
          </div>
        </Banner>
      )}
      {answer && answer.alike.length === 0 && (
        <p role="alert" className="text-danger text-sm">
          {answer.code === 'partner.name.too-long' ? (
            <Trans>This name is too long for a partner. Shorten it a little.</Trans>
          ) : answer.code === 'partner.too-many' ? (
            <Trans>The directory is full. Merge or archive partners that are there twice.</Trans>
          ) : (
            <Trans>That could not be added. Try again in a moment.</Trans>
          )}
        </p>
      )}
    </div>
  );
}
