import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { UpdateSummary } from '../../../server/interchange/import-job';
import type { ConflictChoice } from '../../../server/interchange/merge-board';
import { Section } from '../../ui/section';
import { Segmented } from '../../ui/segmented';
import { Conflicts } from './conflicts';

/** What an update would do to a board, and by which rule. */
export function PreviewUpdate({
  update,
  conflicts,
  onChange,
}: {
  update: UpdateSummary;
  conflicts: ConflictChoice;
  onChange: () => void;
}) {
  const { t } = useLingui();
  return (
    <Section
      title={t`What changes on the board`}
      lead={t`What changed in the file since the last import is taken over. What was changed or added here stays. Nothing is removed.`}
    >
      <UpdateFacts update={update} />
      {update.conflicts.length > 0 ? (
        <div className="flex flex-col gap-2">
          <p>
            <Plural
              value={update.conflicts.length}
              one="One place was changed both in the file and here."
              other="# places were changed both in the file and here."
            />
          </p>
          <Segmented
            label={t`Where both were changed`}
            name="conflicts"
            defaultValue={conflicts}
            onChange={onChange}
            className="self-start"
            options={[
              { value: 'here', label: t`Keep ours` },
              { value: 'file', label: t`Take the file's` },
            ]}
          />
          <Conflicts conflicts={update.conflicts} />
        </div>
      ) : null}
    </Section>
  );
}

/** The numbers of an update. */
export function UpdateFacts({ update }: { update: UpdateSummary }) {
  const { away } = update;
  return (
    <ul className="flex list-disc flex-col gap-0.5 pl-5">
      <li>
        <Plural value={update.added} _0="No new card" one="One new card" other="# new cards" />
      </li>
      <li>
        <Plural value={update.changed} _0="No card changes" one="One card changes" other="# cards change" />
      </li>
      <li>
        <Plural value={update.same} one="One card stays as it is" other="# cards stay as they are" />
      </li>
      {update.ties ? (
        <li>
          <Plural
            value={update.ties}
            one="One partner is added to cards that are here"
            other="# partners are added to cards that are here"
          />
        </li>
      ) : null}
      {update.gone > 0 ? (
        <li>
          <Plural
            value={update.gone}
            one="One card is no longer in the file; it stays here"
            other="# cards are no longer in the file; they stay here"
          />
        </li>
      ) : null}
      {update.away > 0 ? (
        <li>
          <Trans>Cards that were taken off this board stay off it: {away}</Trans>
        </li>
      ) : null}
    </ul>
  );
}
