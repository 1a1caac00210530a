import { useLingui } from '@lingui/react/macro';
import {
  Armchair,
  Building2,
  ChartScatter,
  Contrast,
  Gavel,
  Handshake,
  Import,
  Languages,
  LayoutGrid,
  LogOut,
  Plus,
  Settings,
  SquareKanban,
  Tag,
  UserRound,
  Users,
} from 'lucide-react';
import { useNavigate } from 'react-router';
import { LANGUAGE_NAMES, LOCALES, THEMES } from '../../domain/preferences';
import type { Command } from '../../ui/command-registry';
import { organisationPaths, type ShellData } from './shell-data';
import { THEME_NAMES } from './theme-names';
import { usePreferences } from './use-preferences';

/** What the frame itself offers in the palette: places, boards, organisations, theme, sign out. */
export function useShellCommands(
  { organisation, organisations, boards, me, abilities }: ShellData,
  signOut: () => void,
): Command[] {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const { setTheme, setLanguage } = usePreferences();
  const paths = organisationPaths(organisation.id);
  const goTo = (to: string) => () => void navigate(to);
  const place = (to: string, label: string, icon: Command['icon'], shortcut?: string): Command => {
    return { id: `go:${to}`, label, icon, group: t`Go to`, run: goTo(to), ...(shortcut ? { shortcut } : {}) };
  };
  return [
    ...boards.map((board) => ({
      id: `board:${board.id}`,
      label: board.name,
      group: t`Boards`,
      icon: <SquareKanban aria-hidden="true" />,
      run: goTo(paths.board(board.id)),
    })),
    place(paths.desk, t`Desk`, <Armchair aria-hidden="true" />, 'G D'),
    place(paths.boards, t`Boards`, <LayoutGrid aria-hidden="true" />, 'G B'),
    place(paths.portfolio, t`Portfolio`, <ChartScatter aria-hidden="true" />, 'G P'),
    place(paths.partners, t`Partners`, <Handshake aria-hidden="true" />),
    place(paths.decisions, t`Decisions`, <Gavel aria-hidden="true" />),
    ...(abilities.createBoard ? [place(paths.start, t`Ways to begin a board`, <Plus aria-hidden="true" />)] : []),
    ...(abilities.import ? [place(paths.import, t`Import`, <Import aria-hidden="true" />, 'G I')] : []),
    place(paths.members, t`Members`, <Users aria-hidden="true" />, 'G E'),
    place(paths.labels, t`Labels`, <Tag aria-hidden="true" />, 'G L'),
    place(paths.settings, t`Settings`, <Settings aria-hidden="true" />, 'G S'),
    place('/account', t`Profile`, <UserRound aria-hidden="true" />),
    ...organisations
      .filter((one) => one.id !== organisation.id)
      .map((one) => ({
        id: `organisation:${one.id}`,
        label: one.name,
        group: t`Organisations`,
        icon: <Building2 aria-hidden="true" />,
        run: goTo(organisationPaths(one.id).boards),
      })),
    ...THEMES.filter((theme) => theme !== me.theme).map((theme) => ({
      id: `theme:${theme}`,
      label: t({ message: `Theme: ${i18n._(THEME_NAMES[theme])}`, context: 'how pages look' }),
      group: t({ message: 'Theme', context: 'how pages look' }),
      icon: <Contrast aria-hidden="true" />,
      run: () => setTheme(theme),
    })),
    ...LOCALES.filter((locale) => !i18n.locale.startsWith(locale)).map((locale) => ({
      id: `language:${locale}`,
      label: t`Language: ${LANGUAGE_NAMES[locale]}`,
      group: t`Language`,
      icon: <Languages aria-hidden="true" />,
      run: () => setLanguage(locale),
    })),
    {
      id: 'sign-out',
      label: t`Sign out`,
      group: t`Account`,
      icon: <LogOut aria-hidden="true" />,
      run: signOut,
    },
  ];
}
