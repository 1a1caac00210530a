import { useLingui } from '@lingui/react/macro';
import type { NetworkRefusal } from '../../../../domain/portfolio/network-edit';
import { Dialog, DialogContent } from '../../../../ui/dialog';
import { useCellSentence } from '../acts/use-cell-sentence';

/** Names the networks that an act left as they were, and why. */
export function RefusedDialog({
  refused,
  nameOf,
  onClose,
}: {
  refused: readonly NetworkRefusal[] | null;
  nameOf: (refusal: NetworkRefusal) => string;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const sentence = useCellSentence();
  return (
    <Dialog open={refused !== null} onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={t`Left as they were`}>
        <ul className="divide-y divide-line">
          {refused?.map((refusal) => (
            <li key={`${refusal.cardId} ${refusal.code}`} className="flex flex-wrap gap-x-3 py-2">
              <span className="font-medium">{nameOf(refusal)}</span>
              <span className="text-ink-muted">{sentence(refusal)}</span>
            </li>
          ))}
        </ul>
      </DialogContent>
    </Dialog>
  );
}
