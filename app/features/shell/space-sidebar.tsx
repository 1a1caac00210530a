import { useLingui } from '@lingui/react/macro';
import {
  Armchair,
  ArrowLeft,
  CalendarDays,
  ChevronsUpDown,
  FileText,
  FolderOpen,
  Globe,
  HandHelping,
  History,
  ListChecks,
  MessagesSquare,
  Orbit,
  PlaneTakeoff,
  Settings,
  SquareKanban,
  Users,
  Video,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Menu, MenuContent, MenuItem, MenuLabel, MenuSeparator, MenuTrigger } from '../../ui/menu';
import { AccountMenu } from './account-menu';
import { Bell } from './bell';
import { NavItem } from './nav-item';
import { type SpaceShellData, spacePaths } from './space-data';
import { SpaceSearch } from './space-search';

/** The space, its places, the person's own card of it: in the sidebar, and in the sheet on phones. */
export function SpaceSidebar({ data, corner }: { data: SpaceShellData; corner?: ReactNode }) {
  const { t } = useLingui();
  const { space, ownCards, me, role } = data;
  const paths = spacePaths(space.id);
  return (
    <>
      <div className="flex p-2">
        <SpaceMenu data={data} />
      </div>
      <div className="px-2">
        <SpaceSearch address={paths.search} />
      </div>
      <nav aria-label={t`Space`} className="flex min-h-0 flex-1 flex-col gap-px overflow-y-auto p-2">
        <NavItem to={paths.desk} end icon={<Armchair aria-hidden="true" />}>{t`Desk`}</NavItem>
        <NavItem to={paths.calendar} icon={<CalendarDays aria-hidden="true" />}>{t`Calendar`}</NavItem>
        <NavItem to={paths.tasks} icon={<ListChecks aria-hidden="true" />}>{t`Tasks`}</NavItem>
        <NavItem to={paths.documents} icon={<FileText aria-hidden="true" />}>{t`Documents`}</NavItem>
        <NavItem to={paths.files} icon={<FolderOpen aria-hidden="true" />}>{t`Files`}</NavItem>
        <NavItem to={paths.rooms} icon={<Video aria-hidden="true" />}>{t`Meeting rooms`}</NavItem>
        <NavItem to={paths.discussion} icon={<MessagesSquare aria-hidden="true" />}>{t`Discussion`}</NavItem>
        <NavItem to={paths.people} icon={<Users aria-hidden="true" />}>{t`People`}</NavItem>
        <NavItem to={paths.plan} icon={<PlaneTakeoff aria-hidden="true" />}>{t`Going international`}</NavItem>
        <NavItem to={paths.services} icon={<HandHelping aria-hidden="true" />}>{t`Services`}</NavItem>
        <NavItem to={paths.profile} icon={<Globe aria-hidden="true" />}>{t`Profile page`}</NavItem>
        <NavItem to={paths.activity} icon={<History aria-hidden="true" />}>{t`Activity`}</NavItem>
        {role === 'host' ? (
          <NavItem to={paths.settings} icon={<Settings aria-hidden="true" />}>{t`Settings`}</NavItem>
        ) : null}
        {ownCards.map(({ organisationName, address }) => (
          <div key={address} className="mt-4">
            <h2 className="px-2 pb-1 font-medium text-ink-faint text-xs">{t`Seen by ${organisationName} only`}</h2>
            <NavItem to={address} icon={<SquareKanban aria-hidden="true" />}>{t`Our card of this network`}</NavItem>
          </div>
        ))}
      </nav>
      <div className="flex items-center gap-1 border-line border-t p-2">
        <AccountMenu me={me} />
        <Bell news={data.news} />
        {corner}
      </div>
    </>
  );
}

/** Which space this is, and the way to the others. */
function SpaceMenu({ data: { space, spaces } }: { data: SpaceShellData }) {
  const { t } = useLingui();
  return (
    <Menu>
      <MenuTrigger
        aria-label={t`Space: ${space.name}`}
        className="flex min-h-9 min-w-0 flex-1 items-center gap-2 rounded-sm px-1.5 py-1 text-left hover:bg-hover aria-expanded:bg-hover"
      >
        <SpaceMark colour={space.colour} />
        <span className="line-clamp-2 min-w-0 flex-1 font-semibold">{space.name}</span>
        <ChevronsUpDown aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />
      </MenuTrigger>
      <MenuContent className="w-64">
        <MenuLabel>{t`Your spaces`}</MenuLabel>
        {spaces.map((one) => (
          <MenuItem key={one.id} asChild>
            <Link to={spacePaths(one.id).desk} aria-current={one.id === space.id ? 'true' : undefined}>
              <SpaceMark colour={one.colour} />
              <span className="min-w-0 flex-1 truncate">{one.name}</span>
            </Link>
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem asChild>
          <Link to="/calendar">
            <CalendarDays aria-hidden="true" />
            {t`My calendar`}
          </Link>
        </MenuItem>
        <MenuItem asChild>
          <Link to="/spaces">
            <Orbit aria-hidden="true" />
            {t`All spaces`}
          </Link>
        </MenuItem>
        <MenuItem asChild>
          <Link to="/">
            <ArrowLeft aria-hidden="true" />
            {t`Back to our own desk`}
          </Link>
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}

/** A space's colour: a ring, as networks are many around a middle. */
function SpaceMark({ colour }: { colour: string }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-flex size-5 shrink-0 items-center justify-center rounded-full bg-label-${colour}-solid text-on-solid`}
    >
      <Orbit className="size-3.5" />
    </span>
  );
}
