import { useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { CareRow } from '../../domain/operating-model/care-row';
import type { SegmentMark } from '../../domain/segments';
import { Button } from '../../ui/button';
import type { MemberFace } from '../marks/people';
import { SegmentSign } from '../marks/segment-mark';
import { SEGMENT_NAMES } from '../marks/segment-names';
import { CARE_GRID } from './care-grid';
import { CareRowLine } from './care-row-line';
import { NewCareRow } from './new-care-row';

/** What one segment gets. */
export function SegmentRows({
  mark,
  rows,
  members,
  canEdit,
}: {
  mark: SegmentMark;
  rows: readonly CareRow[];
  members: readonly MemberFace[];
  canEdit: boolean;
}) {
  const { t, i18n } = useLingui();
  const [isAdding, setAdding] = useState(false);
  const headingId = `segment-${mark}`;
  const name = i18n._(SEGMENT_NAMES[mark]);
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className="flex items-center gap-2 font-semibold text-lg">
        <SegmentSign mark={mark} />
        {name}
      </h2>
      <div
        aria-hidden="true"
        className={`${CARE_GRID} mt-2 hidden! h-7 border-line border-b text-ink-muted text-xs md:grid!`}
      >
        <span>{t`What we do`}</span>
        <span>{t`How often`}</span>
        <span>{t`Who`}</span>
        <span>{t`Touchpoint`}</span>
      </div>
      {rows.length > 0 ? (
        <ul className="divide-y divide-line border-line border-b max-md:mt-2 max-md:border-t">
          {rows.map((row, index) => (
            <CareRowLine
              key={row.id}
              row={row}
              members={members}
              canEdit={canEdit}
              isFirst={index === 0}
              isLast={index === rows.length - 1}
            />
          ))}
        </ul>
      ) : isAdding ? null : (
        <p className="py-3 text-ink-muted text-sm">{t`Nothing is agreed on for this segment.`}</p>
      )}
      {isAdding ? <NewCareRow mark={mark} members={members} onDone={() => setAdding(false)} /> : null}
      {canEdit && !isAdding ? (
        <Button
          size="sm"
          variant="ghost"
          className="-ml-2 mt-1"
          icon={<Plus aria-hidden="true" />}
          aria-label={t`Add a row for ${name}`}
          onClick={() => setAdding(true)}
        >
          {t`Add a row`}
        </Button>
      ) : null}
    </section>
  );
}
