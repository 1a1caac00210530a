import { useLingui } from '@lingui/react/macro';
import { useSubmit } from 'react-router';
import { Section } from '../../ui/section';
import { Switch } from '../../ui/switch';
import { FeedRow, type FeedState } from './feed-row';

export interface OwnFeedsPageProps {
  readonly own: FeedState | null;
  readonly hasOrganisation: boolean;
  readonly spaces: readonly { readonly id: string; readonly name: string; readonly feed: FeedState | null }[];
  readonly organisations: readonly { readonly id: string; readonly name: string; readonly feed: FeedState | null }[];
  readonly made: { readonly subjectId: string; readonly address: string } | null;
  readonly now: Date;
}

/** All feeds of a person. */
export function OwnFeedsPage({ own, hasOrganisation, spaces, organisations, made, now }: OwnFeedsPageProps) {
  const { t } = useLingui();
  const submit = useSubmit();
  const madeFor = (id: string) => (made?.subjectId === id ? made.address : null);
  return (
    <>
      <Section
        title={t`Your calendar`}
        lead={t`See what happens here in the calendar that you use every day. It asks for news by itself, most programs every few hours.`}
      >
        <ul>
          <FeedRow
            kind="person"
            subjectId=""
            title={t`Everything of yours`}
            lead={t`The events of all spaces that you are in.`}
            feed={own}
            address={madeFor('')}
            now={now}
          >
            {own && hasOrganisation ? (
              <Switch
                className="pl-8"
                label={t`With the dates of your own cards`}
                hint={t`Review and best-before dates, next steps and tasks, with the networks’ names. Leave it off where others see your calendar.`}
                checked={own.withCards}
                onChange={(event) =>
                  void submit(
                    { intent: 'feed.cards', feed: own.id, on: event.currentTarget.checked ? 'yes' : 'no' },
                    { method: 'post', preventScrollReset: true },
                  )
                }
              />
            ) : null}
          </FeedRow>
        </ul>
      </Section>
      {spaces.length > 0 ? (
        <Section title={t`Single spaces`}>
          <ul>
            {spaces.map(({ id, name, feed }) => (
              <FeedRow
                key={id}
                kind="space"
                subjectId={id}
                title={name}
                lead={t`The events of this space that you may see.`}
                feed={feed}
                address={madeFor(id)}
                now={now}
              />
            ))}
          </ul>
        </Section>
      ) : null}
      {organisations.length > 0 ? (
        <Section title={t`Organisations`}>
          <ul>
            {organisations.map(({ id, name, feed }) => (
              <OrganisationFeed key={id} id={id} name={name} feed={feed} address={madeFor(id)} now={now} />
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

/** The feed of an organisation's dates. */
export function OrganisationFeed(props: {
  readonly id: string;
  readonly name: string;
  readonly feed: FeedState | null;
  readonly address: string | null;
  readonly now: Date;
}) {
  const { t } = useLingui();
  const { id, name, ...rest } = props;
  return (
    <FeedRow
      kind="organisation"
      subjectId={id}
      title={t`Dates of ${name}`}
      lead={t`Review and best-before dates, next steps and due tasks of all networks. For members only.`}
      {...rest}
    />
  );
}
