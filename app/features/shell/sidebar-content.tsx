import { useLingui } from '@lingui/react/macro';
import {
  Armchair,
  CalendarDays,
  ChartScatter,
  CircleHelp,
  FileText,
  Gavel,
  Handshake,
  Import,
  LayoutGrid,
  Orbit,
  Search,
  Settings,
  SquareKanban,
  Star,
  UsersRound,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../ui/icon-button';
import { Kbd } from '../../ui/kbd';
import { AccountMenu } from './account-menu';
import { Bell } from './bell';
import { NavItem } from './nav-item';
import { OrganisationMenu } from './organisation-menu';
import { organisationPaths, type ShellData } from './shell-data';

export interface SidebarContentProps {
  data: ShellData;
  onSearch: () => void;
  onHelp: () => void;
  /** Stands at the foot: the button that folds the sidebar away. */
  corner?: ReactNode;
}

/** Organisation, ways, boards, account: in the sidebar, and in the sheet on phones. */
export function SidebarContent({ data, onSearch, onHelp, corner }: SidebarContentProps) {
  const { t } = useLingui();
  const { organisation, organisations, boards, me, abilities } = data;
  const paths = organisationPaths(organisation.id);
  return (
    <>
      <div className="flex p-2">
        <OrganisationMenu organisation={organisation} organisations={organisations} />
      </div>
      <div className="px-2">
        <button
          type="button"
          onClick={onSearch}
          className="flex h-8 w-full items-center gap-2 rounded-sm border border-line bg-surface px-2 text-ink-faint hover:border-line-strong hover:text-ink-muted pointer-coarse:h-10"
        >
          <Search aria-hidden="true" className="size-4" />
          <span className="flex-1 text-left">{t`Go to or do…`}</span>
          <span className="pointer-coarse:hidden">
            <Kbd keys="Mod+K" />
          </span>
        </button>
      </div>
      <nav aria-label={t`Main`} className="flex min-h-0 flex-1 flex-col gap-px overflow-y-auto p-2">
        <NavItem to={paths.desk} icon={<Armchair aria-hidden="true" />}>{t`Desk`}</NavItem>
        <NavItem to={paths.portfolio} icon={<ChartScatter aria-hidden="true" />}>{t`Portfolio`}</NavItem>
        <NavItem to={paths.boards} end icon={<LayoutGrid aria-hidden="true" />}>{t`All boards`}</NavItem>
        <NavItem to={paths.partners} icon={<Handshake aria-hidden="true" />}>{t`Partners`}</NavItem>
        <NavItem to={paths.scoring} icon={<UsersRound aria-hidden="true" />}>{t`Score together`}</NavItem>
        <NavItem to={paths.decisions} icon={<Gavel aria-hidden="true" />}>{t`Decisions`}</NavItem>
        <NavItem to={paths.plans} icon={<FileText aria-hidden="true" />}>{t`Plans`}</NavItem>
        <NavItem to="/calendar" icon={<CalendarDays aria-hidden="true" />}>{t`My calendar`}</NavItem>
        <NavItem to="/spaces" icon={<Orbit aria-hidden="true" />}>{t`Spaces`}</NavItem>
        {abilities.import ? (
          <NavItem to={paths.import} icon={<Import aria-hidden="true" />}>
            {t({ message: 'Import', context: 'a heading' })}
          </NavItem>
        ) : null}
        <NavItem to={paths.settings} icon={<Settings aria-hidden="true" />}>{t`Settings`}</NavItem>
        <BoardLinks
          title={t`Starred`}
          icon={<Star aria-hidden="true" />}
          boards={boards.filter((b) => b.starred)}
          {...{ paths }}
        />
        <BoardLinks
          title={t`Boards`}
          icon={<SquareKanban aria-hidden="true" />}
          boards={boards.filter((b) => !b.starred)}
          {...{ paths }}
        />
      </nav>
      <div className="flex items-center gap-1 border-line border-t p-2">
        <AccountMenu me={me} />
        <Bell news={data.news} />
        <IconButton label={t`Keyboard shortcuts`} shortcut="?" onClick={onHelp}>
          <CircleHelp aria-hidden="true" />
        </IconButton>
        {corner}
      </div>
    </>
  );
}

function BoardLinks({
  title,
  icon,
  boards,
  paths,
}: {
  title: string;
  icon: ReactNode;
  boards: ShellData['boards'];
  paths: ReturnType<typeof organisationPaths>;
}) {
  if (boards.length === 0) return null;
  return (
    <div className="mt-4">
      <h2 className="px-2 pb-1 font-medium text-ink-faint text-xs">{title}</h2>
      <ul className="flex flex-col gap-px">
        {boards.map((board) => (
          <li key={board.id}>
            <NavItem to={paths.board(board.id)} icon={icon}>
              {board.name}
            </NavItem>
          </li>
        ))}
      </ul>
    </div>
  );
}
