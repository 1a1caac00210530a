import { useLingui } from '@lingui/react/macro';
import { Command as Cmdk } from 'cmdk';
import { Dialog as Radix } from 'radix-ui';
import { useRef } from 'react';
import { type Command, useRegisteredCommands } from '../../ui/command-registry';
import { floatingClass } from '../../ui/floating';
import { Kbd } from '../../ui/kbd';
import type { ShellData } from './shell-data';
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
  const chosen = useRef<Command | null>(null);
  const choose = (command: Command) => {
    chosen.current = command;
    onOpenChange(false);
    // After the dialog has given the focus back, so that a command may take it.
    requestAnimationFrame(() => requestAnimationFrame(command.run));
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
              placeholder={t`Where to, or what to do?`}
              className="h-12 shrink-0 border-line border-b bg-transparent px-4 text-lg outline-none"
            />
            <Cmdk.List className="min-h-0 overflow-y-auto p-1.5">
              <Cmdk.Empty className="px-3 py-8 text-center text-ink-muted">{t`Nothing goes by that name here.`}</Cmdk.Empty>
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
                      onSelect={() => choose(command)}
                      className="flex h-9 cursor-default items-center gap-2.5 rounded-sm px-2.5 data-[selected=true]:bg-hover pointer-coarse:h-11 [&_svg]:size-4 [&_svg]:text-ink-muted"
                    >
                      {command.icon}
                      <span className="min-w-0 flex-1 truncate">{command.label}</span>
                      {command.shortcut ? <Kbd keys={command.shortcut} /> : null}
                    </Cmdk.Item>
                  ))}
                </Cmdk.Group>
              ))}
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
