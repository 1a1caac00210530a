import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { CircleCheck, Eye, Heart, type LucideIcon, PartyPopper, Smile, SmilePlus, ThumbsUp } from 'lucide-react';
import { useFetcher } from 'react-router';
import { REACTIONS, type Reaction } from '../../../domain/discussion/reactions';
import { cx } from '../../../ui/cx';
import { IconButton } from '../../../ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '../../../ui/menu';
import { Tooltip } from '../../../ui/tooltip';
import type { TalkAnswer, TalkRemark } from './talk';
import { useTalk } from './talk-scope';

const LOOKS: Record<Reaction, { readonly name: MessageDescriptor; readonly Icon: LucideIcon }> = {
  agree: { name: msg`I agree`, Icon: ThumbsUp },
  thanks: { name: msg`Thank you`, Icon: Heart },
  'well-done': { name: msg`Well done`, Icon: PartyPopper },
  smile: { name: msg`That makes me smile`, Icon: Smile },
  look: { name: msg`I look into it`, Icon: Eye },
  done: { name: msg`Done`, Icon: CircleCheck },
};

function useReact(remarkId: string): (reaction: Reaction, isOn: boolean) => void {
  const { action, word } = useTalk();
  const fetcher = useFetcher<TalkAnswer>();
  return (reaction, isOn) =>
    void fetcher.submit(
      { intent: `${word}.react`, [word]: remarkId, reaction, on: isOn ? 'yes' : 'no' },
      { method: 'post', action },
    );
}

/** What others said to a remark without words; a press joins in or takes back. */
export function Reactions({ remark }: { remark: TalkRemark }) {
  const { t, i18n } = useLingui();
  const { canAdd } = useTalk();
  const react = useReact(remark.id);
  if (remark.reactions.length === 0) return null;
  return (
    <ul aria-label={t`Reactions`} className="mt-1 flex flex-wrap gap-1">
      {remark.reactions.map(({ reaction, names, isMine }) => {
        const { name, Icon } = LOOKS[reaction];
        const who = i18n._(name);
        const look = cx(
          'inline-flex h-6 items-center gap-1 rounded-full border px-2 text-xs tabular-nums pointer-coarse:h-8',
          isMine ? 'border-accent bg-accent-tint text-accent' : 'border-line text-ink-muted',
        );
        const face = (
          <>
            <Icon aria-hidden="true" className="size-3.5" />
            {names.length}
          </>
        );
        const said = t`${who}: ${names.join(', ')}`;
        return (
          <li key={reaction}>
            <Tooltip label={said}>
              {canAdd ? (
                <button
                  type="button"
                  aria-pressed={isMine}
                  aria-label={said}
                  onClick={() => react(reaction, !isMine)}
                  className={cx(look, 'hover:bg-hover')}
                >
                  {face}
                </button>
              ) : (
                <span role="img" aria-label={said} className={look}>
                  {face}
                </span>
              )}
            </Tooltip>
          </li>
        );
      })}
    </ul>
  );
}

/** Offers the reactions. */
export function ReactionMenu({ remark }: { remark: TalkRemark }) {
  const { t, i18n } = useLingui();
  const react = useReact(remark.id);
  const mine = new Set(remark.reactions.filter(({ isMine }) => isMine).map(({ reaction }) => reaction));
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton label={t`React`} size="sm">
          <SmilePlus aria-hidden="true" />
        </IconButton>
      </MenuTrigger>
      <MenuContent align="end" className="w-52">
        {REACTIONS.map((reaction) => {
          const { name, Icon } = LOOKS[reaction];
          return (
            <MenuItem
              key={reaction}
              icon={<Icon aria-hidden="true" className={mine.has(reaction) ? 'text-accent' : undefined} />}
              onSelect={() => react(reaction, !mine.has(reaction))}
            >
              {i18n._(name)}
            </MenuItem>
          );
        })}
      </MenuContent>
    </Menu>
  );
}
