import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Check, CircleAlert, RotateCw, X } from 'lucide-react';
import { Link } from 'react-router';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/cx';
import { IconButton } from '../../../ui/icon-button';
import { Progress } from '../../../ui/progress';
import { useByteWords } from '../byte-words';
import { fileAddress } from '../file-data';
import { useFileProblem } from '../use-file-problem';
import { clearUploads, dropUpload, isUnderWay, retryUpload, type UploadItem, useUploads } from './upload-queue';

/** What is on its way to the space, how far it is, and how it ended. */
export function UploadTray({ spaceId, isBesidePanel }: { spaceId: string; isBesidePanel: boolean }) {
  const { t } = useLingui();
  const items = useUploads(spaceId);
  const left = items.filter(isUnderWay).length;
  const failed = items.filter(({ state }) => state === 'failed').length;
  if (items.length === 0) return null;
  return (
    <section
      aria-label={t`Uploads`}
      className={cx(
        'fixed inset-x-2 bottom-2 z-35 flex max-h-[50dvh] flex-col rounded-md bg-raised shadow-float sm:left-auto sm:w-96 contrast:border contrast:border-line',
        isBesidePanel && 'xl:right-[39rem]',
      )}
    >
      <header className="flex min-h-11 items-center gap-2 border-line border-b py-1 pr-2 pl-4">
        <p role="status" className="min-w-0 flex-1 font-medium">
          {left > 0 ? (
            <Plural value={left} one="Sending # file" other="Sending # files" />
          ) : failed > 0 ? (
            <Plural value={failed} one="# file was not taken" other="# files were not taken" />
          ) : (
            <Plural value={items.length} one="# file has arrived" other="# files have arrived" />
          )}
        </p>
        {left < items.length && (
          <Button variant="ghost" size="sm" onClick={() => clearUploads(spaceId)}>
            <Trans>Clear</Trans>
          </Button>
        )}
      </header>
      <ul className="min-h-0 flex-1 overflow-y-auto py-1">
        {items.map((item) => (
          <UploadLine key={item.key} item={item} />
        ))}
      </ul>
    </section>
  );
}

function UploadLine({ item }: { item: UploadItem }) {
  const { t } = useLingui();
  const bytes = useByteWords();
  const say = useFileProblem();
  const { key, spaceId, name, size, share, state, problem, sent } = item;
  return (
    <li className="flex items-center gap-2 py-1.5 pr-2 pl-4">
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <span className="flex items-baseline gap-2">
          {sent ? (
            <Link to={fileAddress(spaceId, sent.fileId)} className="min-w-0 truncate hover:underline">
              {sent.name}
            </Link>
          ) : (
            <span className="min-w-0 truncate">{name}</span>
          )}
          <span className="shrink-0 text-ink-muted text-xs tabular-nums">{bytes(size)}</span>
        </span>
        {isUnderWay(item) && <Progress value={state === 'queued' ? 0 : share} label={t`Sending ${name}`} />}
        {state === 'waiting' && (
          <span className="text-warning text-xs">{t`Waiting for the connection. What has arrived is kept.`}</span>
        )}
        {sent && sent.name !== name && item.fileId === null && (
          <span className="text-ink-muted text-xs">
            <Trans>Sent as “{name}”, kept under this name.</Trans>
          </span>
        )}
        {problem && (
          <span role="alert" className="text-danger text-xs">
            {say(problem.code, problem.details)}
          </span>
        )}
      </div>
      {state === 'done' && <Check aria-label={t`Arrived`} className="size-4 shrink-0 text-success" />}
      {state === 'failed' && <CircleAlert aria-hidden="true" className="size-4 shrink-0 text-danger" />}
      {state === 'failed' && problem?.code !== 'file.too-large' && (
        <IconButton size="sm" label={t`Send ${name} again`} onClick={() => retryUpload(key)}>
          <RotateCw aria-hidden="true" />
        </IconButton>
      )}
      {state !== 'done' && (
        <IconButton
          size="sm"
          label={isUnderWay(item) ? t`Stop sending ${name}` : t`Remove ${name} from this list`}
          onClick={() => dropUpload(key)}
        >
          <X aria-hidden="true" />
        </IconButton>
      )}
    </li>
  );
}
