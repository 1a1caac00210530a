// The network plan (method M4), written from the portfolio: where we are and why, where we should be, which networks we
// leave and what that costs us, which we enter and by which theme, what it takes, who decides. It is a beginning:
// people edit it like any document.

import type { MemberId, PartnerId, ThemeId } from '../ids';
import { STAGES, type Stage } from '../life-cycle';
import { EFFECTS, REASONS } from '../network/motives';
import { yearBefore } from '../portfolio/amounts';
import { leaveImpact } from '../portfolio/leave-impact';
import type { PortfolioNetwork } from '../portfolio/network';
import { takesPart } from '../portfolio/participation';
import { pruneCandidates } from '../portfolio/prune-candidates';
import { totalsOf } from '../portfolio/totals';
import type { RichBlock, RichDoc } from '../rich-text/content';
import { SEGMENT_MARKS, type SegmentMark, segmentMark } from '../segments';
import { bullets, heading, paragraph, table, titled } from './plan-blocks';
import { type PlanChanges, type PlanSnapshot, planChanges, planSnapshot } from './plan-snapshot';
import type { PlanWords } from './plan-words';

export interface PlanTheme {
  readonly id: ThemeId;
  readonly name: string;
  readonly why: string;
  readonly scout: string | null;
}

export interface PlanDecision {
  /** The day on which it was made. */
  readonly on: string;
  readonly kind: string;
  readonly network: string;
  readonly grounds: string;
  readonly by: string | null;
}

/** Everything that a plan is written from, as plain values. */
export interface PlanInput {
  readonly today: string;
  readonly networks: readonly PortfolioNetwork[];
  readonly memberNames: ReadonlyMap<MemberId, string>;
  readonly partnerNames: ReadonlyMap<PartnerId, string>;
  readonly themes: readonly PlanTheme[];
  readonly decisions: readonly PlanDecision[];
  /** What the last plan was written from. */
  readonly before: PlanSnapshot | null;
}

/** Writes the plan. */
export function generatePlan(input: PlanInput, words: PlanWords): RichDoc {
  const scene = new Scene(input, words);
  return {
    type: 'doc',
    content: [
      ...summary(scene),
      ...changes(scene),
      ...where(scene),
      ...segments(scene),
      ...joins(scene),
      ...exits(scene),
      ...radar(scene),
      ...resources(scene),
      ...decisions(scene),
    ],
  };
}

class Scene {
  readonly input: PlanInput;
  readonly words: PlanWords;
  readonly present: readonly PortfolioNetwork[];

  constructor(input: PlanInput, words: PlanWords) {
    this.input = input;
    this.words = words;
    this.present = input.networks.filter(({ stage }) => stage !== 'left');
  }

  owner(network: PortfolioNetwork): string {
    return (network.ownerId && this.input.memberNames.get(network.ownerId)) ?? this.words.text.nobody;
  }

  hours(networks: readonly PortfolioNetwork[]): string {
    const { hoursPerMonth } = totalsOf(networks, this.input.today);
    return hoursPerMonth === null ? '–' : this.words.hours(hoursPerMonth);
  }

  money(networks: readonly PortfolioNetwork[]): string {
    const { moneyPerYear } = totalsOf(networks, this.input.today);
    return moneyPerYear === null ? '–' : this.words.money(moneyPerYear);
  }

  reasons(network: PortfolioNetwork): string {
    return network.reasons.map((reason) => this.words.reasons[reason]).join(', ');
  }

  names(networks: readonly { readonly name: string }[]): string {
    return this.words.list(networks.map(({ name }) => name));
  }
}

function summary({ input, words, present }: Scene): RichBlock[] {
  const counts = Object.fromEntries(
    STAGES.map((stage) => [stage, input.networks.filter((network) => network.stage === stage).length]),
  ) as Record<Stage, number>;
  const { hoursPerMonth, moneyPerYear } = totalsOf(present.filter(takesPart), input.today);
  return [
    heading(1, words.text.summary),
    paragraph(words.counts(counts)),
    paragraph(words.cost(hoursPerMonth, moneyPerYear)),
  ];
}

function changes({ input, words }: Scene): RichBlock[] {
  if (input.before === null) return [];
  const found = planChanges(input.before, planSnapshot(input.networks, input.today));
  const lines = changeLines(found, input, words);
  return [
    heading(1, words.text.changes),
    paragraph(words.since(words.date(input.before.on))),
    ...(lines.length === 0 ? [paragraph(words.text.changesNone)] : bullets(lines)),
  ];
}

function changeLines(found: PlanChanges, { memberNames }: PlanInput, words: PlanWords): string[] {
  const all = (list: readonly { readonly name: string }[], say: (names: string) => string) =>
    list.length === 0 ? [] : [say(words.list(list.map(({ name }) => name)))];
  const person = (id: MemberId | null) => (id && memberNames.get(id)) ?? words.text.nobody;
  const place = (mark: SegmentMark | null) => (mark === null ? words.text.notPlaced : words.segments[mark]);
  return [
    ...all(found.found, words.found),
    ...all(found.joined, words.joined),
    ...all(found.pruned, words.pruned),
    ...all(found.left, words.left),
    ...all(found.gone, words.gone),
    ...found.placed.map(({ before, now }) => words.placed(now.name, place(before.segment), place(now.segment))),
    ...found.handedOver.map(({ before, now }) =>
      words.handedOver(now.name, person(before.ownerId), person(now.ownerId)),
    ),
  ];
}

function where(scene: Scene): RichBlock[] {
  const { words, present } = scene;
  const inSegment = (mark: SegmentMark) => scene.names(present.filter((network) => markOf(network) === mark)) || '–';
  const { text, segments: names } = words;
  const cell = (mark: SegmentMark) => titled(`${mark} ${names[mark]}`, inSegment(mark));
  const served = (
    things: readonly string[],
    nameOf: (thing: string) => string,
    of: (n: PortfolioNetwork) => readonly string[],
  ) =>
    things.map((thing) => {
      const by = present.filter((network) => takesPart(network) && of(network).includes(thing));
      return [nameOf(thing), by.length === 0 ? text.nobodyServes : scene.names(by)];
    });
  return [
    heading(1, text.where),
    paragraph(text.matrixHint),
    table(
      [text.importance, `− ${text.now}`, `+ ${text.now}`],
      [
        [`+ ${text.future}`, cell('−+'), cell('++')],
        [`− ${text.future}`, cell('−−'), cell('+−')],
      ],
    ),
    heading(2, text.whyHeading),
    table(
      [text.reasonsAndEffects, text.servedBy],
      [
        ...served(
          REASONS,
          (reason) => words.reasons[reason as keyof PlanWords['reasons']],
          (n) => n.reasons,
        ),
        ...served(
          EFFECTS,
          (effect) => words.effects[effect as keyof PlanWords['effects']],
          (n) => n.effects,
        ),
      ],
    ),
  ];
}

function segments(scene: Scene): RichBlock[] {
  const { words, present } = scene;
  const { text } = words;
  const rows = (networks: readonly PortfolioNetwork[]) =>
    table(
      [text.network, text.owner, text.stage, text.hours, text.money, text.why],
      networks.map((network) => [
        network.name,
        scene.owner(network),
        words.stages[network.stage],
        scene.hours([network]),
        scene.money([network]),
        scene.reasons(network) || network.purpose,
      ]),
    );
  const part = (title: string, networks: readonly PortfolioNetwork[]) => [
    heading(2, title),
    networks.length === 0 ? paragraph(text.segmentEmpty) : rows(networks),
  ];
  const unplaced = present.filter((network) => markOf(network) === null);
  return [
    heading(1, text.segments),
    ...SEGMENT_MARKS.flatMap((mark) =>
      part(
        `${mark} ${words.segments[mark]}`,
        present.filter((network) => markOf(network) === mark),
      ),
    ),
    ...(unplaced.length === 0 ? [] : part(text.notPlaced, unplaced)),
  ];
}

function joins(scene: Scene): RichBlock[] {
  const { words, input, present } = scene;
  const { text } = words;
  const entering = present.filter(({ stage }) => stage === 'join');
  if (entering.length === 0) return [heading(1, text.joins), paragraph(text.joinsNone)];
  const themeOf = (network: PortfolioNetwork) =>
    input.themes.filter(({ id }) => network.themeIds.includes(id)).map(({ name }) => name);
  return [
    heading(1, text.joins),
    table(
      [text.network, text.theme, text.owner, text.why, text.nextStep],
      entering.map((network) => [
        network.name,
        themeOf(network).join(', ') || '–',
        scene.owner(network),
        scene.reasons(network) || network.purpose || '–',
        network.nextStep || '–',
      ]),
    ),
  ];
}

function exits(scene: Scene): RichBlock[] {
  const { words, input, present } = scene;
  const { text } = words;
  const leaving = present.filter(({ stage }) => stage === 'prune');
  const span = yearBefore(input.today);
  const active = new Map(present.filter(({ stage }) => stage !== 'prune').map((network) => [network.cardId, network]));
  const candidates = pruneCandidates(present, input.today, span).now.flatMap(({ cardId, evidence }) => {
    const network = active.get(cardId);
    return network ? [{ network, evidence }] : [];
  });
  return [
    heading(1, text.exits),
    ...(leaving.length === 0 ? [paragraph(text.exitsNone)] : leaving.flatMap((network) => exit(scene, network))),
    ...(candidates.length === 0
      ? []
      : [
          heading(2, text.candidates),
          table(
            [text.network, text.owner, text.signs],
            candidates.map(({ network, evidence }) => [
              network.name,
              scene.owner(network),
              evidence.map(({ sign }) => words.signs[sign]).join(', '),
            ]),
          ),
        ]),
  ];
}

function exit(scene: Scene, network: PortfolioNetwork): RichBlock[] {
  const { words, input } = scene;
  const impact = leaveImpact(input.networks, new Set([network.cardId]), yearBefore(input.today));
  const named = <Thing>(lost: readonly { readonly what: Thing }[], nameOf: (what: Thing) => string | undefined) =>
    words.list(lost.map(({ what }) => nameOf(what)).filter((name) => name !== undefined));
  const themes = new Map(input.themes.map(({ id, name }) => [id, name]));
  const said: [string, (names: string) => string][] = [
    [named(impact.partners.lost, (id) => input.partnerNames.get(id)), words.losesPartners],
    [named(impact.reasons.lost, (reason) => words.reasons[reason]), words.losesReasons],
    [named(impact.effects.lost, (effect) => words.effects[effect]), words.losesEffects],
    [named(impact.themes.lost, (id) => themes.get(id)), words.losesThemes],
  ];
  const losses = said.filter(([names]) => names !== '').map(([names, say]) => say(names));
  const owed = impact.obligations.map(({ item }) => item.text);
  return [
    heading(2, network.name),
    ...(network.purpose === '' ? [] : [paragraph(network.purpose)]),
    paragraph(words.text.impact),
    ...bullets([
      ...(losses.length === 0 ? [words.text.impactLight] : losses),
      words.frees(impact.freed.hours, impact.freed.money),
    ]),
    ...(owed.length === 0 ? [] : [paragraph(words.text.obligations), ...bullets(owed)]),
  ];
}

function radar(scene: Scene): RichBlock[] {
  const { words, input, present } = scene;
  const { text } = words;
  if (input.themes.length === 0) return [heading(1, text.radar), paragraph(text.radarNone)];
  return [
    heading(1, text.radar),
    table(
      [text.theme, text.why, text.scout, text.network],
      input.themes.map((theme) => [
        theme.name,
        theme.why || '–',
        theme.scout ?? text.nobody,
        scene.names(present.filter(({ themeIds }) => themeIds.includes(theme.id))) || '–',
      ]),
    ),
  ];
}

function resources(scene: Scene): RichBlock[] {
  const { words, present } = scene;
  const { text } = words;
  const using = present.filter(takesPart);
  const row = (name: string, networks: readonly PortfolioNetwork[]) => [
    name,
    String(networks.length),
    scene.hours(networks),
    scene.money(networks),
  ];
  return [
    heading(1, text.resources),
    table(
      [text.segments, text.network, text.hours, text.money],
      [
        ...SEGMENT_MARKS.map((mark) =>
          row(
            `${mark} ${words.segments[mark]}`,
            using.filter((network) => markOf(network) === mark),
          ),
        ),
        row(
          text.notPlaced,
          using.filter((network) => markOf(network) === null),
        ),
        row(text.total, using),
      ],
    ),
  ];
}

function decisions({ words, input }: Scene): RichBlock[] {
  const { text } = words;
  if (input.decisions.length === 0) return [heading(1, text.decisions), paragraph(text.decisionsNone)];
  return [
    heading(1, text.decisions),
    table(
      [text.decidedOn, text.network, text.what, text.grounds, text.owner],
      input.decisions.map((decision) => [
        words.date(decision.on),
        decision.network,
        words.decisionKinds[decision.kind] ?? decision.kind,
        decision.grounds || '–',
        decision.by ?? text.nobody,
      ]),
    ),
  ];
}

function markOf({ segment }: PortfolioNetwork): SegmentMark | null {
  return segment && segmentMark(segment);
}
