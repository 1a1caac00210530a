import { Trans, useLingui } from '@lingui/react/macro';
import { Download, History } from 'lucide-react';
import type { FileVersionRow } from '../../../server/files/read-file';
import { Badge } from '../../ui/badge';
import { IconButton } from '../../ui/icon-button';
import { MomentText } from '../marks/text/day-text';
import { useByteWords } from './byte-words';
import { type FilesFrame, type ListedFile, rawAddress } from './file-data';

/** What the file was: who brought each version, when, and the way back to it. */
export function FileVersions({
  frame,
  file,
  versions,
  onRestore,
}: {
  frame: FilesFrame;
  file: ListedFile;
  versions: readonly FileVersionRow[];
  onRestore: (versionId: string) => void;
}) {
  const { t } = useLingui();
  const bytes = useByteWords();
  return (
    <ol reversed className="flex flex-col divide-y divide-line">
      {versions.map(({ id, number, at, by, size, restoredFrom }) => (
        <li key={id} className="flex items-center gap-2 py-1.5">
          <div className="min-w-0 flex-1">
            <span className="flex flex-wrap items-center gap-2">
              <span className="font-medium">{t`Version ${number}`}</span>
              {id === file.version && <Badge tone="accent">{t`Current`}</Badge>}
              {restoredFrom !== null && (
                <span className="text-ink-muted text-xs">{t`version ${restoredFrom} again`}</span>
              )}
            </span>
            <span className="block text-ink-muted text-xs">
              <Trans>
                {by}, <MomentText at={at} timeZone={frame.timeZone} /> · {bytes(size)}
              </Trans>
            </span>
          </div>
          {frame.canEdit && id !== file.version && (
            <IconButton label={t`Make version ${number} current again`} onClick={() => onRestore(id)}>
              <History aria-hidden="true" />
            </IconButton>
          )}
          <a
            href={rawAddress(frame.spaceId, file.id, { version: id })}
            download={file.name}
            aria-label={t`Download version ${number}`}
            title={t`Download version ${number}`}
            className="inline-flex size-8 items-center justify-center rounded-sm text-ink-muted hover:bg-hover hover:text-ink pointer-coarse:size-10"
          >
            <Download aria-hidden="true" className="size-4" />
          </a>
        </li>
      ))}
    </ol>
  );
}
