import type { MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { DeskItem, DeskWork } from '../../domain/desk/desk';
import { useChangeWords } from '../marks/decisions/decision-words';
import type { CardTab } from './desk-address';

/** The five kinds of work with networks (M11). */
export const WORK_NAMES: Record<DeskWork, MessageDescriptor> = {
  analyse: msg`Analyse`,
  prioritise: msg`Prioritise`,
  maintain: msg`Maintain`,
  manage: msg`Manage`,
  escort: msg`Escort out`,
};

export const WORK_MEANINGS: Record<DeskWork, MessageDescriptor> = {
  analyse: msg`Where do we stand in each?`,
  prioritise: msg`Where should we be?`,
  maintain: msg`What keeps the relations alive`,
  manage: msg`What I took on, and what nobody answers for`,
  escort: msg`Leaving well`,
};

/** What is to be done, in a few words, and on which tab of the card. */
export function useItemWords(): (item: DeskItem) => {
  readonly title: string;
  readonly detail: string;
  readonly tab: CardTab;
} {
  const { t } = useLingui();
  const changeWords = useChangeWords();
  return (item) => {
    switch (item.kind) {
      case 'review':
        return { title: item.network.name, detail: t`Review`, tab: null };
      case 'unscored':
        return { title: item.network.name, detail: t`No score yet`, tab: 'assessment' };
      case 'unplaced':
        return { title: item.network.name, detail: t`Importance not said yet`, tab: null };
      case 'best-before':
        return { title: item.network.name, detail: t`Best before: go on, renew or leave`, tab: null };
      case 'ownerless':
        return { title: item.network.name, detail: t`Nobody answers for it`, tab: null };
      case 'care':
      case 'next-step':
        return { title: item.network.name, detail: item.text, tab: null };
      case 'item':
      case 'obligation':
        return { title: item.network.name, detail: item.text, tab: 'checklists' };
      case 'escort': {
        const more = item.open - 1;
        const first = item.text;
        const detail =
          more === 0 ? first : t`${first} and ${plural(more, { one: '# more step', other: '# more steps' })}`;
        return { title: item.network.name, detail, tab: 'checklists' };
      }
      case 'decide': {
        const { cardName, kind, change } = item.decision;
        return { title: cardName, detail: t`Decide: ${changeWords(kind, change)}`, tab: null };
      }
      case 'waiting': {
        const { name, what, left } = item.waiting;
        const detail =
          what === 'session'
            ? t`Score together: ${plural(left, { one: '# network left', other: '# networks left' })}`
            : t`Review campaign: ${plural(left, { one: '# network left', other: '# networks left' })}`;
        return { title: name, detail, tab: null };
      }
    }
  };
}
