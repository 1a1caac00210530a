import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Criterion, ScoringKind } from '../../domain/scoring/model';
import { Badge } from '../../ui/badge';

/** A criterion to read: name, weight, definition, and its scale in words. */
export function CriterionText({
  kind,
  criterion,
  action,
}: {
  kind: ScoringKind;
  criterion: Criterion;
  action?: ReactNode;
}) {
  const { i18n } = useLingui();
  const { name, definition, weight, anchors } = criterion;
  const number = new Intl.NumberFormat(i18n.locale);
  const ends = [anchors[0], anchors.at(-1)].map((anchor) => (anchor ? number.format(anchor.value) : ''));
  const [least, most] = ends;
  return (
    <>
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-center gap-2">
            <span className="font-medium">{name}</span>
            {kind === 'weighted' ? (
              <Badge>
                <Trans>weight {weight}</Trans>
              </Badge>
            ) : null}
          </p>
          <p className="max-w-prose text-ink-muted">{definition}</p>
        </div>
        {action}
      </div>
      <details className="group/scale mt-1">
        <summary className="-ml-1 flex w-fit list-none items-center gap-1 rounded-sm pr-2 text-ink-muted text-sm hover:text-ink [&::-webkit-details-marker]:hidden">
          <ChevronRight aria-hidden="true" className="size-3.5 transition-transform group-open/scale:rotate-90" />
          <Trans>
            {least} to {most} in words
          </Trans>
        </summary>
        <dl className="mt-1 grid grid-cols-[2.25rem_1fr] gap-x-3 gap-y-0.5 text-sm">
          {anchors.map(({ value, words }) => (
            <div key={value} className="contents">
              <dt className="text-right font-medium tabular-nums">{number.format(value)}</dt>
              <dd className="text-ink-muted">{words || '–'}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
