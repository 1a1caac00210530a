import { useLingui } from '@lingui/react/macro';
import { type GivenKind, MOST_GIVEN } from '../../../domain/feedback/feedback-input';
import { Segmented } from '../../../ui/segmented';
import { VALUE_MEANINGS, VALUE_NAMES } from '../network/value-names';

/** How much something gave of one kind: nothing, a little, some, a lot. */
export function GivenSteps({ kind, value }: { kind: GivenKind; value: number | null }) {
  const { t, i18n } = useLingui();
  const names = [t`Nothing`, t`A little`, t`Some`, t`A lot`];
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 sm:flex-nowrap">
      <div className="min-w-0">
        <div className="font-medium">{i18n._(VALUE_NAMES[kind])}</div>
        <div className="text-ink-muted text-xs">{i18n._(VALUE_MEANINGS[kind])}</div>
      </div>
      <Segmented
        label={i18n._(VALUE_NAMES[kind])}
        name={kind}
        defaultValue={value === null ? '0' : String(value)}
        options={Array.from({ length: MOST_GIVEN + 1 }, (_, step) => ({ value: String(step), label: names[step] }))}
      />
    </div>
  );
}
