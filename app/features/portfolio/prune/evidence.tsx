import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Hourglass, type LucideIcon, Scale, TrendingDown, Waypoints } from 'lucide-react';
import type { PruneSign } from '../../../domain/network/prune-signs';
import type { SignEvidence } from '../../../domain/portfolio/prune-candidates';
import { SIGN_NAMES } from '../../marks/network/prune-sign-names';
import { useNumbers } from '../use-numbers';

const ICONS: Record<PruneSign, LucideIcon> = {
  'low-yield': TrendingDown,
  'best-before': Hourglass,
  unfair: Scale,
  ambition: Waypoints,
};

/** One sign with what speaks for it: numbers, a date, or a person's words. */
export function Evidence({ evidence }: { evidence: SignEvidence }) {
  const { i18n } = useLingui();
  const Icon = ICONS[evidence.sign];
  return (
    <li className="flex gap-2 text-sm">
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-stage-prune-solid" />
      <div className="min-w-0">
        <span className="font-medium">{i18n._(SIGN_NAMES[evidence.sign])}</span>{' '}
        <span className="text-ink-muted">
          <Grounds evidence={evidence} />
        </span>
        {evidence.named ? <Named named={evidence.named} /> : null}
      </div>
    </li>
  );
}

function Grounds({ evidence }: { evidence: SignEvidence }) {
  const { t } = useLingui();
  const { amount, grade, day } = useNumbers();
  if (evidence.sign === 'low-yield' && evidence.computed) {
    const hours = amount(evidence.computed.hours);
    const yielded = grade(evidence.computed.yield);
    return (
      <Trans>
        {hours} hours in twelve months, for a yield of {yielded} of 5
      </Trans>
    );
  }
  if (evidence.sign === 'best-before' && evidence.date) {
    const { days, on } = evidence.date;
    const when = day(on);
    if (days === 0) return <Trans>is today</Trans>;
    const count = Math.abs(days);
    const distance = t`${plural(count, { one: '# day', other: '# days' })}`;
    return days < 0 ? (
      <span className="text-danger">{t`was ${when}, ${distance} ago`}</span>
    ) : (
      <span className="text-warning">{t`is ${when}, in ${distance}`}</span>
    );
  }
  return null;
}

function Named({ named: { evidence, on } }: { named: { readonly evidence: string; readonly on: string } }) {
  const { day } = useNumbers();
  const when = day(on);
  if (evidence === '')
    return (
      <p className="text-ink-muted text-xs">
        <Trans>named on {when}, without grounds yet</Trans>
      </p>
    );
  return (
    <blockquote className="mt-0.5 border-line border-l-2 pl-2 text-sm">
      <p className="whitespace-pre-line">{evidence}</p>
      <footer className="text-ink-muted text-xs">
        <Trans>named on {when}</Trans>
      </footer>
    </blockquote>
  );
}
