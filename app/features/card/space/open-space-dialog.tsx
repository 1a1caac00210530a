import { Trans, useLingui } from '@lingui/react/macro';
import { Orbit } from 'lucide-react';
import { useState } from 'react';
import { useFetcher } from 'react-router';
import type { CardSpace } from '../../../../server/spaces/card-space';
import { LIMITS } from '../../../domain/limits';
import { Button } from '../../../ui/button';
import { Dialog, DialogContent, DialogFooter, DialogTrigger } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Input } from '../../../ui/input';
import { Segmented } from '../../../ui/segmented';
import { Select } from '../../../ui/select';
import { useAnswerSentence } from '../answer-sentence';
import type { CardActionAnswer } from '../card-action';
import { useCardScope } from '../card-scope';

/** Opens a space for the network of the card, or says which one it has already. */
export function OpenSpaceDialog({ linkable }: { linkable: CardSpace['linkable'] }) {
  const { t } = useLingui();
  const { card } = useCardScope();
  const [way, setWay] = useState<'open' | 'link'>('open');
  const fetcher = useFetcher<CardActionAnswer>({ key: `space-${card.id}` });
  const sentence = useAnswerSentence();
  const refused = fetcher.data?.ok === false ? sentence(fetcher.data.code) : undefined;
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button icon={<Orbit aria-hidden="true" />}>
          <Trans>Open a space…</Trans>
        </Button>
      </DialogTrigger>
      <DialogContent
        size="sm"
        title={t`A space for this network`}
        description={t`You invite the others from inside it. They see the space and never this card.`}
      >
        <fetcher.Form method="post" className="flex flex-col gap-4">
          {linkable.length > 0 ? (
            <Segmented
              label={t`Which space`}
              value={way}
              onChange={setWay}
              options={[
                { value: 'open', label: t`A new one` },
                { value: 'link', label: t`One I am in` },
              ]}
            />
          ) : null}
          <input type="hidden" name="intent" value={`space.${way}`} />
          {way === 'open' ? (
            <Field
              label={t`Name of the space`}
              hint={t`The only thing that goes along: others will read it.`}
              error={refused}
            >
              <Input
                name="name"
                defaultValue={card.name.slice(0, LIMITS.spaceName)}
                maxLength={LIMITS.spaceName}
                required
                autoComplete="off"
              />
            </Field>
          ) : (
            <Field label={t`Space`} error={refused}>
              <Select name="space" defaultValue={linkable[0]?.id}>
                {linkable.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <DialogFooter>
            <Button type="submit" variant="primary" pending={fetcher.state !== 'idle'}>
              {way === 'open' ? <Trans>Open the space</Trans> : <Trans>Link this card to it</Trans>}
            </Button>
          </DialogFooter>
        </fetcher.Form>
      </DialogContent>
    </Dialog>
  );
}
