import { Trans, useLingui } from '@lingui/react/macro';
import { setCardFields, setDeputy } from '../../../board-doc/card-commands';
import type { MemberId } from '../../../domain/ids';
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover';
import { toast } from '../../../ui/toast';
import { MemberAvatar, NoOwner } from '../../marks/member-avatar';
import { MemberPicker } from '../../marks/member-picker';
import type { MemberFace } from '../../marks/people';
import { memberOf, useCardScope } from '../card-scope';
import { useAddReadyList } from '../checklists/use-ready-list';
import { Property, valueButton, valueText } from './property';
import { useFieldOpener } from './use-field-opener';

/** The one person who answers for our part. */
export function OwnerField() {
  const { t } = useLingui();
  const { card, members, me, canEdit, run } = useCardScope();
  const [isOpen, setOpen] = useFieldOpener('owner');
  const addReady = useAddReadyList();
  const owner = card.owner && memberOf(members, card.owner);
  const shown = owner ? <Person member={owner} /> : <Nobody />;
  function pick(member: MemberId | null) {
    setOpen(false);
    const refusal = run((doc, act) => setCardFields(doc, act, card.id, { owner: member }));
    const isHandedOver = !refusal && card.owner !== null && member !== null && member !== card.owner;
    if (isHandedOver && card.checklists.every(({ kind }) => kind !== 'handover'))
      toast({
        message: t`${memberOf(members, member).name} answers for this now. A handover takes more than a name.`,
        action: { label: t`Add handover checklist`, onAction: () => addReady('handover') },
      });
  }
  return (
    <Property name={t`Owner`}>
      {canEdit ? (
        <Popover open={isOpen} onOpenChange={setOpen}>
          <PopoverTrigger className={valueButton} aria-label={owner ? t`Owner: ${owner.name}` : t`Owner: nobody yet`}>
            {shown}
          </PopoverTrigger>
          <PopoverContent aria-label={t`Owner`}>
            <MemberPicker members={members} selected={[card.owner]} onPick={pick} noneLabel={t`No owner`} me={me} />
          </PopoverContent>
        </Popover>
      ) : (
        <div className={valueText}>{shown}</div>
      )}
    </Property>
  );
}

/** Those who share the work. */
export function DeputiesField() {
  const { t } = useLingui();
  const { card, members, me, canEdit, run } = useCardScope();
  const deputies = card.deputies.map((id) => memberOf(members, id));
  const shown =
    deputies.length > 0 ? (
      deputies.map((member) => <Person key={member.id} member={member} />)
    ) : (
      <span className="text-ink-faint">
        <Trans>Nobody</Trans>
      </span>
    );
  function toggle(member: MemberId | null) {
    if (member === null) return;
    run((doc, act) => setDeputy(doc, act, [card.id], member, !card.deputies.includes(member)));
  }
  const names = deputies.map(({ name }) => name).join(', ');
  return (
    <Property name={t`Deputies`}>
      {canEdit ? (
        <Popover>
          <PopoverTrigger className={valueButton} aria-label={names ? t`Deputies: ${names}` : t`Deputies: nobody yet`}>
            {shown}
          </PopoverTrigger>
          <PopoverContent aria-label={t`Deputies`}>
            <MemberPicker members={members} selected={card.deputies} onPick={toggle} me={me} />
          </PopoverContent>
        </Popover>
      ) : (
        <div className={valueText}>{shown}</div>
      )}
    </Property>
  );
}

function Person({ member }: { member: MemberFace }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      <MemberAvatar member={member} decorative />
      <span className="truncate">{member.name}</span>
      {member.state === 'left' && (
        <span className="text-ink-muted text-xs">
          <Trans>has left</Trans>
        </span>
      )}
    </span>
  );
}

function Nobody() {
  return (
    <>
      <span aria-hidden="true" className="inline-flex">
        <NoOwner />
      </span>
      <span className="text-ink-faint">
        <Trans>Nobody answers for this yet</Trans>
      </span>
    </>
  );
}
