import { Trans, useLingui } from '@lingui/react/macro';
import { Download, FolderInput, MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import { Link } from 'react-router';
import { previewOf } from '../../domain/files/file-kind';
import { LIMITS } from '../../domain/limits';
import { cx } from '../../ui/cx';
import { IconButton } from '../../ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../ui/menu';
import { Td } from '../../ui/table';
import { OpennessChip } from '../marks/openness-chip';
import { MomentText } from '../marks/text/day-text';
import { useByteWords } from './byte-words';
import { type FilesFrame, fileAddress, type ListedFile, rawAddress } from './file-data';
import { FileIcon, useKindWords } from './file-icon';
import { heldSource } from './hold-files';

/** Pictures up to this size stand for themselves in a list. */
const THUMBNAIL_BYTES = 1024 * 1024;

export interface FileLineActs {
  onRename(file: ListedFile): void;
  onMove(file: ListedFile): void;
  onBin(file: ListedFile): void;
}

/** A file in its folder. */
export function FileLine({
  file,
  frame,
  search,
  isOpen,
  acts,
}: {
  file: ListedFile;
  frame: FilesFrame;
  /** What the address asks for besides the file: its folder, the order. */
  search: string;
  /** Whether its panel is open beside the list. */
  isOpen: boolean;
  acts: FileLineActs;
}) {
  const { t } = useLingui();
  const bytes = useByteWords();
  const kind = useKindWords();
  const { spaceId, canEdit, timeZone } = frame;
  return (
    <tr
      {...heldSource(canEdit ? { kind: 'file', id: file.id } : null)}
      className={cx('group hover:bg-hover', isOpen && 'bg-pressed')}
    >
      <Td className="relative py-1.5 pl-2! first:pl-2">
        <div className="flex min-w-0 items-center gap-3">
          <FileFace spaceId={spaceId} file={file} />
          <span className="flex min-w-0 flex-col">
            <Link
              to={fileAddress(spaceId, file.id, search)}
              data-file-link={file.id}
              preventScrollReset
              draggable={false}
              aria-current={isOpen ? 'true' : undefined}
              className="font-medium [overflow-wrap:anywhere] after:absolute after:inset-0"
            >
              {file.name}
            </Link>
            <span className="text-ink-muted text-xs">
              {kind(file.mimeType)}
              <span className="md:hidden"> · {bytes(file.size)}</span>
              {file.versions > 1 && <> · {t`version ${file.versions}`}</>}
            </span>
          </span>
        </div>
      </Td>
      <Td className="w-px whitespace-nowrap">
        <span className="sm:hidden">
          <OpennessChip openness={file.openness} iconOnly />
        </span>
        <span className="max-sm:hidden">
          <OpennessChip openness={file.openness} />
        </span>
      </Td>
      <Td className="w-px whitespace-nowrap text-right text-ink-muted text-sm max-md:hidden">{bytes(file.size)}</Td>
      <Td className="w-px whitespace-nowrap text-ink-muted text-sm max-md:hidden">
        <MomentText at={file.changedAt} timeZone={timeZone} />
        <span className="block max-w-40 truncate text-xs">{file.changedBy}</span>
      </Td>
      <Td className="w-px pr-1">
        <FileMenu file={file} frame={frame} acts={acts} />
      </Td>
    </tr>
  );
}

/** A picture of few bytes stands for itself. */
function FileFace({ spaceId, file }: { spaceId: string; file: ListedFile }) {
  if (previewOf(file, LIMITS) !== 'image' || file.size > THUMBNAIL_BYTES) return <FileIcon mimeType={file.mimeType} />;
  return (
    <img
      src={rawAddress(spaceId, file.id, { version: file.version })}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
      className="size-9 shrink-0 rounded-sm border border-line bg-sunken object-cover"
    />
  );
}

function FileMenu({ file, frame, acts }: { file: ListedFile; frame: FilesFrame; acts: FileLineActs }) {
  const { t } = useLingui();
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton label={t`More for ${file.name}`} className="relative">
          <MoreHorizontal aria-hidden="true" />
        </IconButton>
      </MenuTrigger>
      <MenuContent align="end">
        <MenuItem asChild>
          <a href={rawAddress(frame.spaceId, file.id)} download={file.name}>
            <Download aria-hidden="true" />
            {t`Download`}
          </a>
        </MenuItem>
        {frame.canEdit && (
          <>
            <MenuItem icon={<Pencil aria-hidden="true" />} shortcut="F2" onSelect={() => acts.onRename(file)}>
              {t`Rename`}
            </MenuItem>
            <MenuItem icon={<FolderInput aria-hidden="true" />} onSelect={() => acts.onMove(file)}>
              {t`Move to a folder`}
            </MenuItem>
          </>
        )}
        {file.canDelete && (
          <>
            <MenuSeparator />
            <MenuItem tone="danger" icon={<Trash2 aria-hidden="true" />} onSelect={() => acts.onBin(file)}>
              <Trans>Move to the bin</Trans>
            </MenuItem>
          </>
        )}
      </MenuContent>
    </Menu>
  );
}
