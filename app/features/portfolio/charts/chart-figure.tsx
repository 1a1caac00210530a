import { useLingui } from '@lingui/react/macro';
import { ChartNoAxesColumn, Table2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/cx';

/** A picture with its heading, what it says in a sentence, and the same as a table. */
export function ChartFigure({
  id,
  title,
  lead,
  controls,
  picture,
  table,
  empty,
  className,
}: {
  id: string;
  title: string;
  lead: ReactNode;
  /** Choices of this picture alone. */
  controls?: ReactNode;
  picture: ReactNode;
  table: ReactNode;
  /** Stands in place of both: what to fill in on cards. */
  empty?: ReactNode;
  className?: string;
}) {
  const { t } = useLingui();
  const [isTable, setTable] = useState(false);
  const heading = useId();
  const body = useId();
  return (
    <section
      id={id}
      aria-labelledby={heading}
      className={cx(
        'flex min-w-0 scroll-mt-4 flex-col rounded-md border border-line bg-surface p-4 sm:p-5 print:break-inside-avoid',
        className,
      )}
    >
      <div className="flex items-start gap-3">
        <h2 id={heading} className="min-w-0 flex-1 font-semibold text-lg">
          {title}
        </h2>
        {empty ? null : (
          <div className="-my-0.5 -mr-2 shrink-0 print:hidden">
            <Button
              size="sm"
              variant="ghost"
              aria-pressed={isTable}
              aria-controls={body}
              icon={isTable ? <ChartNoAxesColumn aria-hidden="true" /> : <Table2 aria-hidden="true" />}
              onClick={() => setTable(!isTable)}
            >
              {isTable ? t`As a picture` : t`As a table`}
            </Button>
          </div>
        )}
      </div>
      <p className="mt-0.5 max-w-2xl text-pretty text-ink-muted text-sm">{lead}</p>
      {controls && !empty ? (
        <div className="mt-2 flex flex-wrap items-center gap-2 print:hidden">{controls}</div>
      ) : null}
      <div id={body} className="mt-4 min-w-0">
        {empty ? <p className="max-w-prose rounded-sm bg-sunken p-3 text-ink-muted text-sm">{empty}</p> : null}
        {empty ? null : isTable ? <div className="max-h-104 overflow-y-auto">{table}</div> : picture}
      </div>
    </section>
  );
}
