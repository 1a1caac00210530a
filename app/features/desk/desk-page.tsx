import { Trans, useLingui } from '@lingui/react/macro';
import { Armchair } from 'lucide-react';
import { Form, Link, useSubmit } from 'react-router';
import { DESK_WORK, type Desk } from '../../domain/desk/desk';
import type { MemberId } from '../../domain/ids';
import { Button, buttonClass } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Select } from '../../ui/select';
import { useHydrated } from '../../ui/use-hydrated';
import type { MemberFace } from '../marks/people';
import { Coming } from './coming';
import { DeskScopeProvider } from './desk-scope';
import { OwnNetworks } from './own-networks';
import { type CardRemark, Remarks } from './remarks';
import { WorkSection } from './work-section';

export interface DeskPageProps {
  readonly organisationId: string;
  readonly desk: Desk;
  readonly remarks: readonly CardRemark[];
  readonly person: { readonly id: MemberId; readonly name: string; readonly isMe: boolean };
  /** Whose desks the reader may look at; empty: their own alone. */
  readonly people: readonly MemberFace[];
  readonly members: readonly MemberFace[];
  readonly hasNetworks: boolean;
  readonly today: string;
  readonly timeZone: string;
}

/** One person's day with the networks: what is due of the five kinds of work, and what is coming. */
export function DeskPage({ desk, remarks, person, people, hasNetworks, ...scope }: DeskPageProps) {
  const { t, i18n } = useLingui();
  const { today, organisationId } = scope;
  const day = new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(today));
  const busy = DESK_WORK.filter((kind) => desk.work[kind].length > 0);
  const isBare = !hasNetworks && busy.length === 0;
  return (
    <DeskScopeProvider value={scope}>
      <div className="mx-auto max-w-6xl px-4 pt-6 pb-20 sm:px-8">
        <header className="mb-6 flex flex-wrap items-end gap-3">
          <div className="min-w-0 flex-1">
            <h1 className="font-semibold text-2xl tracking-tight">
              {person.isMe ? t`Desk` : t`Desk of ${person.name}`}
            </h1>
            <p className="text-ink-muted">{day}</p>
          </div>
          {people.length > 1 ? <PersonPicker person={person} people={people} /> : null}
        </header>
        {isBare ? (
          <EmptyState
            icon={<Armchair aria-hidden="true" />}
            title={t`Your desk is clear`}
            action={
              <Link to={`/o/${organisationId}`} className={buttonClass('primary')}>
                {t`Go to the boards`}
              </Link>
            }
          >
            {t`Once networks stand on a board, this is where their reviews, care, tasks and decisions come to you when they are due.`}
          </EmptyState>
        ) : (
          <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_19rem]">
            <div className="flex min-w-0 flex-col gap-8">
              {busy.length === 0 ? <NothingDue isMe={person.isMe} /> : null}
              {busy.map((kind) => (
                <WorkSection key={kind} kind={kind} items={desk.work[kind]} />
              ))}
            </div>
            <aside aria-label={t`Coming up and networks`} className="flex min-w-0 flex-col gap-8">
              <Coming items={desk.coming} />
              <Remarks remarks={remarks} isMe={person.isMe} />
              <OwnNetworks owned={desk.owned} deputised={desk.deputised} />
            </aside>
          </div>
        )}
      </div>
    </DeskScopeProvider>
  );
}

function NothingDue({ isMe }: { isMe: boolean }) {
  return (
    <p className="rounded-md border border-line border-dashed px-5 py-8 text-center text-ink-muted">
      {isMe ? (
        <Trans>Nothing is due this week. Reviews, care, tasks and decisions come here when they are.</Trans>
      ) : (
        <Trans>Nothing is due this week.</Trans>
      )}
    </p>
  );
}

function PersonPicker({ person, people }: { person: DeskPageProps['person']; people: readonly MemberFace[] }) {
  const { t } = useLingui();
  const submit = useSubmit();
  const isHydrated = useHydrated();
  return (
    <Form className="flex items-center gap-2" onChange={(event) => void submit(event.currentTarget)}>
      <Select key={person.id} name="person" aria-label={t`Whose desk`} defaultValue={person.id} className="w-52!">
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      {isHydrated ? null : <Button type="submit">{t`Show`}</Button>}
    </Form>
  );
}
