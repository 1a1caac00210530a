import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowLeft, Printer } from 'lucide-react';
import { Link } from 'react-router';
import type { LeaveImpact } from '../../../domain/portfolio/leave-impact';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { STAGE_NAMES } from '../../marks/stage-names';
import { portfolioPaths } from '../frame/portfolio-frame-data';
import { type NetworkFace, NetworkFaces, NetworkLink } from '../network-faces';
import { useNumbers } from '../use-numbers';
import { ImpactParts } from './impact-parts';
import type { ImpactNames } from './prune-data';

export interface LeavingNoteData {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly currency: string;
  readonly today: string;
  readonly picked: readonly string[];
  readonly faces: readonly NetworkFace[];
  readonly impact: LeaveImpact;
  readonly names: ImpactNames;
}

/** What leaving would mean, as a page to print. */
export function LeavingNote({ data }: { data: LeavingNoteData }) {
  const { t, i18n } = useLingui();
  const { day } = useNumbers();
  const back = `${portfolioPaths(data.organisationId).prune}?leave=${data.picked.join('.')}`;
  const leaving = data.faces.filter(({ cardId }) => data.impact.leaving.includes(cardId));
  const [today, name] = [day(data.today), data.organisationName];
  return (
    <NetworkFaces organisationId={data.organisationId} faces={data.faces}>
      <article className="mx-auto w-full max-w-2xl px-4 py-6 sm:px-6 print:max-w-none print:p-0">
        <div className="mb-6 flex flex-wrap justify-between gap-2 print:hidden">
          <Button asChild variant="ghost">
            <Link to={back}>
              <ArrowLeft aria-hidden="true" />
              {t`Prune candidates`}
            </Link>
          </Button>
          {leaving.length > 0 ? (
            <Button variant="primary" icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
              {t`Print`}
            </Button>
          ) : null}
        </div>
        {leaving.length === 0 ? (
          <EmptyState title={t`No network is picked`}>{t`Pick networks beside the prune candidates first.`}</EmptyState>
        ) : (
          <>
            <h1 className="font-semibold text-2xl">{t`What leaving would mean`}</h1>
            <p className="mt-1 text-ink-muted">
              <Trans>
                {name}, as of {today}
              </Trans>
            </p>
            <ul className="my-5 divide-y divide-line border-line border-y">
              {leaving.map(({ cardId, stage }) => (
                <li key={cardId} className="flex justify-between gap-3 py-1.5">
                  <NetworkLink cardId={cardId} className="font-medium" />
                  <span className="text-ink-muted">{i18n._(STAGE_NAMES[stage])}</span>
                </li>
              ))}
            </ul>
            <h2 className="sr-only">{t`What it means`}</h2>
            <ImpactParts impact={data.impact} names={data.names} currency={data.currency} />
          </>
        )}
      </article>
    </NetworkFaces>
  );
}
