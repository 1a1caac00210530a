import { type CalloutTone, isCalloutTone, isImageAddress } from '../content';

/** The line that makes a quote a callout: `[!NOTE]`. */
const CALLOUT_HEAD = /^\[!(note|tip|important|warning|caution)\] *$/i;
/** The same where a text begins. */
export const CALLOUT_HEAD_AT_START = /^\[!(?:note|tip|important|warning|caution)\] *(?=\n|$)/i;

/** The tone of a callout whose first line that is; null: it is no callout. */
export function calloutTone(line: string): CalloutTone | null {
  const tone = line.length > 40 ? undefined : CALLOUT_HEAD.exec(line)?.[1]?.toLowerCase();
  return isCalloutTone(tone) ? tone : null;
}

const IMAGE = /^ {0,3}!\[((?:[^\]\\]|\\.){0,1000})\]\(([^()\s]{1,100})\) *$/;

/** A picture of the space's files that stands on a line of its own. */
export function readImage(line: string): { readonly alt: string; readonly src: string } | null {
  if (!line.includes('](/s/')) return null;
  const [, alt = '', src] = IMAGE.exec(line) ?? [];
  return isImageAddress(src) ? { alt: alt.replace(/\\(.)/g, '$1'), src } : null;
}
