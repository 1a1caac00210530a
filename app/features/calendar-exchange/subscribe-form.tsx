import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Form, useNavigation } from 'react-router';
import { LIMITS } from '../../domain/limits';
import type { Openness } from '../../domain/spaces/openness';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { OpennessPicker } from '../marks/openness-picker';
import { useExchangeSentence } from './use-exchange-sentence';

export interface SubscribeFormProps {
  /** The class of the space's new items. */
  readonly openness: Openness;
  readonly canPublish: boolean;
  readonly hasOrganisation: boolean;
  readonly refused: { readonly code: string; readonly address: string } | null;
}

/** Adds a calendar that is kept elsewhere. */
export function SubscribeForm({ openness: usual, canPublish, hasOrganisation, refused }: SubscribeFormProps) {
  const { t } = useLingui();
  const say = useExchangeSentence();
  const { state, formData } = useNavigation();
  const isAdding = state !== 'idle' && formData?.get('intent') === 'source.add';
  const mayBeUsual =
    usual === 'network' || (usual === 'only-us' && hasOrganisation) || (usual === 'public' && canPublish);
  const [openness, setOpenness] = useState<Openness>(mayBeUsual ? usual : 'network');
  return (
    <Form method="post" preventScrollReset className="flex flex-col gap-4 rounded-md border border-line p-4">
      <input type="hidden" name="intent" value="source.add" />
      <Field
        label={t`Address of a calendar`}
        hint={t`As its program gives it for subscribing: it often ends in .ics.`}
        error={refused ? say(refused.code) : undefined}
      >
        <Input
          name="address"
          type="url"
          inputMode="url"
          required
          maxLength={LIMITS.webAddress}
          defaultValue={refused?.address}
          placeholder="https://"
          autoComplete="off"
        />
      </Field>
      <Field label={t`Name`} optional={t`optional`} hint={t`Without one, the calendar’s own name is taken.`}>
        <Input name="name" maxLength={LIMITS.sourceName} autoComplete="off" />
      </Field>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <OpennessPicker
          name="openness"
          value={openness}
          onPick={setOpenness}
          canPublish={canPublish}
          hasOrganisation={hasOrganisation}
          isNew
        />
        <Button type="submit" variant="primary" pending={isAdding}>
          {isAdding ? t`Reading…` : t`Subscribe`}
        </Button>
      </div>
    </Form>
  );
}
