import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { Form, useRevalidator } from 'react-router';
import type { UploadView } from '../../../server/interchange/interchange-service';
import { Button } from '../../ui/button';
import { Progress } from '../../ui/progress';

const LOOK_AGAIN_MS = 400;

/** How far reading or importing is. Asks the server again until it is done. */
export function FileProgress({
  uploadId,
  upload,
}: {
  uploadId: string;
  upload: Extract<UploadView, { share: number }>;
}) {
  const { t } = useLingui();
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== 'idle') return;
    const timer = setTimeout(() => void revalidate(), LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [revalidate, state]);
  const { fileName } = upload;
  const isReading = upload.state === 'reading';
  return (
    <div className="flex flex-col gap-3 rounded-md border border-line bg-surface p-5">
      <p role="status">{isReading ? t`Reading ${fileName}…` : t`Importing ${fileName}…`}</p>
      <Progress value={upload.share} label={isReading ? t`Reading the file` : t`Importing the file`} />
      <p className="text-ink-muted text-sm">
        {isReading
          ? t`Nothing is stored yet.`
          : t`Everything in the file is stored together, or nothing of it. You can stop it until then.`}
      </p>
      <Form method="post">
        <input type="hidden" name="upload" value={uploadId} />
        <Button type="submit" name="intent" value="cancel">
          {t`Cancel`}
        </Button>
      </Form>
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
    </div>
  );
}
