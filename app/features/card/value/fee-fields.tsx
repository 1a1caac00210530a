import { Trans, useLingui } from '@lingui/react/macro';
import { setCardFields } from '../../../board-doc/card-commands';
import type { RelationFields } from '../../../board-doc/content';
import { LIMITS } from '../../../domain/limits';
import { FEE_MODELS, FEE_PERIODS, type FeeModel, feePerYear } from '../../../domain/network/value';
import { Segmented } from '../../../ui/segmented';
import { Select } from '../../../ui/select';
import { formatMoney } from '../../marks/money';
import { FEE_MODEL_NAMES, FEE_PERIOD_NAMES } from '../../marks/network/value-names';
import { useCardScope } from '../card-scope';
import { AmountText } from '../fields/amount-text-field';
import { Property, valueText } from '../fields/property';

/** How the membership is paid for, and how much. */
export function FeeFields() {
  const { t, i18n } = useLingui();
  const { card, canEdit, currency, run } = useCardScope();
  const set = (fields: Partial<RelationFields>) => run((doc, act) => setCardFields(doc, act, card.id, fields));
  const per = card.feePer ?? 'year';
  const perYear = feePerYear(card.feeAmount, per);
  const money = (amount: number) => formatMoney(amount, currency, i18n.locale);
  const amountShown = card.feeAmount === null ? undefined : `${money(card.feeAmount)} ${i18n._(FEE_PERIOD_NAMES[per])}`;
  const yearShown = perYear === null ? '' : money(perYear);
  return (
    <div className="flex flex-col gap-1">
      <Property name={t`Fee model`}>
        {canEdit ? (
          <div className="px-2">
            <Select
              aria-label={t`Fee model`}
              value={card.feeModel ?? ''}
              onChange={(event) => set({ feeModel: FEE_MODELS.find((model) => model === event.target.value) ?? null })}
              className="max-w-60"
            >
              <option value="">{t`Not said yet`}</option>
              {FEE_MODELS.map((model) => (
                <option key={model} value={model}>
                  {i18n._(FEE_MODEL_NAMES[model])}
                </option>
              ))}
            </Select>
          </div>
        ) : (
          <FeeModelText model={card.feeModel} />
        )}
      </Property>
      {(card.feeModel !== 'none' || card.feeAmount !== null) && (
        <Property name={t`Fee`}>
          <div className="flex flex-wrap items-start gap-2">
            <div className={canEdit ? 'min-w-28' : undefined}>
              <AmountText
                label={t`Fee in ${currency}`}
                value={card.feeAmount}
                most={LIMITS.money}
                unit={currency}
                shown={amountShown}
                onCommit={(feeAmount) => set({ feeAmount })}
              />
            </div>
            {canEdit && (
              <Segmented
                label={t`Fee per month or year`}
                options={FEE_PERIODS.map((period) => ({ value: period, label: i18n._(FEE_PERIOD_NAMES[period]) }))}
                value={per}
                onChange={(feePer) => set({ feePer })}
              />
            )}
            {per === 'month' && perYear !== null && (
              <span className="py-1.5 text-ink-muted text-sm tabular-nums">
                <Trans>{yearShown} a year</Trans>
              </span>
            )}
          </div>
        </Property>
      )}
    </div>
  );
}

function FeeModelText({ model }: { model: FeeModel | null }) {
  const { i18n } = useLingui();
  return model ? (
    <p className={valueText}>{i18n._(FEE_MODEL_NAMES[model])}</p>
  ) : (
    <p className={`${valueText} text-ink-faint`}>
      <Trans>Not said yet</Trans>
    </p>
  );
}
