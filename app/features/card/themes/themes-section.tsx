import { Trans, useLingui } from '@lingui/react/macro';
import { Plus, Radar, X } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { setTheme } from '../../../board-doc/facet-commands';
import type { ThemeId } from '../../../domain/ids';
import type { RadarTheme } from '../../../domain/network/radar';
import { Button } from '../../../ui/button';
import { IconButton } from '../../../ui/icon-button';
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover';
import { OptionList } from '../../marks/option-list';
import { useCardScope } from '../card-scope';
import { Section } from '../section';

/** What the radar knows of a card: the themes there are, and the candidate that it came from. */
export interface CardRadar {
  readonly themes: readonly RadarTheme[];
  readonly origin: { readonly name: string } | null;
  /** The address of the radar. */
  readonly address: string;
}

/** The themes of the radar that this network stands under (M17). */
export function ThemesSection({ radar }: { radar: CardRadar | null }) {
  const { t } = useLingui();
  const { card, canEdit, run } = useCardScope();
  const [open, setOpen] = useState(false);
  if (radar === null) return null;
  const names = new Map(radar.themes.map(({ id, name }) => [id, name]));
  const own = card.themes.filter((id) => names.has(id));
  const offered = radar.themes.filter(({ id, isArchived }) => !isArchived || own.includes(id));
  if (own.length === 0 && (!canEdit || offered.length === 0)) return null;
  const put = (theme: ThemeId, present: boolean) =>
    run((doc, act) => setTheme(doc, act, [card.id], theme, present), t`Theme: ${names.get(theme) ?? ''}`);
  return (
    <Section
      title={<Trans>Themes</Trans>}
      action={
        <Link to={radar.address} className="inline-flex items-center gap-1 text-ink-muted text-sm hover:underline">
          <Radar aria-hidden="true" className="size-4" />
          {t`Radar`}
        </Link>
      }
    >
      <ul className="flex flex-wrap items-center gap-1.5">
        {own.map((id) => (
          <li key={id} className="flex min-w-0 items-center rounded-sm bg-sunken pl-2 text-sm">
            <span className="truncate">{names.get(id)}</span>
            {canEdit ? (
              <IconButton
                label={t`Take off the theme ${names.get(id) ?? ''}`}
                size="sm"
                tooltip={false}
                className="size-6!"
                onClick={() => put(id, false)}
              >
                <X aria-hidden="true" />
              </IconButton>
            ) : (
              <span className="pr-2" />
            )}
          </li>
        ))}
        {canEdit ? (
          <li>
            <Popover open={open} onOpenChange={setOpen}>
              <PopoverTrigger asChild>
                <Button
                  size="sm"
                  variant="ghost"
                  className={own.length === 0 ? '-ml-2' : undefined}
                  icon={<Plus aria-hidden="true" />}
                >
                  {t`Choose themes`}
                </Button>
              </PopoverTrigger>
              <PopoverContent aria-label={t`Choose themes`}>
                <OptionList
                  label={t`Find a theme`}
                  options={offered.map(({ id, name }) => ({ value: id as string, name }))}
                  selected={own}
                  onPick={(id) => put(id as ThemeId, !own.includes(id as ThemeId))}
                />
              </PopoverContent>
            </Popover>
          </li>
        ) : null}
      </ul>
      {radar.origin ? (
        <p className="text-ink-muted text-sm">
          <Trans>
            It came from the radar, where it is called <Link to={radar.address}>{radar.origin.name}</Link>.
          </Trans>
        </p>
      ) : null}
    </Section>
  );
}
