import { Trans, useLingui } from '@lingui/react/macro';
import { useContext, useEffect, useRef } from 'react';
import { setCardFields } from '../../../board-doc/card-commands';
import { type Segment, segmentMark } from '../../../domain/segments';
import { Button } from '../../../ui/button';
import { SegmentMark } from '../../marks/segment-mark';
import { SegmentMatrix } from '../../marks/segment-matrix';
import { SEGMENT_NAMES } from '../../marks/segment-names';
import { formatImportance } from '../../marks/segment-steps';
import { useCardScope } from '../card-scope';
import { Property } from './property';
import { OpenRequestContext } from './use-field-opener';

/** Importance now × in the future, as a place that is seen, said and changed. */
export function SegmentField() {
  const { t } = useLingui();
  const { card, canEdit, run } = useCardScope();
  const request = useContext(OpenRequestContext);
  const matrix = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (request.field === 'segment' && request.count > 0) matrix.current?.focus();
  }, [request]);
  const set = (segment: Segment | null) => void run((doc, act) => setCardFields(doc, act, card.id, { segment }));
  return (
    <Property name={t`Segment`}>
      <div className="flex flex-wrap items-center gap-4 px-2 py-1.5">
        {(canEdit || card.segment) && (
          <SegmentMatrix ref={matrix} value={card.segment} canEdit={canEdit} onChange={set} />
        )}
        <div className="flex min-w-40 flex-1 flex-col items-start gap-1">
          <SegmentWords segment={card.segment} />
          {canEdit && card.segment && (
            <Button variant="ghost" size="sm" className="-ml-2" onClick={() => set(null)}>
              <Trans>Take it off the matrix</Trans>
            </Button>
          )}
        </div>
      </div>
    </Property>
  );
}

function SegmentWords({ segment }: { segment: Segment | null }) {
  const { i18n } = useLingui();
  if (segment === null)
    return (
      <p className="text-ink-faint">
        <Trans>Not placed yet</Trans>
      </p>
    );
  const now = formatImportance(segment.now, i18n.locale);
  const future = formatImportance(segment.future, i18n.locale);
  return (
    <>
      <p className="flex items-center gap-2 font-medium">
        <SegmentMark segment={segment} />
        {i18n._(SEGMENT_NAMES[segmentMark(segment)])}
      </p>
      <p className="text-ink-muted text-sm tabular-nums">
        <Trans>
          Now {now}, in the future {future}
        </Trans>
      </p>
    </>
  );
}
