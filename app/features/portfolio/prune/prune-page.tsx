import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Scissors } from 'lucide-react';
import type { PruneCandidate, PruneCandidates } from '../../../domain/portfolio/prune-candidates';
import { EmptyState } from '../../../ui/empty-state';
import { NoNetworksYet } from '../frame/no-networks-yet';
import { type PortfolioFrameData, portfolioPaths } from '../frame/portfolio-frame-data';
import { NetworkFaces } from '../network-faces';
import { useNumbers } from '../use-numbers';
import { CandidateItem } from './candidate-item';
import type { PruneData } from './prune-data';
import { usePicked } from './use-picked';
import { WhatIfPanel } from './what-if-panel';

/** Networks that may be ones to leave, each with its evidence, and what leaving would mean. */
export function PrunePage({ data, frame }: { data: PruneData; frame: PortfolioFrameData }) {
  const { t } = useLingui();
  const paths = portfolioPaths(frame.organisationId);
  const { now, later, rule } = data.candidates;
  const picks = usePicked();
  const { picked, toggle } = picks;
  const count = picked.length;
  if (frame.all === 0)
    return (
      <NoNetworksYet organisationId={frame.organisationId} icon={<Scissors aria-hidden="true" />}>
        {t`Networks that take much and give little, or whose time is past, come together here.`}
      </NoNetworksYet>
    );
  const list = (candidates: readonly PruneCandidate[]) => (
    <ul className="flex flex-col gap-2">
      {candidates.map((candidate) => (
        <CandidateItem
          key={candidate.cardId}
          candidate={candidate}
          frame={frame}
          isPicked={picked.includes(candidate.cardId)}
          onPick={() => toggle(candidate.cardId)}
        />
      ))}
    </ul>
  );
  return (
    <NetworkFaces organisationId={frame.organisationId} faces={data.faces}>
      <div className="mx-auto grid w-full max-w-7xl items-start gap-5 xl:grid-cols-[minmax(0,1fr)_minmax(0,27rem)]">
        <div className="flex min-w-0 flex-col gap-5">
          <section aria-labelledby="candidates-title">
            <h2 id="candidates-title" className="font-semibold text-lg">
              {t`Prune candidates`} <span className="font-normal text-ink-muted tabular-nums">{now.length}</span>
            </h2>
            <HowReckoned rule={rule} />
            {now.length === 0 ? (
              <EmptyState icon={<Scissors aria-hidden="true" />} title={t`Nothing speaks for leaving now`}>
                {t`A network appears here when it takes much and gives little, its best-before date is near, or somebody names on its card that it plays unfair or aims elsewhere.`}
              </EmptyState>
            ) : (
              list(now)
            )}
          </section>
          {later.length > 0 ? (
            <section aria-labelledby="later-title">
              <h2 id="later-title" className="font-semibold text-lg">
                {t`To look at again later`}{' '}
                <span className="font-normal text-ink-muted tabular-nums">{later.length}</span>
              </h2>
              <p className="mb-3 text-ink-muted text-sm">
                <Trans>They show a sign, but their next review is more than 30 days away.</Trans>
              </p>
              {list(later)}
            </section>
          ) : null}
        </div>
        <div className="min-w-0 xl:sticky xl:top-4 xl:max-h-[calc(100dvh-2rem)] xl:overflow-y-auto">
          <WhatIfPanel data={data} picks={picks} notePath={paths.leavingNote} currency={frame.currency} />
        </div>
      </div>
      {count > 0 ? (
        <a
          href="#what-if"
          className="sticky bottom-3 z-10 mx-auto mt-4 rounded-sm bg-accent px-4 py-2 font-medium text-on-accent shadow-float xl:hidden print:hidden"
        >
          {t`What if we leave ${plural(count, { one: '# network', other: '# networks' })}`}
        </a>
      ) : null}
    </NetworkFaces>
  );
}

/** The rules in words, with the numbers that they have now. */
function HowReckoned({ rule }: { rule: PruneCandidates['rule'] }) {
  const { t } = useLingui();
  const { amount, grade } = useNumbers();
  const hours = rule && amount(rule.effort);
  const least = rule && grade(rule.yield);
  return (
    <details className="mt-0.5 mb-3 max-w-prose text-ink-muted text-sm">
      <summary className="cursor-pointer rounded-sm">{t`By four signs; what weighs most comes first`}</summary>
      <ul className="mt-1 list-disc space-y-0.5 pl-5">
        <li>
          {rule ? (
            <Trans>
              Low yield: more than {hours} hours in the last twelve months, which is what half of the networks take, and
              a yield under {least} of 5, the lower of the middle of the portfolio and the middle of the scale.
            </Trans>
          ) : (
            <Trans>
              Low yield: more hours and less yield than half of the networks. Too few cards say both to reckon it yet.
            </Trans>
          )}
        </li>
        <li>{t`Best before: within 30 days, or past.`}</li>
        <li>{t`Plays unfair, and ambition does not match: named by a person on the card’s Overview, with grounds.`}</li>
        <li>
          {t`Weights: named with grounds 3, without 1; a date past 3, near 1; low yield 2, and up to 2 more the further its hours are over.`}
        </li>
      </ul>
    </details>
  );
}
