import { useLingui } from '@lingui/react/macro';
import { Archive, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useFetcher } from 'react-router';
import { AlertDialog } from '../../ui/alert-dialog';
import { Badge } from '../../ui/badge';
import { IconButton } from '../../ui/icon-button';
import { GaveDialog } from '../marks/feedback/gave-dialog';
import { SumView } from '../marks/feedback/sum-view';
import { useFeedbackSentence } from '../marks/feedback/use-feedback-sentence';
import { ServiceDialog } from './service-dialog';
import type { ServicesPageProps, ServiceView } from './services-page';

/** One service: what it gives, where members meet it, and what they said of it. */
export function ServiceItem({
  spaceId,
  service,
  canEdit,
  canAnswer,
}: Pick<ServicesPageProps, 'spaceId' | 'canEdit' | 'canAnswer'> & { service: ServiceView }) {
  const { t } = useLingui();
  const say = useFeedbackSentence();
  const archive = useFetcher<{ ok: boolean; code?: string }>();
  const [asked, setAsked] = useState<'change' | 'archive' | null>(null);
  const { id, name, gives, touchpoints, need, own, sum } = service;
  const needs = { organisation: t`For the organisation`, person: t`For the person`, both: t`For both` };
  return (
    <li className="flex flex-col gap-3 py-4">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h2 className="font-semibold [overflow-wrap:anywhere]">{name}</h2>
          {gives === '' ? null : <p className="mt-0.5 max-w-prose whitespace-pre-line">{gives}</p>}
        </div>
        {canEdit ? (
          <div className="flex shrink-0">
            <IconButton label={t`Change ${name}`} onClick={() => setAsked('change')}>
              <Pencil aria-hidden="true" />
            </IconButton>
            <IconButton label={t`Archive ${name}`} onClick={() => setAsked('archive')}>
              <Archive aria-hidden="true" />
            </IconButton>
          </div>
        ) : null}
      </div>
      <div className="flex flex-wrap items-center gap-1.5">
        <Badge tone="accent">{needs[need]}</Badge>
        {touchpoints.map((touchpoint) => (
          <Badge key={touchpoint}>{touchpoint}</Badge>
        ))}
        {canAnswer ? (
          <span className="ml-auto">
            <GaveDialog spaceId={spaceId} target={{ kind: 'service', id, name }} own={own} />
          </span>
        ) : null}
      </div>
      {sum === null ? null : <SumView sum={sum} />}
      {archive.data && !archive.data.ok && archive.data.code ? (
        <p role="alert" className="text-danger text-sm">
          {say(archive.data.code)}
        </p>
      ) : null}
      <ServiceDialog service={service} isOpen={asked === 'change'} onClose={() => setAsked(null)} />
      <AlertDialog
        open={asked === 'archive'}
        onOpenChange={(open) => open || setAsked(null)}
        title={t`Archive ${name}?`}
        description={t`It leaves the list. What members said of it is kept for their own organisations.`}
        confirmLabel={t`Archive`}
        onConfirm={() => {
          setAsked(null);
          void archive.submit({ intent: 'service.archive', service: id }, { method: 'post' });
        }}
      />
    </li>
  );
}
