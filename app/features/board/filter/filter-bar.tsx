import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { STAGES } from '../../../domain/life-cycle';
import { SEGMENT_MARKS, type SegmentMark } from '../../../domain/segments';
import { Button } from '../../../ui/button';
import { MemberAvatar } from '../../marks/member-avatar';
import { SegmentSign } from '../../marks/segment-mark';
import { SEGMENT_NAMES } from '../../marks/segment-names';
import { StageDot } from '../../marks/stage-dot';
import { STAGE_NAMES } from '../../marks/stage-names';
import { type DueChoice, isEmptyFilter, NO_FILTER } from '../model/board-filter';
import { useBoard } from '../view/board-context';
import { useStore } from '../view/use-store';
import { FilterChoice } from './filter-choice';
import { useFilter } from './use-filter';

/** By what the cards are chosen. Everything chosen stands in the address. */
export default function FilterBar({ takesFocus }: { takesFocus: boolean }) {
  const { t, i18n } = useLingui();
  const { screen, members, labels } = useBoard();
  const { filter, change } = useFilter();
  const hidden = useStore(screen.arrangement, (arrangement) => arrangement.hidden);
  const bar = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (takesFocus) bar.current?.querySelector('button')?.focus();
  }, [takesFocus]);
  const dues: { value: DueChoice; name: string }[] = [
    { value: 'overdue', name: t`Overdue` },
    { value: 'soon', name: t`Within 30 days` },
    { value: 'none', name: t`No date` },
  ];
  const people = [...members.values()].filter((one) => one.state !== 'left' || filter.owners.includes(one.id));
  return (
    <fieldset ref={bar} aria-label={t`Filter`} className="flex flex-wrap items-center gap-1.5 py-1">
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
        onChange={(chosen) => change({ labels: chosen })}
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
        onChange={(chosen) => change({ due: chosen[chosen.length - 1] ?? null })}
      />
      <Button
        size="sm"
        variant={filter.noOwner ? 'primary' : 'secondary'}
        aria-pressed={filter.noOwner}
        onClick={() => change({ noOwner: !filter.noOwner })}
      >
        <Trans>No owner</Trans>
      </Button>
      {!isEmptyFilter(filter) && (
        <Button size="sm" variant="ghost" onClick={() => change(NO_FILTER)}>
          <Trans>Clear all</Trans>
        </Button>
      )}
      <span role="status" className="text-ink-muted text-xs">
        {hidden > 0 && t`${plural(hidden, { one: '# card is hidden', other: '# cards are hidden' })}`}
      </span>
    </fieldset>
  );
}
