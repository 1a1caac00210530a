import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useFetcher } from 'react-router';
import type { RadarCandidate } from '../../../domain/network/radar';
import { Button } from '../../../ui/button';
import { Dialog, DialogContent, DialogFooter } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Select } from '../../../ui/select';
import { toast } from '../../../ui/toast';
import type { RadarAnswer, RadarPageData } from './radar-data';
import { useRadarProblem } from './radar-words';

/** Makes a candidate a card in the Join column of a board. */
export function PromoteDialog({
  candidate,
  boards,
  action,
  onUndo,
  onClose,
}: {
  candidate: RadarCandidate;
  boards: RadarPageData['joinBoards'];
  action: string;
  onUndo: () => void;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const fetcher = useFetcher<RadarAnswer>();
  const problem = useRadarProblem(fetcher.data);
  const isDone = fetcher.state === 'idle' && fetcher.data?.ok === true;
  const name = candidate.name;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when it is done
  useEffect(() => {
    if (!isDone) return;
    onClose();
    toast({ message: t`${name} is a card in Join now`, undo: onUndo });
  }, [isDone]);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={t`Take ${name} to Join`}
        description={t`It becomes a card with its purpose, address, scout, note and theme. It stays on the radar, with a link to the card.`}
      >
        {boards.length === 0 ? (
          <p className="text-sm">
            <Trans>No board has a column of the stage Join. Add one to a board first.</Trans>
          </p>
        ) : (
          <fetcher.Form method="post" action={action} className="flex flex-col gap-4">
            <input type="hidden" name="intent" value="candidate.promote" />
            <input type="hidden" name="candidateId" value={candidate.id} />
            <Field label={t`Board`} error={problem?.text}>
              <Select name="boardId">
                {boards.map((board) => (
                  <option key={board.id} value={board.id}>
                    {board.name}
                  </option>
                ))}
              </Select>
            </Field>
            <DialogFooter>
              <Button variant="ghost" onClick={onClose}>
                {t`Cancel`}
              </Button>
              <Button type="submit" variant="primary" pending={fetcher.state !== 'idle'}>
                {t`Make it a card`}
              </Button>
            </DialogFooter>
          </fetcher.Form>
        )}
      </DialogContent>
    </Dialog>
  );
}
