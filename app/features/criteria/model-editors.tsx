import { Trans, useLingui } from '@lingui/react/macro';
import { Users } from 'lucide-react';
import { useState } from 'react';
import { useFetcher } from 'react-router';
import type { MemberId } from '../../domain/ids';
import { Button } from '../../ui/button';
import { Popover, PopoverContent, PopoverTrigger } from '../../ui/popover';
import { Segmented } from '../../ui/segmented';
import { MemberPicker } from '../marks/member-picker';
import type { MemberFace } from '../marks/people';
import type { CriteriaAnswer, ListedModel } from './criteria-data';

type EditRole = 'member' | 'lead' | 'owner';

/** Who may change a model's criteria: everybody from a role upwards, and members by name. */
export function ModelEditors({
  model,
  members,
  canGovern,
}: {
  model: ListedModel;
  members: readonly MemberFace[];
  canGovern: boolean;
}) {
  const { t } = useLingui();
  const fetcher = useFetcher<CriteriaAnswer>();
  const [isOpen, setOpen] = useState(false);
  const send = (fields: Record<string, string>) =>
    void fetcher.submit({ modelId: model.id, ...fields }, { method: 'post' });
  const words: Record<EditRole, string> = {
    member: t`all members`,
    lead: t`leads and owners`,
    owner: t`owners`,
  };
  const role: EditRole = model.editRole === 'member' || model.editRole === 'owner' ? model.editRole : 'lead';
  const named = members.filter(({ id }) => model.editorIds.includes(id));
  const who = [words[role], ...named.map(({ name }) => name)].join(', ');
  if (!canGovern)
    return (
      <p className="text-ink-muted text-sm">
        <Trans>May be changed by {who}.</Trans>
      </p>
    );
  const toggle = (memberId: MemberId | null) => {
    if (!memberId) return;
    const may = model.editorIds.includes(memberId) ? '' : 'yes';
    send({ intent: 'model.editor', memberId, may });
  };
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button size="sm" variant="ghost" className="-ml-2 max-w-full" icon={<Users aria-hidden="true" />}>
          <span className="truncate">
            <Trans>May be changed by {who}</Trans>
          </span>
        </Button>
      </PopoverTrigger>
      <PopoverContent
        aria-label={t`Who may change ${model.name}`}
        className="flex w-80! max-w-[90vw] flex-col gap-3 p-3"
      >
        <Segmented
          label={t`From which role upwards`}
          value={role}
          onChange={(next) => send({ intent: 'model.edit-role', role: next })}
          options={[
            { value: 'member', label: t`Members` },
            { value: 'lead', label: t`Leads` },
            { value: 'owner', label: t`Owners` },
          ]}
        />
        <div>
          <p className="mb-1 text-ink-muted text-xs">
            <Trans>And these members, whatever their role</Trans>
          </p>
          <MemberPicker
            members={members.filter(({ state }) => state === 'active')}
            selected={model.editorIds}
            onPick={toggle}
          />
        </div>
      </PopoverContent>
    </Popover>
  );
}
