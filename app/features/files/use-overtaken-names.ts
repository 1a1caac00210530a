import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent } from 'react';
import { toast } from '../../ui/toast';
import type { ListedFile } from './file-data';

/** How long somebody wants to hear that their name for a file was changed again. */
const FRESH_MS = 120_000;

const own = new Map<string, { readonly name: string; readonly at: number; isSeen: boolean }>();

/** Remembers for a while which name somebody gave a file on this page. */
export function noteOwnName(id: string, name: string): void {
  own.set(id, { name, at: performance.now(), isSeen: false });
}

/**
 * Tells somebody who named a file that another person has named it differently since: of two who do so at once the last
 * one's name stands, and both know.
 */
export function useOvertakenNames(files: readonly ListedFile[]): void {
  const { t } = useLingui();
  const tell = useEffectEvent((before: string, { name, touchedBy }: ListedFile) =>
    toast({ message: t`${touchedBy} has just renamed “${before}”. It is now “${name}”.` }),
  );
  useEffect(() => {
    for (const file of files) {
      const named = own.get(file.id);
      if (!named) continue;
      if (file.name === named.name) {
        named.isSeen = true;
        continue;
      }
      // The list that shows the own name is still on its way.
      if (!named.isSeen) continue;
      own.delete(file.id);
      if (performance.now() - named.at < FRESH_MS) tell(named.name, file);
    }
  }, [files]);
}
