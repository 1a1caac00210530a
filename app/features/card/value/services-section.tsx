import { Trans, useLingui } from '@lingui/react/macro';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { removeService, saveService } from '../../../board-doc/value-commands';
import type { NetworkService } from '../../../domain/network/facets';
import { Badge } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import { IconButton } from '../../../ui/icon-button';
import { toast } from '../../../ui/toast';
import { NEED_MARKS, NEED_MEANINGS } from '../../marks/network/value-names';
import { useCardScope } from '../card-scope';
import { Section } from '../section';
import { useUndoAct } from '../use-undo-act';
import { ServiceForm } from './service-form';

/** The network's services with their touchpoints, and what each gives whom. */
export function ServicesSection() {
  const { card, canEdit, run } = useCardScope();
  const [isAdding, setAdding] = useState(false);
  const add = canEdit && !isAdding && (
    <Button variant="ghost" size="sm" icon={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>
      <Trans>Add service</Trans>
    </Button>
  );
  return (
    <Section title={<Trans>Services and touchpoints</Trans>} action={add}>
      {card.services.length === 0 && !isAdding && (
        <p className="text-ink-muted">
          {canEdit ? (
            <Trans>A service is any activity that gives both us and the network something: name the first one.</Trans>
          ) : (
            <Trans>No service has been named yet.</Trans>
          )}
        </p>
      )}
      <ul className="flex flex-col gap-1">
        {card.services.map((service) => (
          <ServiceRow key={service.id} service={service} />
        ))}
      </ul>
      {isAdding && (
        <ServiceForm
          onCancel={() => setAdding(false)}
          onSave={(fields) => {
            const refusal = run((doc, act) => saveService(doc, act, card.id, fields));
            if (!refusal) setAdding(false);
            return refusal;
          }}
        />
      )}
    </Section>
  );
}

function ServiceRow({ service }: { service: NetworkService }) {
  const { t, i18n } = useLingui();
  const { card, canEdit, run } = useCardScope();
  const undoAct = useUndoAct();
  const [isEditing, setEditing] = useState(false);
  const { id, name } = service;

  if (isEditing && canEdit)
    return (
      <li>
        <ServiceForm
          service={service}
          onCancel={() => setEditing(false)}
          onSave={(fields) => {
            const refusal = run((doc, act) => saveService(doc, act, card.id, fields, id));
            if (!refusal) setEditing(false);
            return refusal;
          }}
        />
      </li>
    );

  function remove() {
    const label = t`Service “${name}” removed`;
    run((doc, act) => removeService(doc, act, card.id, id), label);
    toast({ message: label, undo: undoAct(label) });
  }

  return (
    <li className="flex items-start gap-1 rounded-md border border-line px-3 py-2">
      <div className="flex min-w-0 flex-1 flex-col gap-1 [overflow-wrap:anywhere]">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-medium">{name}</span>
          <Badge title={i18n._(NEED_MEANINGS[service.need])}>{i18n._(NEED_MARKS[service.need])}</Badge>
        </p>
        {service.touchpoints && <p className="text-ink-muted text-sm">{service.touchpoints}</p>}
        {(service.forUs || service.forNetwork) && (
          <dl className="grid gap-x-4 text-sm @md:grid-cols-2">
            <Gives name={<Trans>Gives us</Trans>}>{service.forUs}</Gives>
            <Gives name={<Trans>Gives the network</Trans>}>{service.forNetwork}</Gives>
          </dl>
        )}
      </div>
      {canEdit && (
        <>
          <IconButton label={t`Change service “${name}”`} size="sm" tooltip={false} onClick={() => setEditing(true)}>
            <Pencil aria-hidden="true" />
          </IconButton>
          <IconButton label={t`Remove service “${name}”`} size="sm" tooltip={false} onClick={remove}>
            <Trash2 aria-hidden="true" />
          </IconButton>
        </>
      )}
    </li>
  );
}

function Gives({ name, children }: { name: ReactNode; children: string }) {
  return (
    <div>
      <dt className="text-ink-muted text-xs">{name}</dt>
      <dd className="whitespace-pre-wrap">{children || '–'}</dd>
    </div>
  );
}
