import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useSubmit } from 'react-router';
import { hasUnsentChanges } from './offline-storage';

/**
 * Signs out; asks first when this device holds changes that the server lacks, since signing out deletes them.
 * `question` is what the asking dialog shows and does.
 */
export function useSignOut() {
  const { t } = useLingui();
  const submit = useSubmit();
  const [isAsking, setAsking] = useState(false);
  const leave = () => void submit(null, { method: 'post', action: '/sign-out' });
  return {
    signOut: () => (hasUnsentChanges() ? setAsking(true) : leave()),
    question: {
      open: isAsking,
      onOpenChange: setAsking,
      title: t`Sign out without the changes on this device?`,
      description: t`Some of what you changed has not reached the server yet. Stay until the board says Saved, or sign out and lose it.`,
      confirmLabel: t`Sign out and lose it`,
      cancelLabel: t`Stay`,
      onConfirm: leave,
    },
  };
}
