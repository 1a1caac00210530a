import { useLingui } from '@lingui/react/macro';
import { Check, CloudOff, Eye, LoaderCircle, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FailureReason, SaveState } from '../../../live/save-state';
import { useSaveState } from '../../../live/use-save-state';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/cx';

/** Whether what I did is safe: one quiet line that never says more than is true. */
export function SaveIndicator() {
  const { retry, ...state } = useSaveState();
  const { icon, text, tone } = useShown(state);
  return (
    <span role="status" className={cx('inline-flex shrink-0 items-center gap-1.5 whitespace-nowrap text-xs', tone)}>
      {icon}
      <span className="max-sm:sr-only">{text}</span>
      {state.status === 'failed' && <RetryButton reason={state.reason} onRetry={retry} />}
    </span>
  );
}

function useShown(state: SaveState): { icon: ReactNode; text: string; tone: string } {
  const { t } = useLingui();
  const icon = 'size-4 shrink-0';
  const quiet = 'text-ink-muted';
  switch (state.status) {
    case 'saved':
      return { icon: <Check aria-hidden="true" className={icon} />, text: t`Saved`, tone: quiet };
    case 'connecting':
      return { icon: <Spinning />, text: t`Connecting…`, tone: quiet };
    case 'saving':
      return { icon: <Spinning />, text: t`Saving…`, tone: quiet };
    case 'readOnly':
      return { icon: <Eye aria-hidden="true" className={icon} />, text: t`You can look, not change`, tone: quiet };
    case 'offline': {
      const text = !state.pending
        ? t`Offline – nothing is waiting`
        : state.kept
          ? t`Offline – kept on this device`
          : t`Offline – not kept yet, leave this page open`;
      return { icon: <CloudOff aria-hidden="true" className={icon} />, text, tone: 'text-warning' };
    }
    case 'failed': {
      const kept = !state.pending
        ? ''
        : state.kept
          ? t`Your changes are kept on this device.`
          : t`Leave this page open.`;
      const text = [failure(state.reason), kept].filter(Boolean).join(' ');
      return { icon: <TriangleAlert aria-hidden="true" className={icon} />, text, tone: 'text-danger' };
    }
  }

  function failure(reason: FailureReason): string {
    switch (reason) {
      case 'signed-out':
        return t`You are signed out.`;
      case 'access-ended':
        return t`You can no longer open this board.`;
      case 'not-found':
        return t`This board is gone.`;
      case 'too-large':
        return t`This change is too large to save.`;
      case 'refused':
        return t`The server refused the connection.`;
    }
  }
}

function Spinning() {
  return <LoaderCircle aria-hidden="true" className="size-4 shrink-0 animate-spin" />;
}

function RetryButton({ reason, onRetry }: { reason: FailureReason; onRetry: () => void }) {
  const { t } = useLingui();
  if (reason === 'not-found') return null;
  return <Button variant="ghost" size="sm" onClick={onRetry}>{t`Try again`}</Button>;
}
