import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { AtSign, Bell, BellOff, BellRing, type LucideIcon } from 'lucide-react';
import { useFetcher } from 'react-router';
import type { WatchLevel } from '../../../domain/notifications/watching';
import { buttonClass } from '../../../ui/button';
import { Menu, MenuContent, MenuLabel, MenuRadioGroup, MenuRadioItem, MenuTrigger } from '../../../ui/menu';

type Choice = WatchLevel | 'default';

const LOOKS: Record<Choice, { readonly name: MessageDescriptor; readonly Icon: LucideIcon }> = {
  default: { name: msg`What concerns me`, Icon: Bell },
  watch: { name: msg`All of it`, Icon: BellRing },
  mention: { name: msg`Only mentions`, Icon: AtSign },
  mute: { name: msg`Nothing`, Icon: BellOff },
};
const CHOICES: readonly Choice[] = ['watch', 'default', 'mention', 'mute'];

/** How much somebody wants to hear of a thing. `form` is sent with the choice: which act, and of what. */
export function WatchMenu({
  level,
  of,
  action,
  form,
  compact = false,
}: {
  level: WatchLevel | null;
  /** What is watched, in words. */
  of: string;
  action: string;
  form: Readonly<Record<string, string>>;
  compact?: boolean;
}) {
  const { t, i18n } = useLingui();
  const fetcher = useFetcher();
  const asked = fetcher.formData?.get('level');
  const chosen = CHOICES.find((choice) => choice === (asked ?? level)) ?? 'default';
  const { name, Icon } = LOOKS[chosen];
  const said = i18n._(name);
  return (
    <Menu>
      <MenuTrigger
        aria-label={t`You hear: ${said} (${of})`}
        title={t`You hear: ${said}`}
        className={buttonClass('ghost', 'sm', compact ? 'w-7 px-0! pointer-coarse:w-9' : undefined)}
      >
        <Icon aria-hidden="true" />
        {compact ? null : said}
      </MenuTrigger>
      <MenuContent align="end" className="w-56">
        <MenuLabel>{t`What do you want to hear?`}</MenuLabel>
        <MenuRadioGroup
          value={chosen}
          onValueChange={(to) => void fetcher.submit({ ...form, level: to }, { method: 'post', action })}
        >
          {CHOICES.map((choice) => {
            const Mark = LOOKS[choice].Icon;
            return (
              <MenuRadioItem key={choice} value={choice}>
                <Mark aria-hidden="true" className="size-4 shrink-0 text-ink-muted" />
                {i18n._(LOOKS[choice].name)}
              </MenuRadioItem>
            );
          })}
        </MenuRadioGroup>
      </MenuContent>
    </Menu>
  );
}
