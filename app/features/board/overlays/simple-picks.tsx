import { useLingui } from '@lingui/react/macro';
import type { CardId } from '../../../domain/ids';
import { LabelPicker } from '../../marks/label-picker';
import { MemberPicker } from '../../marks/member-picker';
import { SegmentPicker } from '../../marks/segment-picker';
import { useBoard } from '../view/board-context';
import { useCards } from './use-cards';

interface PickProps {
  readonly cards: readonly CardId[];
  readonly onDone: () => void;
}

/** Who answers for the cards. */
export function OwnerPick({ cards, onDone }: PickProps) {
  const { t } = useLingui();
  const { members, acts, me } = useBoard();
  const owners = new Set(useCards(cards).map((card) => card.owner));
  return (
    <MemberPicker
      members={[...members.values()]}
      selected={owners.size === 1 ? [...owners] : []}
      noneLabel={t`No owner`}
      me={me}
      onPick={(owner) => {
        acts.setOwner(cards, owner);
        onDone();
      }}
    />
  );
}

/** The labels of the cards; with several cards a label counts as chosen when all have it. */
export function LabelsPick({ cards }: Pick<PickProps, 'cards'>) {
  const { labels, acts } = useBoard();
  const contents = useCards(cards);
  const selected = labels.map(({ id }) => id).filter((id) => contents.every((card) => card.labels.includes(id)));
  return (
    <LabelPicker labels={labels} selected={selected} onPick={(label, isOn) => acts.toggleLabel(cards, label, isOn)} />
  );
}

/** The segment of the cards. */
export function SegmentPick({ cards, onDone }: PickProps) {
  const { acts } = useBoard();
  const [first] = useCards(cards);
  return (
    <SegmentPicker
      value={first?.segment ?? null}
      onPick={(segment) => acts.setSegment(cards, segment)}
      onDone={onDone}
    />
  );
}
