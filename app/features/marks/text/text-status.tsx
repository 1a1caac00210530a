import { useLingui } from '@lingui/react/macro';
import { Check, CloudOff, Eye, LoaderCircle, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDocumentPeers, useDocumentSaveState } from '../../../live/live-text-document';
import { Avatar } from '../../../ui/avatar';
import { Button } from '../../../ui/button';
import { Tooltip } from '../../../ui/tooltip';

/** Whether what I wrote is safe, and who else has the text open. */
export function TextStatus() {
  const { t } = useLingui();
  const { retry, ...state } = useDocumentSaveState();
  const peers = useDocumentPeers();
  const icon = 'size-4 shrink-0';
  const spinning = <LoaderCircle aria-hidden="true" className="size-4 shrink-0 animate-spin" />;
  const shown: Record<typeof state.status, readonly [ReactNode, string]> = {
    saved: [<Check key="saved" aria-hidden="true" className={icon} />, t`Saved`],
    connecting: [spinning, t`Connecting…`],
    saving: [spinning, t`Saving…`],
    readOnly: [<Eye key="eye" aria-hidden="true" className={icon} />, t`You can look, not change`],
    offline: [<CloudOff key="offline" aria-hidden="true" className={icon} />, t`Offline – kept on this device`],
    failed: [<TriangleAlert key="failed" aria-hidden="true" className={icon} />, t`The connection was refused.`],
  };
  const [mark, text] = shown[state.status];
  return (
    <span className="inline-flex flex-wrap items-center gap-3 text-ink-muted text-sm">
      <span role="status" className="inline-flex items-center gap-1.5">
        {mark}
        {text}
        {state.status === 'failed' && <Button variant="ghost" size="sm" onClick={retry}>{t`Try again`}</Button>}
      </span>
      {peers.length > 0 && (
        <span className="inline-flex -space-x-1">
          {peers.map(({ userId, name, colour }) => (
            <Tooltip key={userId} label={name}>
              <span>
                <Avatar name={name} colour={colour} size="md" />
              </span>
            </Tooltip>
          ))}
        </span>
      )}
    </span>
  );
}
