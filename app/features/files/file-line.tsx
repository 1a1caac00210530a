import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { cx } from '../../ui/cx';
import { Td } from '../../ui/table';
import { OpennessChip } from '../marks/openness-chip';
import { MomentText } from '../marks/text/day-text';
import { useByteWords } from './byte-words';
import { ChooseBox } from './choose-box';
import { type FilesFrame, fileAddress, type ListedFile } from './file-data';
import { FileFace } from './file-face';
import { useKindWords } from './file-icon';
import { type FileLineActs, FileMenu } from './file-menu';
import { heldSource } from './hold-files';
import type { Selection } from './use-selection';

/** A file in its folder. */
export function FileLine({
  file,
  frame,
  search,
  isOpen,
  selection,
  acts,
}: {
  file: ListedFile;
  frame: FilesFrame;
  /** What the address asks for besides the file: its folder, the order. */
  search: string;
  /** Whether its panel is open beside the list. */
  isOpen: boolean;
  selection: Selection;
  acts: FileLineActs;
}) {
  const { t } = useLingui();
  const bytes = useByteWords();
  const kind = useKindWords();
  const { spaceId, canEdit, timeZone } = frame;
  return (
    <tr
      {...heldSource(canEdit ? { kind: 'file', id: file.id } : null)}
      className={cx(selection.has(file.id) ? 'bg-accent-tint' : 'hover:bg-hover', isOpen && 'bg-pressed')}
    >
      <Td className="w-px py-0! pr-0! pl-0!">
        <ChooseBox file={file} selection={selection} />
      </Td>
      <Td className="relative py-1.5 pl-0!">
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
