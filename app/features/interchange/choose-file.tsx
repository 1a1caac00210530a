import { Trans, useLingui } from '@lingui/react/macro';
import { FileUp } from 'lucide-react';
import { type DragEvent, type FormEvent, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { IMPORT_ERROR_CODES, type ImportErrorCode } from '../../domain/interchange/import-error';
import { LIMITS } from '../../domain/limits';
import { Banner } from '../../ui/banner';
import { Button, buttonClass } from '../../ui/button';
import { cx } from '../../ui/cx';
import { Field } from '../../ui/field';
import { Progress } from '../../ui/progress';
import { Textarea } from '../../ui/textarea';
import { useHydrated } from '../../ui/use-hydrated';
import { ProblemSentence } from './problem-sentence';
import { type FileToSend, sendFile } from './send-file';

/** Takes a file by drop, by choice or as pasted text, and sends it. Works as a plain form too. */
export function ChooseFile({ organisationId }: { organisationId: string }) {
  const { t } = useLingui();
  const hydrated = useHydrated();
  const { send, stop, share, problem } = useSending(organisationId);
  const [isOver, setIsOver] = useState(false);
  const address = `/o/${organisationId}/uploads`;
  const megabytes = LIMITS.importBytes / 1024 / 1024;

  function handleDrop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file) send({ name: file.name, isPasted: false, body: file });
  }

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get('file');
    const text = String(form.get('text') ?? '').trim();
    if (file instanceof File && file.size > 0) send({ name: file.name, isPasted: false, body: file });
    else if (text !== '') send({ name: t`Pasted list`, isPasted: true, body: new Blob([text]) });
  }

  if (share !== null) {
    return (
      <div className="flex flex-col gap-3 rounded-md border border-line bg-surface p-5" role="status">
        <p>{t`Sending the file…`}</p>
        <Progress value={share} label={t`Sending the file`} />
        <Button className="self-start" onClick={stop}>
          {t`Cancel`}
        </Button>
      </div>
    );
  }
  return (
    <form
      method="post"
      action={address}
      encType="multipart/form-data"
      className="flex flex-col gap-6"
      onSubmit={handleSubmit}
    >
      {problem ? (
        <Banner tone="danger" live>
          <ProblemSentence code={problem} />
        </Banner>
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one of three ways; the button and the field below are the others */}
      <div
        className={cx(
          'flex flex-col items-center gap-3 rounded-md border-2 border-dashed px-4 py-10 text-center transition-colors',
          isOver ? 'border-accent bg-accent-tint' : 'border-line-strong bg-surface',
        )}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={handleDrop}
      >
        <FileUp aria-hidden="true" className="size-8 stroke-[1.5] text-ink-faint" />
        <p>
          <Trans>Drop a file here, or</Trans>
        </p>
        <label
          className={cx(
            buttonClass('primary'),
            'relative has-focus-visible:outline-2 has-focus-visible:outline-offset-2',
          )}
        >
          {t`Choose a file`}
          <input
            type="file"
            name="file"
            accept=".json,.csv,.tsv,.txt,application/json,text/csv,text/plain"
            className={hydrated ? 'absolute inset-0 cursor-pointer opacity-0' : 'text-sm'}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) send({ name: file.name, isPasted: false, body: file });
            }}
          />
        </label>
        <p className="text-ink-muted text-sm">
          <Trans>JSON or CSV, up to {megabytes} MB</Trans>
        </p>
      </div>
      <Field
        label={t`Or paste a list`}
        hint={t`Rows from a spreadsheet, or CSV. The first row can hold the headings.`}
        className="gap-1.5"
      >
        <Textarea name="text" rows={4} spellCheck={false} />
      </Field>
      <Button type="submit" className="self-start">
        {t`Go on with the list`}
      </Button>
    </form>
  );
}

/** Sends one file at a time; leaving the page stops it. */
function useSending(organisationId: string) {
  const navigate = useNavigate();
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<ImportErrorCode | null>(null);
  const underWay = useRef<AbortController | null>(null);
  useEffect(() => () => underWay.current?.abort(), []);

  async function send(file: FileToSend): Promise<void> {
    if (file.body.size > LIMITS.importBytes) return setProblem('too-large');
    const controller = new AbortController();
    underWay.current = controller;
    setProblem(null);
    setShare(0);
    try {
      const result = await sendFile(`/o/${organisationId}/uploads`, file, setShare, controller.signal);
      if ('id' in result) await navigate(`/o/${organisationId}/import?upload=${result.id}`);
      else if (result.code !== 'cancelled')
        setProblem(IMPORT_ERROR_CODES.find((code) => code === result.code) ?? 'failed');
    } catch {
      setProblem('failed');
    } finally {
      underWay.current = null;
      setShare(null);
    }
  }

  return { send: (file: FileToSend) => void send(file), stop: () => underWay.current?.abort(), share, problem };
}
