import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import type { Openness } from '../../domain/spaces/openness';
import { Section } from '../../ui/section';
import { FeedRow, type FeedState } from './feed-row';
import { type SourceData, SourceRow } from './source-row';
import { SubscribeForm } from './subscribe-form';

export interface SpaceFeedsPageProps {
  readonly space: { readonly id: string; readonly name: string; readonly openness: Openness };
  readonly feed: FeedState | null;
  readonly made: string | null;
  readonly sources: readonly SourceData[];
  readonly canEdit: boolean;
  readonly canPublish: boolean;
  readonly hasOrganisation: boolean;
  /** Why the last act was refused, and at which calendar. */
  readonly refused: { readonly code: string; readonly address: string } | null;
  readonly now: Date;
}

/** Calendars out of a space and into it. */
export function SpaceFeedsPage(props: SpaceFeedsPageProps) {
  const { space, feed, made, sources, canEdit, canPublish, hasOrganisation, refused, now } = props;
  const { t } = useLingui();
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-10 px-4 py-6 lg:px-8">
      <header>
        <h1 className="font-semibold text-2xl">{t`Calendars in and out`}</h1>
        <p className="mt-1 max-w-prose text-ink-muted">
          {t`Follow this space from your own calendar, and let the space show calendars that are kept elsewhere.`}
        </p>
      </header>
      <Section
        title={t`Out: this space in your calendar`}
        lead={
          <>
            {t`The address is yours alone and shows what you may see.`}{' '}
            <Link to="/account/feeds" className="text-link underline underline-offset-2">
              {t`All your feeds`}
            </Link>
          </>
        }
      >
        <ul>
          <FeedRow
            kind="space"
            subjectId={space.id}
            title={space.name}
            lead={t`The events of this space that you may see.`}
            feed={feed}
            address={made}
            now={now}
          />
        </ul>
      </Section>
      <Section
        title={t`In: calendars kept elsewhere`}
        lead={t`Their events are shown here and changed there. They are read anew every hour; up to 10 MB each.`}
      >
        {sources.length > 0 ? (
          <ul>
            {sources.map((source) => (
              <SourceRow key={source.id} source={source} canEdit={canEdit} now={now} />
            ))}
          </ul>
        ) : canEdit ? null : (
          <p className="text-ink-muted">{t`This space shows no other calendars.`}</p>
        )}
        {canEdit ? (
          <SubscribeForm
            key={sources.length}
            openness={space.openness}
            canPublish={canPublish}
            hasOrganisation={hasOrganisation}
            refused={refused}
          />
        ) : null}
      </Section>
      {canEdit ? (
        <p className="text-ink-muted text-sm">
          <Trans>
            <Link to={`/s/${space.id}/calendar/import`} className="text-link underline underline-offset-2">
              Import a calendar file
            </Link>{' '}
            to copy events once and change them here.
          </Trans>
        </p>
      ) : null}
    </div>
  );
}
