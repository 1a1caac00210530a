import { useLingui } from '@lingui/react/macro';
import { Archive, ArrowDown, ArrowUp, MoreHorizontal, Pencil, Plus, Tags } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import type { CardId } from '../../../domain/ids';
import type { RadarTheme } from '../../../domain/network/radar';
import { Badge } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import { IconButton } from '../../../ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../../ui/menu';
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover';
import { OptionList } from '../../marks/option-list';
import { StageDot } from '../../marks/stage-dot';
import { usePortfolioActs } from '../acts/portfolio-acts';
import { type NetworkFace, NetworkLinks } from '../network-faces';

/** What can be done with a theme. */
export interface ThemeActs {
  edit(theme: RadarTheme): void;
  add(theme: RadarTheme): void;
  move(theme: RadarTheme, by: -1 | 1): void;
  archive(theme: RadarTheme): void;
}

/** A theme with its candidates, and the networks that stand under it already. */
export function ThemeSection({
  theme,
  number,
  isScouted,
  networks,
  faces,
  canEdit,
  acts,
  children,
}: {
  theme: RadarTheme;
  number: number;
  isScouted: boolean;
  networks: readonly CardId[];
  faces: readonly NetworkFace[];
  canEdit: boolean;
  acts: ThemeActs;
  children: ReactNode;
}) {
  const { t } = useLingui();
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="rounded-md border border-line bg-surface px-4 py-3">
      <div className="flex items-start gap-2">
        <span aria-hidden="true" className="mt-0.5 font-semibold text-ink-muted tabular-nums">
          {number}
        </span>
        <div className="min-w-0 flex-1">
          <h3 id={heading} className="font-semibold">
            {theme.name} {isScouted ? null : <Badge tone="warning">{t`nobody scouts`}</Badge>}
          </h3>
          {theme.description ? <p className="text-ink-muted text-sm">{theme.description}</p> : null}
        </div>
        {canEdit ? (
          <>
            <IconButton label={t`New candidate under ${theme.name}`} size="sm" onClick={() => acts.add(theme)}>
              <Plus aria-hidden="true" />
            </IconButton>
            <Menu>
              <MenuTrigger asChild>
                <IconButton label={t`What to do with the theme ${theme.name}`} size="sm">
                  <MoreHorizontal aria-hidden="true" />
                </IconButton>
              </MenuTrigger>
              <MenuContent align="end">
                <MenuItem icon={<Pencil aria-hidden="true" />} onSelect={() => acts.edit(theme)}>
                  {t`Edit`}
                </MenuItem>
                <MenuItem icon={<ArrowUp aria-hidden="true" />} onSelect={() => acts.move(theme, -1)}>
                  {t`Up`}
                </MenuItem>
                <MenuItem icon={<ArrowDown aria-hidden="true" />} onSelect={() => acts.move(theme, 1)}>
                  {t`Down`}
                </MenuItem>
                <MenuSeparator />
                <MenuItem icon={<Archive aria-hidden="true" />} onSelect={() => acts.archive(theme)}>
                  {t`Archive`}
                </MenuItem>
              </MenuContent>
            </Menu>
          </>
        ) : null}
      </div>
      {children}
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-t pt-2 text-sm">
        <span className="text-ink-muted">{t`In the portfolio`}</span>
        {networks.length > 0 ? <NetworkLinks cardIds={networks} most={6} /> : <span>{t`no network yet`}</span>}
        {canEdit ? <PutOnNetworks theme={theme} networks={networks} faces={faces} /> : null}
      </div>
    </section>
  );
}

/** Puts the theme on networks of the portfolio, or takes it off. */
function PutOnNetworks({
  theme,
  networks,
  faces,
}: {
  theme: RadarTheme;
  networks: readonly CardId[];
  faces: readonly NetworkFace[];
}) {
  const { t } = useLingui();
  const { change, sending } = usePortfolioActs();
  const [open, setOpen] = useState(false);
  const chosen = new Set<string>(networks);
  for (const { edit, networks: refs } of sending) {
    if (edit.field !== 'themes') continue;
    if (edit.add.includes(theme.id)) for (const { cardId } of refs) chosen.add(cardId);
    if (edit.remove.includes(theme.id)) for (const { cardId } of refs) chosen.delete(cardId);
  }
  function toggle(cardId: string) {
    const face = faces.find((each) => each.cardId === cardId);
    if (!face) return;
    const refs = [{ boardId: face.boardId, cardId: face.cardId }];
    const adds = { networks: refs, edit: { field: 'themes', add: [theme.id], remove: [] } } as const;
    const removes = { networks: refs, edit: { field: 'themes', add: [], remove: [theme.id] } } as const;
    const isOn = chosen.has(cardId);
    change({
      changes: [isOn ? removes : adds],
      inverse: [isOn ? adds : removes],
      said: isOn ? t`${face.name} is no longer under ${theme.name}` : t`${face.name} is under ${theme.name}`,
      nameOf: () => face.name,
    });
  }
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button
          size="sm"
          variant="ghost"
          icon={<Tags aria-hidden="true" />}
          aria-label={t`Put ${theme.name} on networks`}
        >
          {t`Put on networks`}
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label={t`Put ${theme.name} on networks`} className="w-72!">
        <OptionList
          label={t`Find a network`}
          options={faces.map(({ cardId, name, stage }) => ({
            value: cardId as string,
            name,
            mark: <StageDot stage={stage} />,
          }))}
          selected={[...chosen]}
          onPick={toggle}
          empty={t`There is no network yet.`}
        />
      </PopoverContent>
    </Popover>
  );
}
