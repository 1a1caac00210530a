import { Trans, useLingui } from '@lingui/react/macro';
import { previewOf } from '../../domain/files/file-kind';
import { LIMITS } from '../../domain/limits';
import { type ListedFile, rawAddress } from './file-data';
import { FileIcon } from './file-icon';

/** What a file looks like, where it can be shown without running anything of it. */
export function FilePreview({ spaceId, file, text }: { spaceId: string; file: ListedFile; text: string | null }) {
  const { t, i18n } = useLingui();
  const { width, height } = file;
  switch (previewOf(file, LIMITS)) {
    case 'image':
      return (
        <a
          href={rawAddress(spaceId, file.id, { version: file.version })}
          target="_blank"
          rel="noreferrer"
          className="block rounded-sm border border-line bg-sunken"
        >
          <img
            src={rawAddress(spaceId, file.id, { version: file.version })}
            alt={file.name}
            width={width ?? undefined}
            height={height ?? undefined}
            decoding="async"
            className="mx-auto h-auto max-h-[60dvh] w-auto max-w-full object-contain"
          />
        </a>
      );
    case 'pdf':
      return (
        <iframe
          title={t`Pages of ${file.name}`}
          // The pages alone, as wide as there is room: its list of pages would take half of it.
          src={`${rawAddress(spaceId, file.id, { show: '', version: file.version })}#navpanes=0&view=FitH`}
          className="h-[60dvh] w-full rounded-sm border border-line bg-sunken"
        />
      );
    case 'text':
      if (text === null) break;
      return (
        <>
          <section
            // biome-ignore lint/a11y/noNoninteractiveTabindex: keyboards scroll what has the focus
            tabIndex={0}
            aria-label={t`Beginning of ${file.name}`}
            className="max-h-[60dvh] overflow-auto rounded-sm border border-line bg-sunken p-3"
          >
            <pre className="whitespace-pre-wrap text-sm [overflow-wrap:anywhere]">{text}</pre>
          </section>
          {file.size > LIMITS.previewText && (
            <p className="text-ink-muted text-xs">{t`This is its beginning. Download it to read all of it.`}</p>
          )}
        </>
      );
  }
  const isLargePicture = width !== null && height !== null && width * height > LIMITS.previewPixels;
  return (
    <div className="flex flex-col items-center gap-2 rounded-sm border border-line bg-sunken px-4 py-8 text-center">
      <FileIcon mimeType={file.mimeType} className="size-14 [&_svg]:size-8" />
      <p className="max-w-sm text-balance text-ink-muted text-sm">
        {file.size === 0 ? (
          <Trans>This file is empty: there is nothing in it to show.</Trans>
        ) : isLargePicture ? (
          <Trans>
            This picture says that it has {i18n.number(width)} × {i18n.number(height)} dots, more than is shown here.
            Open it only if you know where it comes from.
          </Trans>
        ) : (
          <Trans>Files of this kind are not shown here. Download it to open it.</Trans>
        )}
      </p>
    </div>
  );
}
