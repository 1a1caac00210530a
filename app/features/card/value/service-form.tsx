import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { ServiceFields } from '../../../board-doc/value-commands';
import type { NetworkService } from '../../../domain/network/facets';
import { NEEDS } from '../../../domain/network/value';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { Input } from '../../../ui/input';
import { Segmented } from '../../../ui/segmented';
import { Textarea } from '../../../ui/textarea';
import { NEED_NAMES } from '../../marks/network/value-names';
import type { Refusal } from '../card-scope';
import { useRefusalSentence } from '../refusal-sentence';

const NEW: ServiceFields = { name: '', touchpoints: '', forUs: '', forNetwork: '', need: 'organisation' };

/** Writes a service: an activity with touchpoints that creates value for the member and for the network. */
export function ServiceForm({
  service,
  onSave,
  onCancel,
}: {
  service?: NetworkService;
  onSave: (fields: ServiceFields) => Refusal | null;
  onCancel: () => void;
}) {
  const { t, i18n } = useLingui();
  const sentence = useRefusalSentence();
  const [fields, setFields] = useState<ServiceFields>(service ?? NEW);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const change = (part: Partial<ServiceFields>) => setFields((now) => ({ ...now, ...part }));

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const { name, touchpoints, forUs, forNetwork, need } = fields;
    setRefusal(onSave({ name, touchpoints, forUs, forNetwork, need }));
  }

  return (
    <form
      aria-label={service ? t`Change the service` : t`New service`}
      onSubmit={handleSubmit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
      className="flex flex-col gap-3 rounded-md border border-line p-3"
    >
      <Field label={t`Service`} error={refusal && sentence(refusal)}>
        <Input autoFocus value={fields.name} onChange={(event) => change({ name: event.target.value })} />
      </Field>
      <Field
        label={t`Touchpoints`}
        optional={t`optional`}
        hint={t`Where we meet for it: meeting, seminar, newsletter, call`}
      >
        <Input value={fields.touchpoints} onChange={(event) => change({ touchpoints: event.target.value })} />
      </Field>
      <div className="grid gap-3 @md:grid-cols-2">
        <Field label={t`What it gives us`} optional={t`optional`}>
          <Textarea rows={2} value={fields.forUs} onChange={(event) => change({ forUs: event.target.value })} />
        </Field>
        <Field label={t`What it gives the network`} optional={t`optional`}>
          <Textarea
            rows={2}
            value={fields.forNetwork}
            onChange={(event) => change({ forNetwork: event.target.value })}
          />
        </Field>
      </div>
      <div className="flex flex-col items-start gap-1">
        <span className="font-medium text-sm">
          <Trans>Whose need it meets</Trans>
        </span>
        <Segmented
          label={t`Whose need it meets`}
          options={NEEDS.map((need) => ({ value: need, label: i18n._(NEED_NAMES[need]) }))}
          value={fields.need}
          onChange={(need) => change({ need })}
        />
      </div>
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" variant="primary">
          {service ? <Trans>Save service</Trans> : <Trans>Add service</Trans>}
        </Button>
      </div>
    </form>
  );
}
