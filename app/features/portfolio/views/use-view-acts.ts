import { useLingui } from '@lingui/react/macro';
import { useSubmit } from 'react-router';
import type { SavedView } from '../../../domain/portfolio/saved-view';
import { toast } from '../../../ui/toast';

/** What can be done with a view that was kept. */
export interface ViewActs {
  update(view: SavedView, state: string): void;
  share(view: SavedView, isShared: boolean): void;
  setDefault(view: SavedView | null): void;
  delete(view: SavedView): void;
}

/** The acts, sent to the address that keeps views. */
export function useViewActs(action: string): ViewActs {
  const { t } = useLingui();
  const submit = useSubmit();
  const send = (fields: Record<string, string>) =>
    void submit(fields, { method: 'post', action, navigate: false, fetcherKey: `view:${fields.view ?? ''}` });
  return {
    update(view, state) {
      send({ intent: 'view.update', view: view.id, state });
      const undo = () => send({ intent: 'view.update', view: view.id, state: view.state });
      toast({ message: t`Saved the changes of ${view.name}`, undo });
    },
    share(view, isShared) {
      send({ intent: 'view.share', view: view.id, shared: isShared ? 'yes' : 'no' });
      toast({ message: isShared ? t`Everybody here can open ${view.name} now` : t`${view.name} is no longer shared` });
    },
    setDefault: (view) => send({ intent: 'view.default', view: view?.id ?? '' }),
    delete(view) {
      send({ intent: 'view.delete', view: view.id });
      const { name, state, isShared } = view;
      const undo = () => send({ intent: 'view.save', name, state, shared: isShared ? 'yes' : 'no' });
      // Who deletes another's view cannot give it back to them.
      toast({ message: t`Deleted ${name}`, ...(view.isOwn && { undo }) });
    },
  };
}
