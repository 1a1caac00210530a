import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { useFetcher } from 'react-router';
import type { ContactView } from '../../../server/partners/partners-service';
import { LIMITS } from '../../domain/limits';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { fieldOf, type PartnerAnswer, usePartnerProblem } from './partner-problem';

/** Writes down a person of a partner, or changes what is written. */
export function ContactForm({ contact, onDone }: { contact?: ContactView; onDone: () => void }) {
  const { t } = useLingui();
  const problem = usePartnerProblem();
  const fetcher = useFetcher<PartnerAnswer>();
  const refused = fetcher.data && !fetcher.data.ok ? fetcher.data.code : null;
  const isDone = fetcher.state === 'idle' && fetcher.data?.ok === true;
  const latestDone = useRef(onDone);
  useEffect(() => {
    latestDone.current = onDone;
  });
  useEffect(() => {
    if (isDone) latestDone.current();
  }, [isDone]);
  const errorOf = (field: string) => (refused && fieldOf(refused) === field ? problem(refused) : undefined);
  return (
    <fetcher.Form
      method="post"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
      className="flex flex-col gap-3 rounded-md border border-line p-4"
    >
      <input type="hidden" name="intent" value={contact ? 'contact.change' : 'contact.add'} />
      {contact ? <input type="hidden" name="contactId" value={contact.id} /> : null}
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={t`Name`} error={errorOf('name')}>
          <Input
            autoFocus
            name="name"
            required
            maxLength={LIMITS.personName}
            defaultValue={contact?.name}
            autoComplete="off"
          />
        </Field>
        <Field label={t`What they do there`} optional={t`optional`} error={errorOf('title')}>
          <Input name="title" maxLength={LIMITS.contactTitle} defaultValue={contact?.title} autoComplete="off" />
        </Field>
        <Field label={t`Mail`} optional={t`optional`} error={errorOf('mail')}>
          <Input name="mail" inputMode="email" maxLength={254} defaultValue={contact?.mail} autoComplete="off" />
        </Field>
        <Field label={t`Telephone`} optional={t`optional`} error={errorOf('phone')}>
          <Input
            name="phone"
            inputMode="tel"
            maxLength={LIMITS.phone}
            defaultValue={contact?.phone}
            autoComplete="off"
          />
        </Field>
      </div>
      <Field label={t`Note`} optional={t`optional`} error={errorOf('note')}>
        <Input name="note" maxLength={LIMITS.contactNote} defaultValue={contact?.note} autoComplete="off" />
      </Field>
      {refused && fieldOf(refused) === null ? (
        <p role="alert" className="text-danger text-sm">
          {problem(refused)}
        </p>
      ) : null}
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" variant="primary" pending={fetcher.state !== 'idle'}>
          {contact ? <Trans>Save</Trans> : <Trans>Add person</Trans>}
        </Button>
      </div>
    </fetcher.Form>
  );
}
