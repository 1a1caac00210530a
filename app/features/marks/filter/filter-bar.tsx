import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef } from 'react';
import type { BoardId, PartnerId, ThemeId } from '../../../domain/ids';
import { STAGES } from '../../../domain/life-cycle';
import { type DueChoice, isEmptyFilter, NO_FILTER, type ScoreChoice } from '../../../domain/portfolio/filter';
import { SEGMENT_MARKS, type SegmentMark } from '../../../domain/segments';
import { Button } from '../../../ui/button';
import type { LabelFace } from '../label-chip';
import { MemberAvatar } from '../member-avatar';
import type { MemberFace } from '../people';
import { SegmentSign } from '../segment-mark';
import { SEGMENT_NAMES } from '../segment-names';
import { StageDot } from '../stage-dot';
import { STAGE_NAMES } from '../stage-names';
import { AskedChip } from './asked-chip';
import { FilterChoice } from './filter-choice';
import { MotiveChoices } from './motive-choices';
import { useFilter } from './use-filter';

export interface FilterBarProps {
  readonly members: readonly MemberFace[];
  readonly labels: readonly LabelFace[];
  /** Where networks of several boards stand together. */
  readonly boards?: readonly { readonly id: BoardId; readonly name: string }[];
  /** Of the radar. */
  readonly themes?: readonly { readonly id: ThemeId; readonly name: string }[];
  /** What the partners that the address asks for are called. */
  readonly partnerNames?: Readonly<Record<PartnerId, string>>;
  /** Offers what is asked of a whole portfolio too: reasons, effects, level of cooperation. */
  readonly isWide?: boolean;
  /** The first choice takes the focus when the bar opens. */
  readonly takesFocus?: boolean;
  /** Said at the end: what the filter hides. */
  readonly children?: ReactNode;
}

/** By what networks are chosen, on boards and in the portfolio. Everything chosen stands in the address. */
export default function FilterBar({
  members,
  labels,
  boards = [],
  themes = [],
  partnerNames = {},
  isWide = false,
  takesFocus = false,
  children,
}: FilterBarProps) {
  const { t, i18n } = useLingui();
  const { filter, change } = useFilter();
  const bar = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (takesFocus) bar.current?.querySelector('button')?.focus();
  }, [takesFocus]);
  const dues: { value: DueChoice; name: string }[] = [
    { value: 'overdue', name: t`Overdue` },
    { value: 'soon', name: t`Within 30 days` },
    { value: 'none', name: t`No date` },
  ];
  const scores: { value: ScoreChoice; name: string }[] = [
    { value: 'scored', name: t`Scored` },
    { value: 'unscored', name: t`Not scored yet` },
  ];
  const people = members.filter((one) => one.state !== 'left' || filter.owners.includes(one.id));
  const chosen = filter.chosen.length;
  const partners = filter.partners.map((id) => partnerNames[id] ?? t`Unknown partner`).join(', ');
  return (
    <fieldset ref={bar} aria-label={t`Filter`} className="flex flex-wrap items-center gap-1.5 py-1">
      {boards.length > 1 && (
        <FilterChoice
          name={t`Board`}
          options={boards.map(({ id, name }) => ({ value: id, name }))}
          chosen={filter.boards}
          onChange={(chosenBoards) => change({ boards: chosenBoards })}
        />
      )}
      <FilterChoice
        name={t`Owner`}
        options={people.map((one) => ({
          value: one.id,
          name: one.name,
          mark: <MemberAvatar member={one} decorative />,
        }))}
        chosen={filter.owners}
        onChange={(owners) => change({ owners })}
      />
      <FilterChoice
        name={t`Label`}
        options={labels.map((label) => ({
          value: label.id,
          name: label.name,
          mark: <span aria-hidden="true" className={`size-4 shrink-0 rounded-sm bg-label-${label.colour}-solid`} />,
        }))}
        chosen={filter.labels}
        onChange={(chosenLabels) => change({ labels: chosenLabels })}
      />
      <FilterChoice<SegmentMark | 'none'>
        name={t`Segment`}
        options={[
          ...SEGMENT_MARKS.map((mark) => ({
            value: mark,
            name: `${mark} ${i18n._(SEGMENT_NAMES[mark])}`,
            mark: <SegmentSign mark={mark} />,
          })),
          { value: 'none', name: t`Not placed yet` },
        ]}
        chosen={filter.segments}
        onChange={(segments) => change({ segments })}
      />
      <FilterChoice
        name={t`Stage`}
        options={STAGES.map((stage) => ({
          value: stage,
          name: i18n._(STAGE_NAMES[stage]),
          mark: <StageDot stage={stage} />,
        }))}
        chosen={filter.stages}
        onChange={(stages) => change({ stages })}
      />
      <FilterChoice<DueChoice>
        name={t`Date`}
        options={dues}
        chosen={filter.due ? [filter.due] : []}
        onChange={(dates) => change({ due: dates[dates.length - 1] ?? null })}
      />
      <FilterChoice<ScoreChoice>
        name={t`Score`}
        options={scores}
        chosen={filter.score ? [filter.score] : []}
        onChange={(states) => change({ score: states[states.length - 1] ?? null })}
      />
      <MotiveChoices isWide={isWide} />
      <Button
        size="sm"
        variant={filter.noOwner ? 'primary' : 'secondary'}
        aria-pressed={filter.noOwner}
        onClick={() => change({ noOwner: !filter.noOwner })}
      >
        <Trans>No owner</Trans>
      </Button>
      {filter.partners.length > 0 && (
        <AskedChip
          label={partners}
          title={t`Show networks without them too`}
          onRemove={() => change({ partners: [] })}
        />
      )}
      {themes.length > 0 ? (
        <FilterChoice
          name={t`Theme`}
          options={themes.map(({ id, name }) => ({ value: id, name }))}
          chosen={filter.themes}
          onChange={(asked) => change({ themes: asked })}
        />
      ) : null}
      {themes.length === 0 && filter.themes.length > 0 && (
        <AskedChip
          label={t`${plural(filter.themes.length, { one: '# theme', other: '# themes' })}`}
          title={t`Show networks of other themes too`}
          onRemove={() => change({ themes: [] })}
        />
      )}
      {chosen > 0 && (
        <AskedChip
          label={t`${plural(chosen, { one: '# chosen network', other: '# chosen networks' })}`}
          title={t`Show others too`}
          onRemove={() => change({ chosen: [] })}
        />
      )}
      {!isEmptyFilter(filter) && (
        <Button size="sm" variant="ghost" onClick={() => change(NO_FILTER)}>
          <Trans>Clear all</Trans>
        </Button>
      )}
      {children}
    </fieldset>
  );
}
