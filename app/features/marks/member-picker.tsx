import { useLingui } from '@lingui/react/macro';
import type { MemberId } from '../../domain/ids';
import { byName } from '../../domain/names';
import { MemberAvatar, NoOwner } from './member-avatar';
import { type Option, OptionList } from './option-list';
import type { MemberFace } from './people';

/**
 * Picks people of the organisation. One who left is offered only while chosen. With `noneLabel` there is a line for
 * nobody, which picks null.
 */
export function MemberPicker({
  members,
  selected,
  onPick,
  label,
  noneLabel,
  me,
}: {
  members: readonly MemberFace[];
  selected: readonly (MemberId | null)[];
  onPick: (member: MemberId | null) => void;
  label?: string;
  noneLabel?: string;
  /** Shown first. */
  me?: MemberId | null;
}) {
  const { t, i18n } = useLingui();
  const inOrder = byName(i18n.locale);
  const offered = members
    .filter((member) => member.state !== 'left' || selected.includes(member.id))
    .toSorted((a, b) => Number(b.id === me) - Number(a.id === me) || inOrder(a, b));
  const options: Option<MemberId | null>[] = offered.map((member) => ({
    value: member.id,
    name: member.id === me ? t`${member.name} (me)` : member.name,
    mark: <MemberAvatar member={member} decorative />,
  }));
  if (noneLabel) options.unshift({ value: null, name: noneLabel, mark: <NoOwner /> });
  return <OptionList label={label ?? t`Find a person`} options={options} selected={selected} onPick={onPick} />;
}
