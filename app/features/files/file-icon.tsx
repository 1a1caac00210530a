import { useLingui } from '@lingui/react/macro';
import {
  File,
  FileArchive,
  FileChartPie,
  FileImage,
  FileMusic,
  FileSpreadsheet,
  FileText,
  FileType,
  FileVideo,
  type LucideIcon,
} from 'lucide-react';
import { type FileKind, fileKind } from '../../domain/files/file-kind';
import { cx } from '../../ui/cx';

const LOOKS: Record<FileKind, { readonly Icon: LucideIcon; readonly tint: string }> = {
  image: { Icon: FileImage, tint: 'bg-label-teal text-label-teal' },
  pdf: { Icon: FileType, tint: 'bg-label-red text-label-red' },
  text: { Icon: FileText, tint: 'bg-label-blue text-label-blue' },
  sheet: { Icon: FileSpreadsheet, tint: 'bg-label-green text-label-green' },
  slides: { Icon: FileChartPie, tint: 'bg-label-orange text-label-orange' },
  archive: { Icon: FileArchive, tint: 'bg-label-amber text-label-amber' },
  audio: { Icon: FileMusic, tint: 'bg-label-violet text-label-violet' },
  video: { Icon: FileVideo, tint: 'bg-label-violet text-label-violet' },
  other: { Icon: File, tint: 'bg-label-slate text-label-slate' },
};

/** The sign of what a file is; the word for it is `useKindWords`. */
export function FileIcon({ mimeType, className }: { mimeType: string; className?: string }) {
  const { Icon, tint } = LOOKS[fileKind(mimeType)];
  return (
    <span
      aria-hidden="true"
      className={cx('flex size-9 shrink-0 items-center justify-center rounded-sm [&_svg]:size-5', tint, className)}
    >
      <Icon />
    </span>
  );
}

/** What a file is, in words. */
export function useKindWords(): (mimeType: string) => string {
  const { t } = useLingui();
  return (mimeType) => {
    switch (fileKind(mimeType)) {
      case 'image':
        return t`Image`;
      case 'pdf':
        return t`PDF`;
      case 'text':
        return t`Text`;
      case 'sheet':
        return t`Spreadsheet`;
      case 'slides':
        return t`Slides`;
      case 'archive':
        return t({ message: 'Archive', context: 'a place or a kind of file' });
      case 'audio':
        return t`Sound`;
      case 'video':
        return t`Video`;
      case 'other':
        return t`File`;
    }
  };
}
