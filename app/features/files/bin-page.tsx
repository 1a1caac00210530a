import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowLeft, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { LIMITS } from '../../domain/limits';
import { AlertDialog } from '../../ui/alert-dialog';
import { Button, buttonClass } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { OpennessChip } from '../marks/openness-chip';
import { MomentText } from '../marks/text/day-text';
import { useByteWords } from './byte-words';
import type { FilesFrame, ListedFile } from './file-data';
import { FileIcon } from './file-icon';
import { useFileActs, useRefusedActs } from './use-file-acts';

/** What was taken away and can still be taken back. */
export function FilesBinPage({ frame, files }: { frame: FilesFrame; files: readonly ListedFile[] }) {
  const { t } = useLingui();
  const bytes = useByteWords();
  const acts = useFileActs(frame.spaceId);
  useRefusedActs();
  const [purging, setPurging] = useState<ListedFile | null>(null);
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-4 p-4 sm:p-6">
      <header className="flex min-h-10 flex-wrap items-center gap-3">
        <Link to={`/s/${frame.spaceId}/files`} className={buttonClass('ghost')}>
          <ArrowLeft aria-hidden="true" />
          {t`Files`}
        </Link>
        <h1 className="font-semibold text-2xl tracking-tight">{t`Bin`}</h1>
      </header>
      {files.length === 0 ? (
        <EmptyState icon={<Trash2 aria-hidden="true" />} title={t`The bin is empty`}>
          <Trans>Files that are taken away wait here for {LIMITS.binDays} days, and can be taken out again.</Trans>
        </EmptyState>
      ) : (
        <>
          <p className="text-ink-muted text-sm">
            <Trans>
              Files wait here for {LIMITS.binDays} days. Until then they count against the room of the space.
            </Trans>
          </p>
          <ul className="divide-y divide-line rounded-md border border-line bg-surface">
            {files.map((file) => (
              <li key={file.id} className="flex flex-wrap items-center gap-3 px-3 py-2">
                <FileIcon mimeType={file.mimeType} />
                <div className="min-w-0 flex-1 basis-40">
                  <span className="flex flex-wrap items-center gap-x-2">
                    <span className="font-medium [overflow-wrap:anywhere]">{file.name}</span>
                    <OpennessChip openness={file.openness} />
                  </span>
                  <span className="text-ink-muted text-xs">
                    {bytes(file.size)}
                    {file.deletedAt && (
                      <>
                        {' · '}
                        <Trans>
                          in the bin since <MomentText at={file.deletedAt} timeZone={frame.timeZone} />
                        </Trans>
                      </>
                    )}
                  </span>
                </div>
                <div className="flex gap-2">
                  <Button
                    size="sm"
                    aria-label={t`Take ${file.name} out of the bin`}
                    onClick={() => acts.fromBin([file])}
                  >{t`Take out`}</Button>
                  <Button
                    size="sm"
                    variant="danger-ghost"
                    aria-label={t`Delete ${file.name} for good`}
                    onClick={() => setPurging(file)}
                  >{t`Delete for good`}</Button>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {purging && (
        <AlertDialog
          open
          onOpenChange={(open) => open || setPurging(null)}
          title={t`Delete “${purging.name}” for good?`}
          description={t`The file and all its versions are gone then. This cannot be undone.`}
          confirmLabel={t`Delete for good`}
          onConfirm={() => acts.purge(purging)}
        />
      )}
    </div>
  );
}
