import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import type { ImportRecordView } from '../../../server/interchange/interchange-service';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Section } from '../../ui/section';
import { Conflicts } from './conflicts';
import { CountsTable } from './counts-table';
import { Losses } from './losses';
import { UpdateFacts } from './preview-update';

/** What an import did, with the way to the board. Has an address, so it can be read again later. */
export function ImportResult({ organisationId, record }: { organisationId: string; record: ImportRecordView }) {
  const { t } = useLingui();
  const { report, boardName, fileName } = record;
  const conflicts = report.update?.conflicts ?? [];
  const hasReport = report.losses.length > 0 || conflicts.length > 0;
  return (
    <div className="flex flex-col gap-8">
      <Banner tone="success" live title={report.isNew ? t`The board is here` : t`The board is up to date`}>
        {boardName === null ? (
          <Trans>The board has been removed since.</Trans>
        ) : (
          <p className="[overflow-wrap:anywhere]">
            <Trans>
              {fileName} was imported into {boardName}.
            </Trans>
          </p>
        )}
        {report.newPartners ? (
          <p>
            <Plural
              value={report.newPartners}
              one="One partner is new in the directory."
              other="# partners are new in the directory."
            />
          </p>
        ) : null}
        {report.placeholders > 0 ? (
          <p>
            <Plural
              value={report.placeholders}
              one="One person came as a name. A member can claim it under People."
              other="# people came as names. Members can claim them under People."
            />
          </p>
        ) : null}
      </Banner>
      <div className="flex flex-wrap gap-2">
        {boardName === null ? null : (
          <Button asChild variant="primary">
            <Link to={`/o/${organisationId}/boards/${record.boardId}`}>{t`Open the board`}</Link>
          </Button>
        )}
        {report.newPartners ? (
          <Button asChild>
            <Link to={`/o/${organisationId}/partners`}>{t`Open the partners`}</Link>
          </Button>
        ) : null}
        {hasReport ? (
          <Button asChild>
            <a href={`/o/${organisationId}/uploads?report=${record.id}`} download>{t`Download the report`}</a>
          </Button>
        ) : null}
        <Button asChild variant="ghost">
          <Link to={`/o/${organisationId}/import`}>{t`Import another file`}</Link>
        </Button>
      </div>
      {report.update ? (
        <Section title={t`What changed on the board`}>
          <UpdateFacts update={report.update} />
          {conflicts.length > 0 ? <Conflicts conflicts={conflicts} /> : null}
        </Section>
      ) : null}
      <Section title={t`What came along`}>
        <CountsTable inFile={report.inFile} counts={report.counts} isDone />
      </Section>
      <Section title={t`What did not come along`}>
        <Losses losses={report.losses} />
        {report.moreLosses > 0 ? (
          <p className="text-ink-muted text-sm">
            <Plural value={report.moreLosses} one="One more is not listed." other="# more are not listed." />
          </p>
        ) : null}
      </Section>
    </div>
  );
}
