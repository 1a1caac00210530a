import { Trans, useLingui } from '@lingui/react/macro';
import { HandHelping, Plus } from 'lucide-react';
import { useState } from 'react';
import type { ListedService } from '../../../server/feedback/feedback-service';
import type { ColleagueAnswer } from '../../../server/feedback/list-colleagues';
import type { FeedbackAnswer, FeedbackSum } from '../../domain/feedback/feedback-input';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ColleagueAnswers } from './colleague-answers';
import { ServiceDialog } from './service-dialog';
import { ServiceItem } from './service-item';

export interface ServiceView extends ListedService {
  readonly own: FeedbackAnswer | null;
  readonly sum: FeedbackSum | null;
}

export interface ServicesPageProps {
  readonly spaceId: string;
  readonly services: readonly ServiceView[];
  readonly colleagues: readonly ColleagueAnswer[] | null;
  readonly canEdit: boolean;
  readonly canAnswer: boolean;
  readonly timeZone: string;
}

/** What the network does for its members, where they meet it, and what it gave them. */
export function ServicesPage({ spaceId, services, colleagues, canEdit, canAnswer, timeZone }: ServicesPageProps) {
  const { t } = useLingui();
  const [isAdding, setAdding] = useState(false);
  const add = canEdit ? (
    <Button variant="primary" onClick={() => setAdding(true)}>
      <Plus aria-hidden="true" />
      {t`Add a service`}
    </Button>
  ) : null;
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-8 px-4 pt-6 pb-20 lg:px-8">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="font-semibold text-2xl tracking-tight">{t`Services`}</h1>
          <p className="mt-1 max-w-prose text-ink-muted">
            <Trans>What the network does that is of worth to its members and to itself, and where they meet.</Trans>
          </p>
        </div>
        {services.length === 0 ? null : add}
      </header>
      {services.length === 0 ? (
        <EmptyState icon={<HandHelping aria-hidden="true" />} title={t`No service is listed yet`} action={add}>
          <Trans>A seminar, a newsletter, a call for help: name it, and its members can say what it gave them.</Trans>
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line border-line border-y">
          {services.map((service) => (
            <ServiceItem key={service.id} {...{ spaceId, service, canEdit, canAnswer }} />
          ))}
        </ul>
      )}
      {colleagues === null ? null : <ColleagueAnswers answers={colleagues} timeZone={timeZone} />}
      <ServiceDialog service={null} isOpen={isAdding} onClose={() => setAdding(false)} />
    </div>
  );
}
