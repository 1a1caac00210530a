import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useFetcher } from 'react-router';
import { Markdown } from '../../../editor/rich-text-view';
import { Dialog, DialogContent } from '../../../ui/dialog';
import { Spinner } from '../../../ui/spinner';
import type { TalkRemark, TalkVersion } from './talk';
import { TalkMoment, useTalk } from './talk-scope';

/** All words that a remark has had, the latest first. */
export function HistoryDialog({ remark, onClose }: { remark: TalkRemark; onClose: () => void }) {
  const { t } = useLingui();
  const { historyAt } = useTalk();
  const { load, data } = useFetcher<{ versions: TalkVersion[] }>();
  const address = historyAt(remark.id);
  useEffect(() => {
    void load(address);
  }, [load, address]);
  return (
    <Dialog open onOpenChange={(open) => open || onClose()}>
      <DialogContent title={t`Changes of this comment`} description={t`By ${remark.authorName}, the latest first`}>
        {data === undefined && <Spinner />}
        <ol className="flex flex-col divide-y divide-line">
          {data?.versions.toReversed().map(({ body, from, until }) => (
            <li key={from.getTime()} className="py-3">
              <p className="mb-1 text-ink-muted text-xs">
                <TalkMoment at={from} />
                {until === null && (
                  <>
                    {' · '}
                    <Trans>as it stands now</Trans>
                  </>
                )}
              </p>
              <Markdown source={body} />
            </li>
          ))}
        </ol>
      </DialogContent>
    </Dialog>
  );
}
