import { useLingui } from '@lingui/react/macro';
import { Dialog, DialogContent } from '../../ui/dialog';
import { Kbd } from '../../ui/kbd';
import { type Shortcut, useShortcutList } from '../../ui/shortcuts';

/** All keys that work on this page, by group: the `?` sheet. */
export function ShortcutSheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useLingui();
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={t`Keyboard shortcuts`} size="lg">
        <ShortcutGroups />
      </DialogContent>
    </Dialog>
  );
}

function ShortcutGroups() {
  const { t } = useLingui();
  const groups = groupShortcuts(useShortcutList(), t`This page`);
  return (
    <div className="gap-10 sm:columns-2">
      {groups.map(([group, shortcuts]) => (
        <section key={group} className="mb-5 break-inside-avoid">
          <h3 className="mb-1 font-medium text-ink-muted text-xs">{group}</h3>
          <dl>
            {shortcuts.map(({ description, keys }) => (
              <div key={description} className="flex min-h-7 items-center justify-between gap-4">
                <dt>{description}</dt>
                <dd className="flex gap-1.5">
                  {keys.map((one) => (
                    <Kbd key={one} keys={one} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

interface Line {
  description: string;
  keys: string[];
}

/** Shortcuts under their headings; several keys for the same thing on one line. */
export function groupShortcuts(shortcuts: readonly Shortcut[], unnamed: string): [string, Line[]][] {
  const groups = new Map<string, Line[]>();
  for (const { keys, description, group = unnamed } of shortcuts) {
    if (!description) continue;
    const lines = groups.get(group) ?? [];
    groups.set(group, lines);
    const line = lines.find((one) => one.description === description);
    if (!line) lines.push({ description, keys: [keys] });
    else if (!line.keys.includes(keys)) line.keys.push(keys);
  }
  return [...groups];
}
