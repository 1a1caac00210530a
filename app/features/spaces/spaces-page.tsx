import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Orbit } from 'lucide-react';
import { Link } from 'react-router';
import type { WaitingInvitation } from '../../../server/spaces/invitations/waiting-invitations';
import { EmptyState } from '../../ui/empty-state';
import { Logo } from '../../ui/logo';
import { WaitingInvitations } from './waiting-invitations';

interface SpacesPageProps {
  readonly spaces: readonly {
    readonly id: string;
    readonly name: string;
    readonly purpose: string;
    readonly colour: string;
    readonly people: number;
    readonly isArchived: boolean;
  }[];
  readonly invitations: readonly WaitingInvitation[];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
}

/** All spaces that a person is in, whichever organisation opened them. */
export function SpacesPage({ spaces, invitations, organisations }: SpacesPageProps) {
  const { t } = useLingui();
  return (
    <main id="main" className="mx-auto flex max-w-3xl flex-col gap-6 px-4 py-6">
      <Link to="/" aria-label={t`Solmu: to our own desk`} className="w-fit">
        <Logo />
      </Link>
      <h1 className="font-semibold text-2xl">{t`Spaces`}</h1>
      {invitations.length > 0 ? <WaitingInvitations {...{ invitations, organisations }} /> : null}
      {spaces.length === 0 && invitations.length > 0 ? null : spaces.length === 0 ? (
        <EmptyState icon={<Orbit aria-hidden="true" />} title={t`You are in no space yet`}>
          <Trans>A space is what a network shares. Open one from the card of a network, or follow an invitation.</Trans>
        </EmptyState>
      ) : (
        <ul className="flex flex-col gap-2">
          {spaces.map(({ id, name, purpose, colour, people, isArchived }) => (
            <li key={id}>
              <Link
                to={`/s/${id}`}
                className="flex items-start gap-3 rounded-md border border-line bg-surface p-3 hover:bg-hover"
              >
                <span
                  aria-hidden="true"
                  className={`inline-flex size-8 shrink-0 items-center justify-center rounded-full bg-label-${colour}-solid text-on-solid`}
                >
                  <Orbit className="size-4.5" />
                </span>
                <span className="min-w-0 flex-1">
                  <span className="font-medium">{name}</span>
                  {isArchived ? <span className="ml-2 text-ink-faint text-xs">{t`Archived`}</span> : null}
                  {purpose === '' ? null : (
                    <span className="mt-0.5 line-clamp-2 text-ink-muted text-sm">{purpose}</span>
                  )}
                  <span className="mt-1 block text-ink-faint text-xs">
                    <Plural value={people} one="# person" other="# people" />
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
