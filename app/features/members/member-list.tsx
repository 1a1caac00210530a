import { useLingui } from '@lingui/react/macro';
import { Link, useFetcher } from 'react-router';
import { stableColour } from '../../domain/colours';
import type { MemberId } from '../../domain/ids';
import type { Role } from '../../domain/policies';
import { Avatar } from '../../ui/avatar';
import { Button, buttonClass } from '../../ui/button';
import { Select } from '../../ui/select';
import { useHydrated } from '../../ui/use-hydrated';
import { ROLE_NAMES } from './role-names';
import { useMembersSentence } from './use-members-sentence';

export interface ListedMember {
  readonly id: MemberId;
  readonly name: string;
  readonly email: string | null;
  readonly avatarUrl: string | null;
  readonly role: Role;
  readonly isMe: boolean;
  /** Roles that the reader may give, the present one included; empty: none. */
  readonly roles: readonly Role[];
  readonly canRemove: boolean;
}

/** The people of the organisation, with what the reader may change about each. */
export function MemberList({ members }: { members: readonly ListedMember[] }) {
  const { t, i18n } = useLingui();
  return (
    <ul className="flex flex-col">
      {members.map((member) => (
        <li
          key={member.id}
          className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-b py-2.5 first:border-t"
        >
          <Avatar name={member.name} colour={stableColour(member.id)} src={member.avatarUrl} size="lg" decorative />
          <div className="min-w-0 flex-1 basis-40">
            <p className="truncate font-medium">{member.isMe ? t`${member.name} (you)` : member.name}</p>
            {member.email ? <p className="truncate text-ink-muted text-sm">{member.email}</p> : null}
          </div>
          {member.roles.length > 1 ? (
            <RoleSelect member={member} />
          ) : (
            <span className="text-ink-muted">{i18n._(ROLE_NAMES[member.role])}</span>
          )}
          {member.canRemove ? (
            <Link
              to={`${member.id}/handover`}
              aria-label={t`Hand over and remove ${member.name}`}
              className={buttonClass('ghost')}
            >
              {t`Remove…`}
            </Link>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function RoleSelect({ member: { id, name, role, roles } }: { member: ListedMember }) {
  const { t, i18n } = useLingui();
  const say = useMembersSentence();
  const isHydrated = useHydrated();
  const fetcher = useFetcher<{ act?: string; code?: string }>({ key: `role-${id}` });
  const chosen = fetcher.formData?.get('role') ?? role;
  return (
    <fetcher.Form method="post" className="flex flex-col gap-1">
      <input type="hidden" name="intent" value="role" />
      <input type="hidden" name="memberId" value={id} />
      <span className="flex items-center gap-2">
        <Select
          key={role}
          name="role"
          aria-label={t`Role of ${name}`}
          className="w-36!"
          {...(isHydrated ? { value: String(chosen) } : { defaultValue: role })}
          onChange={(event) => {
            const fields = { intent: 'role', memberId: id, role: event.currentTarget.value };
            void fetcher.submit(fields, { method: 'post' });
          }}
        >
          {roles.map((option) => (
            <option key={option} value={option}>
              {i18n._(ROLE_NAMES[option])}
            </option>
          ))}
        </Select>
        {isHydrated ? null : <Button type="submit" size="sm">{t`Change`}</Button>}
      </span>
      {fetcher.data?.code ? (
        <span role="alert" className="text-danger text-xs">
          {say(fetcher.data.code)}
        </span>
      ) : null}
    </fetcher.Form>
  );
}
