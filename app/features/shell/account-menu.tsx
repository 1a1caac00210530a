import { useLingui } from '@lingui/react/macro';
import { Contrast, Languages, LogOut, Monitor, Moon, ShieldCheck, Sun, UserRound } from 'lucide-react';
import { Link } from 'react-router';
import { stableColour } from '../../domain/colours';
import { isLocale, isTheme, LANGUAGE_NAMES, LOCALES, THEMES, type Theme } from '../../domain/preferences';
import { useSignOut } from '../../live/use-sign-out';
import { AlertDialog } from '../../ui/alert-dialog';
import { Avatar } from '../../ui/avatar';
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuSub,
  MenuSubContent,
  MenuSubTrigger,
  MenuTrigger,
} from '../../ui/menu';
import { THEME_NAMES } from './theme-names';
import { usePreferences } from './use-preferences';

const ICONS: Record<Theme, typeof Sun> = { system: Monitor, light: Sun, dark: Moon, contrast: Contrast };

interface AccountMenuProps {
  readonly me: {
    readonly memberId: string;
    readonly name: string;
    readonly email: string;
    readonly avatarUrl: string | null;
    readonly theme: Theme;
  };
}

/** The person at the foot of the sidebar: profile, theme, sign out. */
export function AccountMenu({ me }: AccountMenuProps) {
  const { t, i18n } = useLingui();
  const { signOut, question } = useSignOut();
  const { setTheme, setLanguage } = usePreferences();
  const Icon = ICONS[me.theme];
  return (
    <Menu>
      <MenuTrigger
        aria-label={t`Your account: ${me.name}`}
        className="flex h-9 min-w-0 flex-1 items-center gap-2 rounded-sm px-1.5 text-left hover:bg-hover aria-expanded:bg-hover"
      >
        <Avatar name={me.name} colour={stableColour(me.memberId)} src={me.avatarUrl} decorative />
        <span className="min-w-0 flex-1 truncate">{me.name}</span>
      </MenuTrigger>
      <MenuContent side="top" className="w-64">
        <div className="px-2 pt-1.5 pb-2">
          <p className="truncate font-medium">{me.name}</p>
          <p className="truncate text-ink-muted text-xs">{me.email}</p>
        </div>
        <MenuSeparator />
        <MenuItem asChild>
          <Link to="/account">
            <UserRound aria-hidden="true" />
            {t`Profile`}
          </Link>
        </MenuItem>
        <MenuItem asChild>
          <Link to="/account/security">
            <ShieldCheck aria-hidden="true" />
            {t`Password and devices`}
          </Link>
        </MenuItem>
        <MenuSub>
          <MenuSubTrigger icon={<Icon aria-hidden="true" />}>
            {t({ message: 'Theme', context: 'how pages look' })}
          </MenuSubTrigger>
          <MenuSubContent>
            <MenuRadioGroup value={me.theme} onValueChange={(theme) => isTheme(theme) && setTheme(theme)}>
              {THEMES.map((theme) => (
                <MenuRadioItem key={theme} value={theme}>
                  {i18n._(THEME_NAMES[theme])}
                </MenuRadioItem>
              ))}
            </MenuRadioGroup>
          </MenuSubContent>
        </MenuSub>
        <MenuSub>
          <MenuSubTrigger icon={<Languages aria-hidden="true" />}>{t`Language`}</MenuSubTrigger>
          <MenuSubContent>
            <MenuRadioGroup
              value={LOCALES.find((locale) => i18n.locale.startsWith(locale))}
              onValueChange={(locale) => isLocale(locale) && setLanguage(locale)}
            >
              {LOCALES.map((locale) => (
                <MenuRadioItem key={locale} value={locale} lang={locale}>
                  {LANGUAGE_NAMES[locale]}
                </MenuRadioItem>
              ))}
            </MenuRadioGroup>
          </MenuSubContent>
        </MenuSub>
        <MenuSeparator />
        <MenuItem icon={<LogOut aria-hidden="true" />} onSelect={signOut}>
          {t`Sign out`}
        </MenuItem>
      </MenuContent>
      <AlertDialog {...question} />
    </Menu>
  );
}
