import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';
import { isShownInline } from '../../domain/files/file-kind';
import type { Openness } from '../../domain/spaces/openness';
import type { KeepPicture } from '../../editor/use-pictures';
import { UploadError, uploadFile } from '../../live/upload-file';

/** Keeps pictures of a document among the files of its space, for the same people. */
export function useKeepPicture(spaceId: string, openness: Openness): KeepPicture {
  const { t } = useLingui();
  return useCallback(
    async (file) => {
      if (!isShownInline(file.type))
        throw new Error(t`“${file.name}” is no picture that can be shown: PNG, JPEG, WebP, GIF and AVIF can.`);
      try {
        const { name, url } = await uploadFile(spaceId, file, { openness });
        return { src: url, alt: name.replace(/\.[a-z0-9]+$/i, '') };
      } catch (error) {
        if (!(error instanceof UploadError)) throw error;
        if (error.code === 'file.too-large') throw new Error(t`“${file.name}” is too large. Nothing was sent.`);
        throw new Error(t`“${file.name}” could not be sent. The text is as it was; try again.`);
      }
    },
    [spaceId, openness, t],
  );
}
