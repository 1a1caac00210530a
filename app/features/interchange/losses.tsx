import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ChevronRight } from 'lucide-react';
import type { Loss, LossCode } from '../../domain/interchange/import-plan';
import { LOSS_TITLES } from './loss-titles';

const MOST_SHOWN = 200;

/** What does not come along, by reason, with each card or row concerned. */
export function Losses({ losses }: { losses: readonly Loss[] }) {
  if (losses.length === 0) {
    return (
      <p className="text-ink-muted">
        <Trans>Everything in the file comes along.</Trans>
      </p>
    );
  }
  const groups = new Map<LossCode, Loss[]>();
  for (const loss of losses) groups.set(loss.code, [...(groups.get(loss.code) ?? []), loss]);
  return (
    <ul className="flex flex-col gap-1">
      {[...groups].map(([code, group]) => (
        <li key={code}>
          <LossGroup code={code} losses={group} />
        </li>
      ))}
    </ul>
  );
}

function LossGroup({ code, losses }: { code: LossCode; losses: readonly Loss[] }) {
  const { i18n } = useLingui();
  const total = losses.reduce((sum, loss) => sum + (loss.count ?? 1), 0);
  const named = losses.filter((loss) => loss.card || loss.row || loss.detail);
  const title = (
    <span>
      {i18n._(LOSS_TITLES[code])}{' '}
      {code === 'board-was-closed' ? null : <span className="text-ink-muted tabular-nums">({i18n.number(total)})</span>}
    </span>
  );
  if (named.length === 0) return <p className="py-0.5 pl-5">{title}</p>;
  return (
    <details className="group">
      <summary className="flex cursor-pointer list-none items-center gap-1.5 rounded-sm py-0.5 pointer-coarse:min-h-10 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="size-3.5 shrink-0 text-ink-muted transition-transform group-open:rotate-90"
        />
        {title}
      </summary>
      <ul className="mt-1 mb-2 flex list-disc flex-col gap-0.5 pl-9 text-ink-muted text-sm">
        {named.slice(0, MOST_SHOWN).map((loss, index) => (
          <li key={index}>
            <LossLine loss={loss} />
          </li>
        ))}
        {named.length > MOST_SHOWN ? (
          <li>
            <Plural value={named.length - MOST_SHOWN} one="and # more" other="and # more" />
          </li>
        ) : null}
      </ul>
    </details>
  );
}

function LossLine({ loss: { card, row, count, detail } }: { loss: Loss }) {
  const { t } = useLingui();
  const parts = [row === undefined ? null : t`Row ${row}`, card, detail, count === undefined ? null : String(count)];
  return <>{parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ')}</>;
}
