import { Trans, useLingui } from '@lingui/react/macro';
import { Download, Pencil, Trash2, Upload, X } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { FileVersionRow } from '../../../server/files/read-file';
import { buttonClass } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { IconButton } from '../../ui/icon-button';
import { SidePanel } from '../../ui/side-panel';
import { OpennessChip } from '../marks/openness-chip';
import { OpennessPicker } from '../marks/openness-picker';
import { MomentText } from '../marks/text/day-text';
import { useByteWords } from './byte-words';
import { type FilesFrame, type ListedFile, rawAddress } from './file-data';
import { FilePreview } from './file-preview';
import { FileVersions } from './file-versions';
import { NameDialog } from './name-dialog';
import { UploadButton } from './uploads/upload-button';
import { addUploads } from './uploads/upload-queue';
import { useFileActs } from './use-file-acts';

export interface FilePanelProps {
  readonly frame: FilesFrame;
  readonly file: ListedFile;
  readonly versions: readonly FileVersionRow[];
  /** How a text begins. */
  readonly text: string | null;
  /** What is said about it. */
  readonly remarks: ReactNode;
}

/** A file beside its list: how it looks, for whom it is, what it was. */
export function FilePanel({ frame, file, versions, text, remarks }: FilePanelProps) {
  const { t } = useLingui();
  const bytes = useByteWords();
  const acts = useFileActs(frame.spaceId);
  const close = useClosing(frame.spaceId);
  const headingId = useId();
  const [isNaming, setNaming] = useState(false);
  const { spaceId, canEdit, canPublish, hasOrganisation, maxFileBytes, timeZone } = frame;
  // Only those whose it is can keep it from the others.
  const mayKeep = hasOrganisation && (file.isOurs || file.openness === 'only-us');
  return (
    <Frame labelledBy={headingId} fileId={file.id} onClose={close}>
      <header className="flex items-start gap-1 border-line border-b py-2 pr-2 pl-4">
        <div className="min-w-0 flex-1 py-1">
          <h2 id={headingId} className="font-semibold text-lg [overflow-wrap:anywhere]">
            {file.name}
          </h2>
          <p className="text-ink-muted text-xs">
            <Trans>
              {bytes(file.size)} · {file.changedBy}, <MomentText at={file.changedAt} timeZone={timeZone} />
            </Trans>
          </p>
        </div>
        {canEdit && (
          <IconButton label={t`Rename`} onClick={() => setNaming(true)}>
            <Pencil aria-hidden="true" />
          </IconButton>
        )}
        {file.canDelete && (
          <IconButton
            label={t`Move to the bin`}
            onClick={() => {
              acts.toBin([file]);
              close();
            }}
          >
            <Trash2 aria-hidden="true" />
          </IconButton>
        )}
        <IconButton label={t`Close`} shortcut="Escape" onClick={close}>
          <X aria-hidden="true" />
        </IconButton>
      </header>
      <div className="flex min-h-0 flex-1 flex-col gap-6 overflow-y-auto p-4">
        <div className="flex flex-col gap-3">
          <FilePreview spaceId={spaceId} file={file} text={text} />
          <div className="flex flex-wrap items-center gap-2">
            <a href={rawAddress(spaceId, file.id)} download={file.name} className={buttonClass('primary')}>
              <Download aria-hidden="true" />
              {t`Download`}
            </a>
            {canEdit && (
              <UploadButton
                label={t`New version of ${file.name}`}
                multiple={false}
                icon={<Upload aria-hidden="true" />}
                onFiles={(files) =>
                  addUploads({ spaceId, folderId: file.folderId, fileId: file.id, maxFileBytes }, files)
                }
              >
                {t`New version`}
              </UploadButton>
            )}
            <span className="ml-auto">
              {canEdit ? (
                <OpennessPicker
                  value={file.openness}
                  onPick={(openness) => acts.setOpenness([file], openness)}
                  hasOrganisation={mayKeep}
                  canPublish={canPublish}
                />
              ) : (
                <OpennessChip openness={file.openness} />
              )}
            </span>
          </div>
        </div>
        <section aria-label={t`Versions`} className="flex flex-col gap-1">
          <h3 className="font-semibold">{t`Versions`}</h3>
          <FileVersions
            frame={frame}
            file={file}
            versions={versions}
            onRestore={(versionId) => acts.restoreVersion(file, versionId)}
          />
        </section>
        <section aria-label={t`Comments`} className="flex flex-1 flex-col gap-3">
          <h3 className="font-semibold">{t`Comments`}</h3>
          {remarks}
        </section>
      </div>
      {isNaming && (
        <NameDialog
          spaceId={spaceId}
          naming={{ what: 'file', id: file.id, name: file.name }}
          onClose={() => setNaming(false)}
        />
      )}
    </Frame>
  );
}

/** In place of a file that is not there: it never was, is not for this reader, or was just taken away. */
export function MissingFile({ spaceId }: { spaceId: string }) {
  const { t } = useLingui();
  const close = useClosing(spaceId);
  const headingId = useId();
  return (
    <Frame labelledBy={headingId} fileId="" onClose={close}>
      <div className="flex justify-end p-2">
        <IconButton label={t`Close`} shortcut="Escape" onClick={close}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <div id={headingId}>
        <EmptyState title={t`There is no such file here`}>
          <Trans>It may have been moved to the bin, or it is not meant for you any more.</Trans>
        </EmptyState>
      </div>
    </Frame>
  );
}

function useClosing(spaceId: string): () => void {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return () =>
    void navigate(`/s/${spaceId}/files${search.size === 0 ? '' : `?${search}`}`, { preventScrollReset: true });
}

function Frame({
  labelledBy,
  fileId,
  onClose,
  children,
}: {
  labelledBy: string;
  fileId: string;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <SidePanel
      labelledBy={labelledBy}
      className="sm:fixed"
      returnFocus={() => document.querySelector<HTMLElement>(`[data-file-link="${fileId}"]`)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      {children}
    </SidePanel>
  );
}
