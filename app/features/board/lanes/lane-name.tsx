import { useLingui } from '@lingui/react/macro';
import { LabelChip } from '../../marks/label-chip';
import { MemberAvatar, NoOwner } from '../../marks/member-avatar';
import { SegmentSign } from '../../marks/segment-mark';
import { SEGMENT_NAMES } from '../../marks/segment-names';
import type { Lane } from '../model/card-grouping';
import { useBoard } from '../view/board-context';

/** What the cards of a lane have in common. */
export function LaneName({ lane }: { lane: Lane }) {
  const { t, i18n } = useLingui();
  const { members, labels } = useBoard();
  switch (lane.by) {
    case 'all':
      return t`All cards`;
    case 'owner': {
      const member = lane.owner && members.get(lane.owner);
      if (!member)
        return (
          <>
            <NoOwner />
            {t`No owner`}
          </>
        );
      return (
        <>
          <MemberAvatar member={member} decorative />
          {member.name}
        </>
      );
    }
    case 'label': {
      const label = labels.find((each) => each.id === lane.label);
      return label ? <LabelChip label={label} /> : t`No label`;
    }
    case 'segment':
      if (!lane.mark) return t`Not placed yet`;
      return (
        <>
          <SegmentSign mark={lane.mark} />
          {i18n._(SEGMENT_NAMES[lane.mark])}
        </>
      );
  }
}
