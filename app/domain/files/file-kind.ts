/** The types that a browser may show within a page: pictures of dots, which can do nothing. SVG is a program as well. */
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif']);

export type FileKind = 'image' | 'pdf' | 'text' | 'sheet' | 'slides' | 'archive' | 'audio' | 'video' | 'other';

/** What a file is to its reader. */
export function fileKind(mimeType: string): FileKind {
  if (mimeType === 'application/pdf') return 'pdf';
  if (/spreadsheet|ms-excel/.test(mimeType)) return 'sheet';
  if (/presentation|powerpoint/.test(mimeType)) return 'slides';
  if (/wordprocessing|opendocument\.text|rtf/.test(mimeType)) return 'text';
  if (/zip|tar|compressed|gzip|bzip|rar/.test(mimeType)) return 'archive';
  const [group = ''] = mimeType.split('/');
  if (group === 'image' || group === 'text' || group === 'audio' || group === 'video') return group;
  return /xml|json/.test(mimeType) ? 'text' : 'other';
}

/** Whether a file of this type may stand in a page as it is. Everything else is handed over to be saved. */
export function isShownInline(mimeType: string): boolean {
  return SHOWN.has(mimeType);
}

/** Whether its words can be read as they are. */
export function isPlainText(mimeType: string): boolean {
  return mimeType.startsWith('text/') || mimeType === 'image/svg+xml' || mimeType === 'application/xml';
}

export interface ShownFile {
  readonly mimeType: string;
  readonly size: number;
  readonly width: number | null;
  readonly height: number | null;
}

/** How a file is shown beside its list; null: by its icon alone. An image whose size is unknown or too large is not opened. */
export function previewOf(
  { mimeType, size, width, height }: ShownFile,
  limits: { readonly previewPixels: number; readonly previewBytes: number },
): 'image' | 'pdf' | 'text' | null {
  if (isShownInline(mimeType)) {
    const fits = width !== null && height !== null && width * height <= limits.previewPixels;
    return fits && size > 0 && size <= limits.previewBytes ? 'image' : null;
  }
  if (mimeType === 'application/pdf') return 'pdf';
  return isPlainText(mimeType) && size > 0 ? 'text' : null;
}
