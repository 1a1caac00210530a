import { useLingui } from '@lingui/react/macro';
import { Command as Cmdk } from 'cmdk';
import { Dialog as Radix } from 'radix-ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type Command, useRegisteredCommands } from '../../ui/command-registry';
import { floatingClass } from '../../ui/floating';
import { Kbd } from '../../ui/kbd';
import { PaletteResults } from './palette-results';
import { organisationPaths, type ShellData } from './shell-data';
import { usePaletteSearch } from './use-palette-search';
import { useShellCommands } from './use-shell-commands';

export interface CommandPaletteProps {
  data: ShellData;
  onSignOut: () => void;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Everything that can be reached or done from here, found by typing. Loaded when first opened. */
export default function CommandPalette({ data, onSignOut, open, onOpenChange }: CommandPaletteProps) {
  const { t } = useLingui();
  const groups = byGroup([...useRegisteredCommands(), ...useShellCommands(data, onSignOut)]);
  const [typed, setTyped] = useState('');
  const address = organisationPaths(data.organisation.id).search;
  const found = usePaletteSearch(address, typed);
  const navigate = useNavigate();
  const choose = (run: () => void) => {
    onOpenChange(false);
    // After the dialog has given the focus back, so that a command may take it.
    requestAnimationFrame(() => requestAnimationFrame(run));
  };
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 animate-fade-in bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          className={`${floatingClass} fixed inset-x-2 top-2 mx-auto flex max-h-[70dvh] max-w-xl flex-col overflow-hidden sm:top-[14vh]`}
        >
          <Radix.Title className="sr-only">{t`Go to or do…`}</Radix.Title>
          <Cmdk label={t`Go to or do…`} loop className="flex min-h-0 flex-col">
            <Cmdk.Input
              value={typed}
              onValueChange={setTyped}
              placeholder={t`Where to, what to do, or what to look for?`}
              className="h-12 shrink-0 border-line border-b bg-transparent px-4 text-lg outline-none"
            />
            <Cmdk.List className="min-h-0 overflow-y-auto p-1.5">
              {typed.trim() === '' ? null : (
                <Cmdk.Empty className="px-3 py-3 text-center text-ink-muted text-sm">{t`No place and no command goes by that name.`}</Cmdk.Empty>
              )}
              {/* A box of their own: the palette sorts its groups within it, and what was found stays below. */}
              <div>
                {groups.map(([heading, commands]) => (
                  <Cmdk.Group
                    key={heading}
                    heading={heading}
                    className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-ink-muted [&_[cmdk-group-heading]]:text-xs"
                  >
                    {commands.map((command) => (
                      <Cmdk.Item
                        key={command.id}
                        value={`${command.label} ${command.id}`}
                        keywords={[heading, ...(command.keywords ?? [])]}
                        onSelect={() => choose(command.run)}
                        className="flex h-9 cursor-default items-center gap-2.5 rounded-sm px-2.5 data-[selected=true]:bg-hover pointer-coarse:h-11 [&_svg]:size-4 [&_svg]:text-ink-muted"
                      >
                        {command.icon}
                        <span className="min-w-0 flex-1 truncate">{command.label}</span>
                        {command.shortcut ? <Kbd keys={command.shortcut} /> : null}
                      </Cmdk.Item>
                    ))}
                  </Cmdk.Group>
                ))}
              </div>
              <PaletteResults
                typed={typed.trim()}
                found={found}
                allTo={address}
                onChoose={(path) => choose(() => void navigate(path))}
              />
            </Cmdk.List>
          </Cmdk>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function byGroup(commands: readonly Command[]): [string, Command[]][] {
  const groups = new Map<string, Command[]>();
  for (const command of commands) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  return [...groups];
}
