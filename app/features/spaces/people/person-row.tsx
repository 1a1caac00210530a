import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarX, Ellipsis, Pencil, UserMinus } from 'lucide-react';
import { useState } from 'react';
import { useFetcher } from 'react-router';
import { stableColour } from '../../../domain/colours';
import { SPACE_ROLES } from '../../../domain/spaces/space-policies';
import { AlertDialog } from '../../../ui/alert-dialog';
import { Avatar } from '../../../ui/avatar';
import { Badge } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import { IconButton } from '../../../ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../../ui/menu';
import { Select } from '../../../ui/select';
import { formatDay } from '../../marks/date-chip';
import { SPACE_ROLE_NAMES } from '../../marks/space-role-names';
import { useSpaceSentence } from '../use-space-sentence';
import { DescribeDialog } from './describe-dialog';
import { EndDialog } from './end-dialog';
import type { ListedPerson } from './listed-person';

/** What an act on a person answers: nothing, or the code of what was refused. */
export type PersonAnswer = { readonly code?: string } | null;

/** One person: who they are, whom they stand for, what they bring, and what the reader may change. */
export function PersonRow({ person, today }: { person: ListedPerson; today: string }) {
  const { t, i18n } = useLingui();
  const { name, represents, brings, lastDay } = person;
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 border-line border-b py-3 last:border-b-0">
      <Avatar name={name} colour={stableColour(person.id)} src={person.avatarUrl} size="lg" decorative />
      <div className="min-w-0 flex-1 basis-52">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium">{person.isMe ? t`${name} (you)` : name}</span>
          {person.isGuest ? <Badge tone="info">{t`Guest`}</Badge> : null}
          {lastDay ? (
            <Badge tone={lastDay <= today ? 'warning' : 'neutral'}>
              {t`until ${formatDay(lastDay, today, i18n.locale)}`}
            </Badge>
          ) : null}
        </p>
        {person.email ? <p className="break-all text-ink-muted text-sm">{person.email}</p> : null}
        {represents ? (
          <p className="mt-1 text-sm">
            <Trans>
              <span className="text-ink-muted">Stands for</span> {represents}
            </Trans>
          </p>
        ) : null}
        {brings ? (
          <p className="mt-0.5 whitespace-pre-line text-sm">
            <Trans>
              <span className="text-ink-muted">Brings</span> {brings}
            </Trans>
          </p>
        ) : null}
      </div>
      <div className="flex items-center gap-1">
        {person.canGovern ? (
          <RoleSelect person={person} />
        ) : (
          <span className="text-ink-muted text-sm">{i18n._(SPACE_ROLE_NAMES[person.role])}</span>
        )}
        <PersonMenu person={person} today={today} />
      </div>
    </li>
  );
}

function RoleSelect({ person: { id, name, role } }: { person: ListedPerson }) {
  const { t, i18n } = useLingui();
  const say = useSpaceSentence();
  const fetcher = useFetcher<PersonAnswer>({ key: `space-role-${id}` });
  return (
    <span className="flex flex-col gap-1">
      <Select
        aria-label={t`Role of ${name}`}
        className="w-34!"
        value={String(fetcher.formData?.get('role') ?? role)}
        onChange={(event) => {
          const fields = { intent: 'role', personId: id, role: event.currentTarget.value };
          void fetcher.submit(fields, { method: 'post' });
        }}
      >
        {SPACE_ROLES.map((each) => (
          <option key={each} value={each}>
            {i18n._(SPACE_ROLE_NAMES[each])}
          </option>
        ))}
      </Select>
      {fetcher.data?.code ? (
        <span role="alert" className="max-w-56 text-danger text-xs">
          {say(fetcher.data.code)}
        </span>
      ) : null}
    </span>
  );
}

/** What else can be done about a person; for who may only describe themselves, one button. */
function PersonMenu({ person, today }: { person: ListedPerson; today: string }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<'describe' | 'end' | 'remove' | null>(null);
  const close = (isOpen: boolean) => isOpen || setOpen(null);
  if (!person.canDescribe) return null;
  return (
    <>
      {person.canGovern ? (
        <Menu>
          <MenuTrigger asChild>
            <IconButton label={t`More for ${person.name}`} tooltip={false}>
              <Ellipsis aria-hidden="true" />
            </IconButton>
          </MenuTrigger>
          <MenuContent align="end">
            <MenuItem icon={<Pencil aria-hidden="true" />} onSelect={() => setOpen('describe')}>
              <Trans>Whom they stand for, what they bring…</Trans>
            </MenuItem>
            <MenuItem icon={<CalendarX aria-hidden="true" />} onSelect={() => setOpen('end')}>
              <Trans>End of access…</Trans>
            </MenuItem>
            {person.isMe ? null : (
              <>
                <MenuSeparator />
                <MenuItem
                  tone="danger"
                  icon={<UserMinus aria-hidden="true" />}
                  onSelect={() => setOpen('remove')}
                >{t`Remove from the space…`}</MenuItem>
              </>
            )}
          </MenuContent>
        </Menu>
      ) : (
        <Button
          size="sm"
          variant="ghost"
          icon={<Pencil aria-hidden="true" />}
          onClick={() => setOpen('describe')}
        >{t`Say what you bring`}</Button>
      )}
      {open === 'describe' ? <DescribeDialog person={person} onOpenChange={close} /> : null}
      {open === 'end' ? <EndDialog person={person} today={today} onOpenChange={close} /> : null}
      <RemoveQuestion person={person} isOpen={open === 'remove'} onOpenChange={close} />
    </>
  );
}

function RemoveQuestion({
  person: { id, name },
  isOpen,
  onOpenChange,
}: {
  person: ListedPerson;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}) {
  const { t } = useLingui();
  const fetcher = useFetcher<PersonAnswer>({ key: `space-role-${id}` });
  return (
    <AlertDialog
      open={isOpen}
      onOpenChange={onOpenChange}
      title={t`Remove ${name} from the space?`}
      description={t`Their access ends at once, also on pages that they have open. What they wrote stays. They can come back by a new invitation.`}
      confirmLabel={t`Remove ${name}`}
      onConfirm={() => void fetcher.submit({ intent: 'remove', personId: id }, { method: 'post' })}
    />
  );
}
