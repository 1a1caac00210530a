import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { cx } from '../../ui/cx';
import { useFolded } from './use-folded';

/** Where the card has columns, the first part of each begins at the top without a line. */
const frame = 'flex flex-col gap-2 border-line border-t pt-3 @4xl:first:border-t-0 @4xl:first:pt-0';

/** A part of the card under a heading of its own. */
export function Section({ title, action, children }: { title: ReactNode; action?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={frame}>
      <div className="flex min-h-8 items-center justify-between gap-2">
        <h3 id={id} className="font-semibold">
          {title}
        </h3>
        {action}
      </div>
      {children}
    </section>
  );
}

/** A part that can be folded; folded parts stay so on every card, and say in a few words what is in them. */
export function FoldableSection({
  part,
  title,
  summary,
  action,
  children,
}: {
  /** The key under which the fold is kept: one word. */
  part: string;
  title: ReactNode;
  /** Beside the title while folded. */
  summary?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  const [isFolded, toggle] = useFolded(part);
  return (
    <section aria-labelledby={id} className={frame}>
      <div className="flex min-h-8 items-center justify-between gap-2">
        <h3 id={id} className="min-w-0 font-semibold">
          <button
            type="button"
            aria-expanded={!isFolded}
            onClick={toggle}
            className="-ml-1.5 flex min-h-8 items-center gap-1 rounded-sm px-1.5 hover:bg-hover pointer-coarse:min-h-10"
          >
            {title}
            <ChevronDown
              aria-hidden="true"
              className={cx('size-4 shrink-0 text-ink-faint transition-transform', isFolded && '-rotate-90')}
            />
          </button>
        </h3>
        {isFolded ? <span className="min-w-0 truncate text-ink-muted text-sm">{summary}</span> : action}
      </div>
      {!isFolded && children}
    </section>
  );
}
