import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { LinkContent } from '../../board-doc/content';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import type { Refusal } from './card-scope';
import { useRefusalSentence } from './refusal-sentence';

/** Writes a link: its address, and how it is called. */
export function LinkForm({
  link,
  onSave,
  onCancel,
}: {
  link?: LinkContent;
  onSave: (fields: { name: string; url: string }) => Refusal | null;
  onCancel: () => void;
}) {
  const { t } = useLingui();
  const sentence = useRefusalSentence();
  const [url, setUrl] = useState(link?.url ?? '');
  const [name, setName] = useState(link?.name ?? '');
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    setRefusal(onSave({ name, url }));
  }

  return (
    <form
      onSubmit={handleSubmit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
      className="flex flex-col gap-2 rounded-md border border-line p-3"
    >
      <Field label={t`Address`} error={refusal && sentence(refusal)}>
        <Input
          autoFocus
          inputMode="url"
          value={url}
          placeholder="https://"
          onChange={(event) => setUrl(event.target.value)}
        />
      </Field>
      <Field label={t`Name`} optional={t`optional`}>
        <Input value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" variant="primary">
          {link ? <Trans>Save link</Trans> : <Trans>Add link</Trans>}
        </Button>
      </div>
    </form>
  );
}
