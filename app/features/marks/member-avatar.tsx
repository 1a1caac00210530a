import { useLingui } from '@lingui/react/macro';
import { Avatar, type AvatarProps } from '../../ui/avatar';
import { cx } from '../../ui/cx';
import { type MemberFace, memberColour } from './people';

/** A person of the organisation: their picture, or initials on their colour. Someone unclaimed has a dashed rim. */
export function MemberAvatar({
  member,
  size = 'sm',
  decorative = false,
  className,
}: {
  member: MemberFace;
  size?: AvatarProps['size'];
  /** The name stands beside it, so that a screen reader need not hear it twice. */
  decorative?: boolean;
  className?: string;
}) {
  return (
    <Avatar
      name={member.name}
      colour={memberColour(member.id)}
      src={member.avatarUrl}
      size={size}
      dashed={member.state !== 'active'}
      decorative={decorative}
      className={className}
    />
  );
}

/** Stands where the owner would: a dashed circle. */
export function NoOwner({ className }: { className?: string }) {
  const { t } = useLingui();
  return (
    <span
      role="img"
      aria-label={t`No owner`}
      title={t`No owner`}
      className={cx('inline-block size-5 shrink-0 rounded-full border border-line-strong border-dashed', className)}
    />
  );
}
