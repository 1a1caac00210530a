import { Trans, useLingui } from '@lingui/react/macro';
import type { ImportRecordView, UploadView } from '../../../server/interchange/interchange-service';
import type { ImportErrorCode } from '../../domain/interchange/import-error';
import { Banner } from '../../ui/banner';
import { ChooseFile } from './choose-file';
import { FileProgress } from './file-progress';
import { ImportPreview } from './import-preview';
import { ImportResult } from './import-result';
import { ProblemSentence } from './problem-sentence';

export type ImportStep = { readonly organisationId: string } & (
  | { readonly step: 'choose'; readonly refused: ImportErrorCode | null }
  | { readonly step: 'file'; readonly uploadId: string; readonly upload: UploadView }
  | { readonly step: 'done'; readonly record: ImportRecordView }
);

/** From a file to a board: choose, look, import, read what happened. */
export function ImportPage(props: ImportStep) {
  const { t } = useLingui();
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-6 px-4 pt-6 pb-20 sm:px-8">
      <header>
        <h1 className="font-semibold text-2xl tracking-tight">{t({ message: 'Import', context: 'a heading' })}</h1>
        {props.step === 'choose' ? (
          <p className="mt-1 max-w-prose text-ink-muted">
            <Trans>
              A board exported from Trello or Solmu as JSON, a list of networks as CSV, or a list of who is a member of
              which network. You see what it holds before anything is stored.
            </Trans>
          </p>
        ) : null}
      </header>
      <Step {...props} />
    </div>
  );
}

function Step(props: ImportStep) {
  const { organisationId } = props;
  if (props.step === 'done') return <ImportResult organisationId={organisationId} record={props.record} />;
  if (props.step === 'choose') {
    return (
      <>
        <Refusal code={props.refused} />
        <ChooseFile organisationId={organisationId} />
      </>
    );
  }
  const { upload, uploadId } = props;
  switch (upload.state) {
    case 'reading':
    case 'importing':
      return <FileProgress key={upload.state} uploadId={uploadId} upload={upload} />;
    case 'refused':
      return (
        <>
          <Refusal code={upload.code} detail={upload.detail} fileName={upload.fileName} />
          <ChooseFile organisationId={organisationId} />
        </>
      );
    case 'ready':
      return (
        <>
          <Refusal code={upload.refused} />
          <ImportPreview uploadId={uploadId} fileName={upload.fileName} preview={upload.preview} />
        </>
      );
    case 'done':
      return null;
  }
}

function Refusal({
  code,
  detail,
  fileName,
}: {
  code: ImportErrorCode | null;
  detail?: string | null;
  fileName?: string;
}) {
  if (code === null) return null;
  return (
    <Banner tone={code === 'cancelled' ? 'info' : 'danger'} live title={fileName}>
      <ProblemSentence code={code} detail={detail ?? null} />
    </Banner>
  );
}
