import type { SnippetPart } from '../../../domain/search/words';

/** A text in which what was looked for is marked. */
export function FoundText({ parts }: { parts: readonly SnippetPart[] }) {
  let start = 0;
  return parts.map(({ text, isHit }) => {
    const key = start;
    start += text.length;
    return isHit ? (
      <mark key={key} className="rounded-[2px] bg-accent-tint font-medium text-ink">
        {text}
      </mark>
    ) : (
      text
    );
  });
}
