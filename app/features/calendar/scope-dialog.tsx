import { useLingui } from '@lingui/react/macro';
import type { Scope } from '../../domain/calendar/event';
import { Button } from '../../ui/button';
import { Dialog, DialogContent } from '../../ui/dialog';

/** Which instances of a series are meant. */
export function ScopeDialog({ title, onPick }: { title: string; onPick: (scope: Scope | null) => void }) {
  const { t } = useLingui();
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onPick(null))}>
      <DialogContent size="sm" title={t`Move “${title}”`} description={t`It repeats. Which of its days do you mean?`}>
        <div className="flex flex-col gap-2">
          <Button variant="primary" onClick={() => onPick('this')}>{t`This one`}</Button>
          <Button onClick={() => onPick('following')}>{t`This one and those that follow`}</Button>
          <Button onClick={() => onPick('all')}>{t`All of them`}</Button>
        </div>
      </DialogContent>
    </Dialog>
  );
}
