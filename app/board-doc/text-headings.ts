import * as Y from 'yjs';
import type { HeadingLevel, RichBlock } from '../domain/rich-text/content';
import { plainTextOf } from '../domain/rich-text/plain-text';
import { readChild } from './rich-text-read';

/** A heading that stands in a text by itself, not inside a quote or a callout. */
export interface TextHeading {
  /** Its place among them. */
  readonly place: number;
  readonly level: HeadingLevel;
  readonly words: string;
}

const MOST = 200;
const LONGEST = 200;

/** The headings of a text as it is now, those without words left out. */
export function headingsIn(fragment: Y.XmlFragment): TextHeading[] {
  const isHeading = (child: unknown) => child instanceof Y.XmlElement && child.nodeName === 'heading';
  return headingsOf(
    fragment
      .toArray()
      .filter(isHeading)
      .slice(0, MOST)
      .flatMap((child) => readChild(child, { characters: LONGEST, nodes: LONGEST }).slice(0, 1)),
  );
}

/** The headings among blocks. */
export function headingsOf(blocks: readonly RichBlock[]): TextHeading[] {
  return blocks
    .flatMap((block) => (block.type === 'heading' ? block : []))
    .slice(0, MOST)
    .map((heading, place) => ({
      place,
      level: heading.attrs.level,
      words: plainTextOf({ type: 'doc', content: [heading] }).trim(),
    }))
    .filter(({ words }) => words !== '');
}
