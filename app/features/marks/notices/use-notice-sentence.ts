import { useLingui } from '@lingui/react/macro';
import type { NoticeGroup } from '../../../../server/notifications/list-notifications';

/** What a notice says, in one sentence. */
export function useNoticeSentence(): (group: NoticeGroup) => string {
  const { t } = useLingui();
  function whoOf([first = '?', second, ...others]: readonly string[]): string {
    if (second === undefined) return first;
    if (others.length === 0) return t`${first} and ${second}`;
    const count = others.length + 1;
    return t`${first} and ${count} others`;
  }
  return ({ kind, names, about: thing, place }) => {
    const who = whoOf(names);
    const about = thing === '' ? place : thing;
    switch (kind) {
      case 'mention':
        return t`${who} mentioned you in ${about}`;
      case 'reply':
        return t`${who} answered in ${about}`;
      case 'remark':
        return t`${who} commented on ${about}`;
      case 'invited':
        return t`${who} invited you to ${about}`;
      case 'changed':
        return t`${who} changed ${about}`;
      case 'cancelled':
        return t`${who} cancelled ${about}`;
      case 'task':
        return t`${who} gave you a task: ${about}`;
      case 'asked-in':
        return t`${who} invites you into the space ${about}`;
      case 'reminder':
        return t`Soon: ${about}`;
    }
  };
}
