import { previewOf } from '../../domain/files/file-kind';
import { LIMITS } from '../../domain/limits';
import { cx } from '../../ui/cx';
import { type ListedFile, rawAddress } from './file-data';
import { FileIcon } from './file-icon';

/** Pictures up to this size stand for themselves in a list, where many are loaded. */
const IN_LIST_BYTES = 1024 * 1024;
/** And up to this among tiles, where what is out of sight is not loaded. */
const AS_TILE_BYTES = 8 * 1024 * 1024;

/** The sign of a file; a picture of few bytes stands for itself. */
export function FileFace({ spaceId, file, isTile = false }: { spaceId: string; file: ListedFile; isTile?: boolean }) {
  const isPicture = previewOf(file, LIMITS) === 'image' && file.size <= (isTile ? AS_TILE_BYTES : IN_LIST_BYTES);
  if (!isPicture)
    return <FileIcon mimeType={file.mimeType} className={isTile ? 'size-14 [&_svg]:size-8' : undefined} />;
  return (
    <img
      src={rawAddress(spaceId, file.id, { version: file.version })}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
      className={cx('shrink-0 bg-sunken object-cover', isTile ? 'size-full' : 'size-9 rounded-sm border border-line')}
    />
  );
}
