import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useFetcher } from 'react-router';
import { LIMITS } from '../../domain/limits';
import { namedInterval } from '../../domain/operating-model/care-row';
import type { SegmentMark } from '../../domain/segments';
import { Button } from '../../ui/button';
import { Input } from '../../ui/input';
import type { MemberFace } from '../marks/people';
import { DoerSelect, IntervalSelect } from './care-selects';
import { type ModelAnswer, useModelProblem } from './model-data';

/** A new row of a segment, typed in its place. */
export function NewCareRow({
  mark,
  members,
  onDone,
}: {
  mark: SegmentMark;
  members: readonly MemberFace[];
  onDone: () => void;
}) {
  const { t } = useLingui();
  const fetcher = useFetcher<ModelAnswer>();
  const problem = useModelProblem(fetcher.data);
  useEffect(() => {
    if (fetcher.state === 'idle' && fetcher.data?.ok) onDone();
  }, [fetcher.state, fetcher.data, onDone]);
  return (
    <fetcher.Form
      method="post"
      aria-label={t`New row`}
      className="border-line border-b py-2.5"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="segment" value={mark} />
      <div className="grid grid-cols-2 gap-2 md:grid-cols-[minmax(0,2fr)_9.5rem_9.5rem_minmax(0,1.4fr)]">
        <Input
          name="what"
          autoFocus
          aria-label={t`What we do`}
          placeholder={t`What we do`}
          maxLength={LIMITS.careWhat}
          className="max-md:col-span-2"
        />
        <IntervalSelect interval={namedInterval('quarterly')} />
        <DoerSelect row={{ doer: 'owner', memberId: null }} members={members} />
        <Input
          name="touchpoint"
          aria-label={t`Touchpoint`}
          placeholder={t`Where we meet`}
          maxLength={LIMITS.careTouchpoint}
          className="max-md:col-span-2"
        />
      </div>
      {problem ? (
        <p role="alert" className="mt-1 text-danger text-xs">
          {problem}
        </p>
      ) : null}
      <div className="mt-2 flex gap-2">
        <Button type="submit" size="sm" variant="primary" pending={fetcher.state !== 'idle'}>
          {t`Add the row`}
        </Button>
        <Button size="sm" variant="ghost" onClick={onDone}>
          {t`Cancel`}
        </Button>
      </div>
    </fetcher.Form>
  );
}
