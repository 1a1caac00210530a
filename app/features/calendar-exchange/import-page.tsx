import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { Form, Link, useNavigation, useSubmit } from 'react-router';
import type { IcsProblem } from '../../domain/calendar/ics/ics-problem';
import { Banner } from '../../ui/banner';
import { Button, buttonClass } from '../../ui/button';
import { ProblemList } from './problem-list';
import { useExchangeSentence } from './use-exchange-sentence';

export interface ImportAnswer {
  readonly intent: 'preview' | 'import';
  readonly fileName: string;
  readonly report: {
    readonly name: string;
    readonly added: number;
    readonly changed: number;
    readonly same: number;
    readonly tooMany: number;
    readonly problems: readonly IcsProblem[];
  } | null;
  /** Why the file is refused as a whole. */
  readonly code: string | null;
}

export interface ImportPageProps {
  readonly spaceName: string;
  readonly calendarAddress: string;
  readonly answer: ImportAnswer | undefined;
}

/** Takes a calendar file in: says first what it would do. The file stays chosen in the form until it is imported. */
export function ImportPage({ spaceName, calendarAddress, answer }: ImportPageProps) {
  const { t } = useLingui();
  const form = useRef<HTMLFormElement>(null);
  const submit = useSubmit();
  const { state } = useNavigation();
  const isBusy = state === 'submitting';
  const say = useExchangeSentence();
  const report = answer?.report ?? null;
  const news = report ? report.added + report.changed : 0;
  const isDone = answer?.intent === 'import' && report !== null;
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-6 px-4 py-6 lg:px-8">
      <header>
        <h1 className="font-semibold text-2xl">{t`Import a calendar file`}</h1>
        <p className="mt-1 max-w-prose text-ink-muted">
          {t`Events of an iCalendar file (.ics, up to 10 MB) are copied into the calendar of ${spaceName}. Importing a newer file of the same calendar updates them.`}
        </p>
      </header>
      <Form ref={form} method="post" encType="multipart/form-data" className="flex flex-wrap items-center gap-2">
        <label
          className={buttonClass(
            report ? 'secondary' : 'primary',
            'md',
            'relative has-focus-visible:outline-2 has-focus-visible:outline-focus',
          )}
        >
          <FileUp aria-hidden="true" />
          {report ? t`Choose another file` : t`Choose a file`}
          <input
            type="file"
            name="file"
            accept=".ics,.ical,.ifb,text/calendar"
            required
            className="sr-only"
            onChange={(event) => {
              if (!event.currentTarget.files?.length || !form.current) return;
              const data = new FormData(form.current);
              data.set('intent', 'preview');
              void submit(data, { method: 'post', encType: 'multipart/form-data' });
            }}
          />
        </label>
        {report && !isDone && news > 0 ? (
          <Button type="submit" name="intent" value="import" variant="primary" pending={isBusy}>
            <Plural value={news} one="Import # event" other="Import # events" />
          </Button>
        ) : null}
        <span role="status" className="text-ink-muted text-sm">
          {isBusy ? t`Reading…` : (answer?.fileName ?? '')}
        </span>
      </Form>
      {answer?.code ? (
        <Banner tone="danger" live>
          {say(answer.code)}
        </Banner>
      ) : null}
      {report ? (
        <>
          <Banner
            tone={isDone ? 'success' : 'info'}
            live
            title={isDone ? t`The file is in the calendar.` : t`Nothing is changed yet.`}
            action={isDone ? <Link to={calendarAddress} className="underline">{t`Open the calendar`}</Link> : undefined}
          >
            <Counts report={report} isDone={isDone} />
          </Banner>
          <ProblemList problems={report.problems} />
        </>
      ) : null}
    </div>
  );
}

function Counts({ report, isDone }: { report: NonNullable<ImportAnswer['report']>; isDone: boolean }) {
  const { added, changed, same, tooMany, problems } = report;
  const refused = problems.filter(({ kind }) => kind === 'refused').length;
  return (
    <ul className="tabular-nums">
      <li>
        {isDone ? (
          <Plural value={added} one="# event was added." other="# events were added." />
        ) : (
          <Plural value={added} one="# event is new." other="# events are new." />
        )}
      </li>
      {changed > 0 ? (
        <li>
          {isDone ? (
            <Plural value={changed} one="# event was updated." other="# events were updated." />
          ) : (
            <Plural
              value={changed}
              one="# event differs from what is here."
              other="# events differ from what is here."
            />
          )}
        </li>
      ) : null}
      {same > 0 ? (
        <li>
          <Plural
            value={same}
            one="# event is here already, unchanged."
            other="# events are here already, unchanged."
          />
        </li>
      ) : null}
      {refused > 0 ? (
        <li>
          <Plural value={refused} one="# entry is refused." other="# entries are refused." />
        </li>
      ) : null}
      {tooMany > 0 ? (
        <li>
          <Trans>{tooMany} events find no room: a space keeps 100,000.</Trans>
        </li>
      ) : null}
    </ul>
  );
}
