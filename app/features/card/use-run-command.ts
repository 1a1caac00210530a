import { useCallback } from 'react';
import { BoardError } from '../../board-doc/board-error';
import { useCommand } from '../../live/hooks';
import type { Refusal, RunCommand } from './card-scope';

/** Runs commands on the open board and turns refusals into values, for the sentence beside the field. */
export function useRunCommand(): RunCommand {
  const command = useCommand();
  return useCallback(
    (change, label) => {
      try {
        command(change, label);
        return null;
      } catch (error) {
        if (error instanceof BoardError) return { code: error.code, limit: error.limit } satisfies Refusal;
        throw error;
      }
    },
    [command],
  );
}
