import { useEffect, useState } from 'react';
import { headingsIn, headingsOf, type TextHeading } from '../../board-doc/text-headings';
import type { RichDoc } from '../../domain/rich-text/content';
import { useDocumentText } from '../../live/live-text-document';

/** The headings of the open document, as people write them; as they were when the page was made, until it is live. */
export function useHeadings(text: RichDoc): readonly TextHeading[] {
  const fragment = useDocumentText()?.fragment ?? null;
  const [headings, setHeadings] = useState<readonly TextHeading[]>(() => headingsOf(text.content));
  useEffect(() => {
    if (fragment === null) return;
    let frame = 0;
    const read = (): void => {
      frame = 0;
      const now = headingsIn(fragment);
      setHeadings((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
    };
    // Once for all that changes before the next picture of the page.
    const soon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(read);
    };
    read();
    fragment.observeDeep(soon);
    return () => {
      fragment.unobserveDeep(soon);
      cancelAnimationFrame(frame);
    };
  }, [fragment]);
  return headings;
}

/** Brings a heading of the document into sight; whoever writes goes on there. */
export function showHeading({ place }: TextHeading): void {
  const heading = document.querySelectorAll<HTMLElement>('[data-note-text] .rich-text > [data-level]')[place];
  if (!heading) return;
  heading.scrollIntoView({ block: 'start' });
  // On touch screens the focus would bring up the keyboard over what was asked for.
  const editor = heading.closest<HTMLElement>('[contenteditable="true"]');
  if (editor === null || window.matchMedia('(pointer: coarse)').matches) return;
  editor.focus({ preventScroll: true });
  window.getSelection()?.collapse(heading, 0);
}
