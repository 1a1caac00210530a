import { useLingui } from '@lingui/react/macro';
import { COOPERATION_LEVELS, type CooperationLevel } from '../../../domain/network/cooperation';
import { EFFECTS, type Effect, REASONS, type Reason } from '../../../domain/network/motives';
import { LEVEL_NAMES } from '../network/cooperation-names';
import { EFFECT_NAMES, REASON_NAMES } from '../network/motive-names';
import { FilterChoice } from './filter-choice';
import { useFilter } from './use-filter';

/** Why we are in a network and how closely: asked where the whole portfolio is looked at, or where the address says so. */
export function MotiveChoices({ isWide }: { isWide: boolean }) {
  const { t, i18n } = useLingui();
  const { filter, change } = useFilter();
  return (
    <>
      {(isWide || filter.reasons.length > 0) && (
        <FilterChoice<Reason>
          name={t`Reason`}
          options={REASONS.map((value) => ({ value, name: i18n._(REASON_NAMES[value]) }))}
          chosen={filter.reasons}
          onChange={(reasons) => change({ reasons })}
        />
      )}
      {(isWide || filter.effects.length > 0) && (
        <FilterChoice<Effect>
          name={t`Effect`}
          options={EFFECTS.map((value) => ({ value, name: i18n._(EFFECT_NAMES[value]) }))}
          chosen={filter.effects}
          onChange={(effects) => change({ effects })}
        />
      )}
      {(isWide || filter.levels.length > 0) && (
        <FilterChoice<CooperationLevel>
          name={t`Level`}
          options={COOPERATION_LEVELS.map((value) => ({ value, name: i18n._(LEVEL_NAMES[value]) }))}
          chosen={filter.levels}
          onChange={(levels) => change({ levels })}
        />
      )}
    </>
  );
}
