import { useLingui } from '@lingui/react/macro';
import { ArrowLeft } from 'lucide-react';
import { Link } from 'react-router';
import type { PublicProfile } from '../../../server/profiles/read-published';
import { Part, ProfileText } from './profile-text';
import { PublicFrame } from './public-frame';

/** What everybody reads of a network that has published its profile. */
export function PublicProfilePage({ profile, isSignedIn }: { profile: PublicProfile; isSignedIn: boolean }) {
  const { t, i18n } = useLingui();
  const { name, country, fields, events, documents } = profile;
  const facts = [country, ...fields].filter((fact) => fact !== '');
  // As the wall clock at the event says it, wherever the reader is.
  const whenOf = (startsAt: string) => {
    const hasTime = startsAt.length > 10;
    return new Date(hasTime ? `${startsAt}Z` : startsAt).toLocaleString(i18n.locale, {
      dateStyle: 'long',
      ...(hasTime ? { timeStyle: 'short' } : {}),
      timeZone: 'UTC',
    });
  };
  return (
    <PublicFrame isSignedIn={isSignedIn}>
      <article className="flex flex-col gap-8">
        <header>
          <Link
            to="/networks"
            className="inline-flex items-center gap-1 rounded-sm text-ink-muted text-sm hover:underline"
          >
            <ArrowLeft aria-hidden="true" className="size-4" />
            {t`All networks`}
          </Link>
          <h1 className="mt-3 text-balance font-semibold text-2xl tracking-tight">{name}</h1>
          {facts.length === 0 ? null : <p className="mt-2 text-ink-muted">{facts.join(' · ')}</p>}
        </header>
        <ProfileText profile={profile} />
        {events.length === 0 ? null : (
          <Part title={t`Coming events`}>
            <ul className="divide-y divide-line border-line border-y">
              {events.map(({ title, startsAt, place }) => (
                <li key={`${startsAt} ${title}`} className="flex flex-wrap gap-x-4 py-2">
                  <time dateTime={startsAt} className="w-52 shrink-0 text-ink-muted tabular-nums">
                    {whenOf(startsAt)}
                  </time>
                  <span className="min-w-0 flex-1 basis-48">
                    <span className="font-medium">{title}</span>
                    {place === '' ? null : <span className="block text-ink-muted text-sm">{place}</span>}
                  </span>
                </li>
              ))}
            </ul>
          </Part>
        )}
        {documents.length === 0 ? null : (
          <Part title={t`Public documents`}>
            <ul className="list-disc pl-5">
              {documents.map((title, index) => (
                <li key={index}>{title}</li>
              ))}
            </ul>
          </Part>
        )}
      </article>
    </PublicFrame>
  );
}
