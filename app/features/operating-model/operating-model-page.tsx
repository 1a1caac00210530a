import { Trans, useLingui } from '@lingui/react/macro';
import { ArchiveRestore, Sparkles, Table2 } from 'lucide-react';
import { useFetcher } from 'react-router';
import type { CareRow } from '../../domain/operating-model/care-row';
import { SEGMENT_MARKS } from '../../domain/segments';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import type { MemberFace } from '../marks/people';
import { SegmentSign } from '../marks/segment-mark';
import { type ModelAnswer, useModelProblem } from './model-data';
import { SegmentRows } from './segment-rows';

export interface OperatingModelPageProps {
  readonly rows: readonly CareRow[];
  readonly archived: readonly CareRow[];
  readonly members: readonly MemberFace[];
  readonly canEdit: boolean;
}

/** The table that the organisation agrees on once: what each segment gets. Cards show what of it is due. */
export function OperatingModelPage({ rows, archived, members, canEdit }: OperatingModelPageProps) {
  return (
    <>
      <div className="-mb-6 max-w-prose text-ink-muted">
        <Trans>
          What we do for the networks of each segment, how often, who does it and where we meet them. Equal treatment of
          all is no tactic: each segment has its own service level. Cards in active stages show what is due.
        </Trans>
      </div>
      {rows.length === 0 ? <NoModel canEdit={canEdit} /> : null}
      {rows.length > 0 || canEdit ? (
        <div className="flex flex-col gap-10">
          {SEGMENT_MARKS.map((mark) => (
            <SegmentRows
              key={mark}
              mark={mark}
              rows={rows.filter(({ segment }) => segment === mark)}
              members={members}
              canEdit={canEdit}
            />
          ))}
        </div>
      ) : null}
      {archived.length > 0 ? <ArchivedRows rows={archived} canEdit={canEdit} /> : null}
    </>
  );
}

function NoModel({ canEdit }: { canEdit: boolean }) {
  const { t } = useLingui();
  const fetcher = useFetcher<ModelAnswer>();
  const problem = useModelProblem(fetcher.data);
  return (
    <EmptyState
      icon={<Table2 aria-hidden="true" />}
      title={t`No operating model yet`}
      className="py-6!"
      action={
        canEdit ? (
          <Button
            variant="primary"
            icon={<Sparkles aria-hidden="true" />}
            pending={fetcher.state !== 'idle'}
            onClick={() => void fetcher.submit({ intent: 'start' }, { method: 'post' })}
          >
            {t`Start with ready-made rows`}
          </Button>
        ) : null
      }
    >
      {canEdit
        ? t`Begin with ten sensible rows and change them, or write your own below.`
        : t`A lead of the organisation writes down what each segment gets.`}
      {problem ? (
        <p role="alert" className="mt-2 text-danger text-sm">
          {problem}
        </p>
      ) : null}
    </EmptyState>
  );
}

function ArchivedRows({ rows, canEdit }: { rows: readonly CareRow[]; canEdit: boolean }) {
  const { t } = useLingui();
  const fetcher = useFetcher<ModelAnswer>();
  const problem = useModelProblem(fetcher.data);
  return (
    <section aria-labelledby="archived-rows">
      <h2 id="archived-rows" className="font-medium text-ink-muted">{t`Archived rows`}</h2>
      <p className="text-ink-muted text-sm">{t`No card calls for them any more. What was done stays on the cards.`}</p>
      <ul className="mt-1 divide-y divide-line">
        {rows.map(({ id, what, segment }) => (
          <li key={id} className="flex min-h-11 items-center gap-3">
            <SegmentSign mark={segment} />
            <span className="min-w-0 flex-1 text-ink-muted">{what}</span>
            {canEdit ? (
              <Button
                size="sm"
                variant="ghost"
                aria-label={t`Restore ${what}`}
                icon={<ArchiveRestore aria-hidden="true" />}
                onClick={() => void fetcher.submit({ intent: 'restore', careId: id }, { method: 'post' })}
              >
                {t`Restore`}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {problem ? (
        <p role="alert" className="text-danger text-sm">
          {problem}
        </p>
      ) : null}
    </section>
  );
}
