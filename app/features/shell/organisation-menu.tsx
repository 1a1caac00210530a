import { useLingui } from '@lingui/react/macro';
import { Check, ChevronsUpDown, Plus, Settings, Users } from 'lucide-react';
import { Link } from 'react-router';
import { stableColour } from '../../domain/colours';
import { initials } from '../../ui/avatar';
import { Menu, MenuContent, MenuItem, MenuLabel, MenuSeparator, MenuTrigger } from '../../ui/menu';
import { organisationPaths, type ShellData } from './shell-data';

/** Which organisation this is, and the way to the others. */
export function OrganisationMenu({ organisation, organisations }: Pick<ShellData, 'organisation' | 'organisations'>) {
  const { t } = useLingui();
  const paths = organisationPaths(organisation.id);
  return (
    <Menu>
      <MenuTrigger
        aria-label={t`Organisation: ${organisation.name}`}
        className="flex h-9 min-w-0 flex-1 items-center gap-2 rounded-sm px-1.5 text-left hover:bg-hover aria-expanded:bg-hover"
      >
        <OrganisationMark organisation={organisation} />
        <span className="min-w-0 flex-1 truncate font-semibold">{organisation.name}</span>
        <ChevronsUpDown aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />
      </MenuTrigger>
      <MenuContent className="w-64">
        <MenuLabel>{t`Your organisations`}</MenuLabel>
        {organisations.map((one) => (
          <MenuItem key={one.id} asChild>
            <Link to={organisationPaths(one.id).boards} aria-current={one.id === organisation.id ? 'true' : undefined}>
              <OrganisationMark organisation={one} />
              <span className="min-w-0 flex-1 truncate">{one.name}</span>
              {one.id === organisation.id ? <Check aria-hidden="true" /> : null}
            </Link>
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem asChild>
          <Link to={paths.members}>
            <Users aria-hidden="true" />
            {t`Members`}
          </Link>
        </MenuItem>
        <MenuItem asChild>
          <Link to={paths.settings}>
            <Settings aria-hidden="true" />
            {t`Settings`}
          </Link>
        </MenuItem>
        <MenuItem asChild>
          <Link to="/organisations/new">
            <Plus aria-hidden="true" />
            {t`New organisation`}
          </Link>
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}

/** An organisation's initial on its colour: square, since people are round. */
function OrganisationMark({ organisation }: { organisation: { id: string; name: string } }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-flex size-5 shrink-0 items-center justify-center rounded-[5px] font-semibold text-xs bg-label-${stableColour(organisation.id)}-solid text-on-solid`}
    >
      {initials(organisation.name).slice(0, 1)}
    </span>
  );
}
