import { Trans, useLingui } from '@lingui/react/macro';
import { useFetcher } from 'react-router';
import { useSaveState } from '../../../live/use-save-state';
import { Button } from '../../../ui/button';
import { Dialog, DialogContent, DialogFooter } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Select } from '../../../ui/select';
import { useAnswerSentence } from '../answer-sentence';
import type { CardActionAnswer } from '../card-action';
import { useCardScope } from '../card-scope';

/** Moves the card to another board of the organisation, with its discussion and history. */
export function MoveToBoardDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useLingui();
  const { card, otherBoards } = useCardScope();
  const fetcher = useFetcher<CardActionAnswer>({ key: `move-${card.id}` });
  const { status } = useSaveState();
  const sentence = useAnswerSentence();
  const refused = fetcher.data?.ok === false ? sentence(fetcher.data.code) : undefined;
  const isSaved = status === 'saved';
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        size="sm"
        title={t`Move to another board`}
        description={t`The card keeps its discussion and its history. Links to it on this board will no longer work.`}
      >
        {otherBoards.length === 0 ? (
          <p>
            <Trans>There is no other board in this organisation yet.</Trans>
          </p>
        ) : (
          <fetcher.Form method="post">
            <input type="hidden" name="intent" value="card.move" />
            <Field label={t`Board`} error={refused}>
              <Select name="board" defaultValue={otherBoards[0]?.id}>
                {otherBoards.map((board) => (
                  <option key={board.id} value={board.id}>
                    {board.name}
                  </option>
                ))}
              </Select>
            </Field>
            <DialogFooter>
              {!isSaved && (
                <p className="mr-auto text-ink-muted text-sm">
                  <Trans>The card can move once your last changes are saved.</Trans>
                </p>
              )}
              <Button onClick={() => onOpenChange(false)}>
                <Trans>Cancel</Trans>
              </Button>
              <Button type="submit" variant="primary" disabled={!isSaved} pending={fetcher.state !== 'idle'}>
                <Trans>Move card</Trans>
              </Button>
            </DialogFooter>
          </fetcher.Form>
        )}
      </DialogContent>
    </Dialog>
  );
}
