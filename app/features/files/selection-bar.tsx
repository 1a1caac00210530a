import { Plural, useLingui } from '@lingui/react/macro';
import { Download, FolderInput, Trash2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Openness } from '../../domain/spaces/openness';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { OpennessPicker } from '../marks/openness-picker';
import { type FilesFrame, type ListedFile, rawAddress } from './file-data';

interface SelectionBarProps {
  readonly frame: FilesFrame;
  readonly files: readonly ListedFile[];
  readonly onMove: () => void;
  readonly onBin: () => void;
  readonly onOpenness: (openness: Openness) => void;
  readonly onClear: () => void;
}

const WIDTH: Record<Openness, number> = { 'only-us': 0, network: 1, public: 2 };
/** Browsers drop downloads that are asked for in one breath. */
const BETWEEN_MS = 250;

/** What can be done with the chosen files, all at once. */
export function SelectionBar({ frame, files, onMove, onBin, onOpenness, onClear }: SelectionBarProps) {
  const { t } = useLingui();
  const { canEdit, canPublish, hasOrganisation } = frame;
  const [narrowest] = files.map(({ openness }) => openness).sort((a, b) => WIDTH[a] - WIDTH[b]);
  const isMixed = files.some(({ openness }) => openness !== narrowest);
  const mayKeep = hasOrganisation && files.every(({ isOurs, openness }) => isOurs || openness === 'only-us');
  return (
    <section
      aria-label={t`Chosen files`}
      className="sticky bottom-2 z-30 mx-auto mt-auto flex max-w-full flex-wrap items-center gap-x-1 gap-y-1 rounded-md bg-raised p-1.5 shadow-float max-sm:w-full contrast:border contrast:border-line"
    >
      <div className="flex items-center max-sm:w-full">
        <IconButton label={t`Choose none`} shortcut="Escape" onClick={onClear}>
          <X aria-hidden="true" />
        </IconButton>
        <p role="status" className="mr-2 whitespace-nowrap font-medium text-sm tabular-nums">
          <Plural value={files.length} one="# file chosen" other="# files chosen" />
        </p>
      </div>
      {canEdit && narrowest && (
        <span className="mr-1 ml-1">
          <OpennessPicker
            value={narrowest}
            isMixed={isMixed}
            onPick={onOpenness}
            hasOrganisation={mayKeep}
            canPublish={canPublish}
          />
        </span>
      )}
      <Tool
        label={t`Download`}
        icon={<Download aria-hidden="true" />}
        onPress={() => downloadEach(frame.spaceId, files)}
      />
      {canEdit && <Tool label={t`Move to a folder`} icon={<FolderInput aria-hidden="true" />} onPress={onMove} />}
      {files.every(({ canDelete }) => canDelete) && (
        <Tool label={t`Move to the bin`} icon={<Trash2 aria-hidden="true" />} onPress={onBin} />
      )}
    </section>
  );
}

/** On phones its sign alone. */
function Tool({ label, icon, onPress }: { label: string; icon: ReactNode; onPress: () => void }) {
  return (
    <Button variant="ghost" size="sm" onClick={onPress} title={label} className="pointer-coarse:h-11">
      {icon}
      <span className="max-sm:sr-only">{label}</span>
    </Button>
  );
}

function downloadEach(spaceId: string, files: readonly ListedFile[]): void {
  files.forEach((file, index) => {
    setTimeout(() => {
      const link = document.createElement('a');
      link.href = rawAddress(spaceId, file.id);
      link.download = file.name;
      link.click();
    }, index * BETWEEN_MS);
  });
}
