import { type Span, yearBefore } from '../../../domain/portfolio/amounts';
import { type Closeness, closeness } from '../../../domain/portfolio/closeness';
import { type DueDates, dueDates } from '../../../domain/portfolio/due-dates';
import { EFFORTS, type Effort, type EffortYield, effortAgainstYield } from '../../../domain/portfolio/effort-yield';
import { type MotiveCoverage, motiveCoverage } from '../../../domain/portfolio/motive-coverage';
import type { PortfolioNetwork } from '../../../domain/portfolio/network';
import { type LoadLimit, loadOfOwners, type OwnerLoads, USUAL_LIMIT } from '../../../domain/portfolio/owner-load';
import { type StageFlow, stageFlow } from '../../../domain/portfolio/stage-flow';
import { VALUE_GROUPS, type ValueGroup, type ValueRow, valueByKind } from '../../../domain/portfolio/value-by-kind';
import { type NetworkFace, networkFaces } from '../network-faces';

export const MONTH_CHOICES = [12, 24, 36] as const;

/** What a reader can choose about the pictures; it stands in the address. */
export interface ChartChoices {
  readonly effort: Effort;
  readonly value: ValueGroup;
  readonly months: (typeof MONTH_CHOICES)[number];
  readonly limit: LoadLimit;
}

/** All that the charts show, by ids. */
export interface ChartsData {
  readonly choices: ChartChoices;
  readonly span: Span;
  readonly faces: readonly NetworkFace[];
  readonly effort: EffortYield;
  readonly value: readonly ValueRow[];
  readonly flow: StageFlow;
  readonly load: OwnerLoads;
  readonly due: DueDates;
  readonly coverage: MotiveCoverage;
  readonly closeness: Closeness;
}

/** Reads the choices from an address; what it cannot read is as usual. */
export function readChoices(params: URLSearchParams): ChartChoices {
  const number = (key: string, usual: number, most: number) => {
    const value = Number(params.get(key));
    return Number.isFinite(value) && value >= 1 && value <= most ? Math.round(value) : usual;
  };
  return {
    effort: EFFORTS.find((each) => each === params.get('effort')) ?? 'hours',
    value: VALUE_GROUPS.find((each) => each === params.get('value')) ?? 'segment',
    months: MONTH_CHOICES.find((each) => String(each) === params.get('months')) ?? 24,
    limit: {
      networks: number('mostNetworks', USUAL_LIMIT.networks, 999),
      hours: number('mostHours', USUAL_LIMIT.hours, 999),
    },
  };
}

export function chartsData(networks: readonly PortfolioNetwork[], today: string, choices: ChartChoices): ChartsData {
  const span = yearBefore(today);
  return {
    choices,
    span,
    faces: networkFaces(networks),
    effort: effortAgainstYield(networks, span, choices.effort),
    value: valueByKind(networks, span, choices.value),
    flow: stageFlow(networks, today, choices.months),
    load: loadOfOwners(networks, span, choices.limit),
    due: dueDates(networks, today),
    coverage: motiveCoverage(networks),
    closeness: closeness(networks, span),
  };
}
