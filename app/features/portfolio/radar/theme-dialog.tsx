import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useFetcher } from 'react-router';
import { LIMITS } from '../../../domain/limits';
import type { RadarTheme } from '../../../domain/network/radar';
import { Button } from '../../../ui/button';
import { Dialog, DialogContent, DialogFooter } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Input } from '../../../ui/input';
import { Textarea } from '../../../ui/textarea';
import type { RadarAnswer } from './radar-data';
import { useRadarProblem } from './radar-words';

/** Adds a theme, or changes one. */
export function ThemeDialog({
  theme,
  action,
  onClose,
}: {
  /** Null: a new one. */
  theme: RadarTheme | null;
  action: string;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const fetcher = useFetcher<RadarAnswer>();
  const problem = useRadarProblem(fetcher.data);
  const isDone = fetcher.state === 'idle' && fetcher.data?.ok === true;
  useEffect(() => {
    if (isDone) onClose();
  }, [isDone, onClose]);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={theme ? theme.name : t`New theme`}
        description={t`Something worth entering: a method, a technology, users of our data or of our know-how.`}
      >
        <fetcher.Form method="post" action={action} className="flex flex-col gap-4">
          <input type="hidden" name="intent" value={theme ? 'theme.change' : 'theme.add'} />
          {theme ? <input type="hidden" name="themeId" value={theme.id} /> : null}
          <Field label={t`Name`} error={problem?.field === 'name' ? problem.text : undefined}>
            <Input name="name" defaultValue={theme?.name} maxLength={LIMITS.themeName} autoComplete="off" />
          </Field>
          <Field
            label={t`What it is about, and why we look`}
            error={problem?.field === 'description' ? problem.text : undefined}
          >
            <Textarea name="description" rows={3} defaultValue={theme?.description} maxLength={LIMITS.note} />
          </Field>
          {problem?.field === 'form' ? (
            <p role="alert" className="text-danger text-sm">
              {problem.text}
            </p>
          ) : null}
          <DialogFooter>
            <Button variant="ghost" onClick={onClose}>
              {t`Cancel`}
            </Button>
            <Button type="submit" variant="primary" pending={fetcher.state !== 'idle'}>
              {theme ? t`Save` : t`Add theme`}
            </Button>
          </DialogFooter>
        </fetcher.Form>
      </DialogContent>
    </Dialog>
  );
}
