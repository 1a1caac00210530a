import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';

/** One of the three things that are led in a network, with what belongs to it. */
export function DeskColumn({ title, Icon, children }: { title: ReactNode; Icon: LucideIcon; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-4">
      <h2 id={id} className="flex items-center gap-2 border-line border-b pb-2 font-semibold text-lg">
        <Icon aria-hidden="true" className="size-4.5 text-ink-muted" />
        {title}
      </h2>
      {children}
    </section>
  );
}

/** A part of a column: a heading, the way to all of it, and what is there now. */
export function DeskPart({
  title,
  allTo,
  allLabel,
  children,
}: {
  title: ReactNode;
  allTo?: string;
  allLabel?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rounded-md border border-line bg-surface p-4">
      <div className="mb-2 flex items-baseline justify-between gap-3">
        <h3 id={id} className="font-semibold">
          {title}
        </h3>
        {allTo ? (
          <Link
            to={allTo}
            className="-my-1 shrink-0 py-1 text-accent text-sm hover:underline pointer-coarse:-my-3 pointer-coarse:py-3"
          >
            {allLabel}
          </Link>
        ) : null}
      </div>
      {children}
    </section>
  );
}
