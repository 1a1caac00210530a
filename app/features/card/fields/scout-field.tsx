import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { setCardFields } from '../../../board-doc/card-commands';
import type { MemberId } from '../../../domain/ids';
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover';
import { MemberAvatar } from '../../marks/member-avatar';
import { MemberPicker } from '../../marks/member-picker';
import { memberOf, useCardScope } from '../card-scope';
import { Property, valueButton, valueText } from './property';

/** Who looks into a candidate (M17). Asked for while the network is one; kept in sight as long as somebody is named. */
export function ScoutField() {
  const { t } = useLingui();
  const { card, columns, members, me, canEdit, run } = useCardScope();
  const [isOpen, setOpen] = useState(false);
  const isCandidate = columns.find(({ id }) => id === card.column)?.stage === 'join';
  if (card.scout === null && !(isCandidate && canEdit)) return null;
  const scout = card.scout && memberOf(members, card.scout);
  const shown = scout ? (
    <>
      <MemberAvatar member={scout} decorative />
      <span className="truncate">{scout.name}</span>
    </>
  ) : (
    <span className="text-ink-faint">
      <Trans>Nobody looks into it yet</Trans>
    </span>
  );
  function pick(member: MemberId | null) {
    setOpen(false);
    run((doc, act) => setCardFields(doc, act, card.id, { scout: member }));
  }
  return (
    <Property name={t`Scout`}>
      {canEdit ? (
        <Popover open={isOpen} onOpenChange={setOpen}>
          <PopoverTrigger className={valueButton} aria-label={scout ? t`Scout: ${scout.name}` : t`Scout: nobody yet`}>
            {shown}
          </PopoverTrigger>
          <PopoverContent aria-label={t`Scout`}>
            <MemberPicker members={members} selected={[card.scout]} onPick={pick} noneLabel={t`No scout`} me={me} />
          </PopoverContent>
        </Popover>
      ) : (
        <div className={valueText}>{shown}</div>
      )}
    </Property>
  );
}
