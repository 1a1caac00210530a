import { Trans, useLingui } from '@lingui/react/macro';
import { Orbit, Search } from 'lucide-react';
import { Form, Link, useSubmit } from 'react-router';
import type { ListedProfile, ProfileQuery } from '../../../server/profiles/list-published';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Select } from '../../ui/select';
import { PublicFrame } from './public-frame';

interface DirectoryPageProps {
  readonly query: ProfileQuery;
  readonly profiles: readonly ListedProfile[];
  readonly countries: readonly string[];
  readonly fields: readonly string[];
  readonly isEmpty: boolean;
  readonly isSignedIn: boolean;
}

/** Networks that have published a profile, found by word, country and field. */
export function DirectoryPage({ query, profiles, countries, fields, isEmpty, isSignedIn }: DirectoryPageProps) {
  const { t } = useLingui();
  const submit = useSubmit();
  return (
    <PublicFrame isSignedIn={isSignedIn}>
      <div className="flex flex-col gap-6">
        <header>
          <h1 className="font-semibold text-2xl tracking-tight">{t`Networks`}</h1>
          <p className="mt-2 max-w-prose text-ink-muted">
            <Trans>Networks that tell who they are, what they can do and how to reach them.</Trans>
          </p>
        </header>
        {isEmpty ? (
          <EmptyState icon={<Orbit aria-hidden="true" />} title={t`No network has published a profile yet`}>
            <Trans>A host does it from the profile page of a space.</Trans>
          </EmptyState>
        ) : (
          <>
            <search>
              <Form
                className="grid items-end gap-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)_auto]"
                onChange={(event) => {
                  if (event.target instanceof HTMLSelectElement) void submit(event.currentTarget, { replace: true });
                }}
              >
                <Field label={t`Search`}>
                  <Input key={query.text} type="search" name="q" defaultValue={query.text} maxLength={200} />
                </Field>
                <Field label={t`Country`}>
                  <Select key={query.country} name="country" defaultValue={query.country}>
                    <option value="">{t`All countries`}</option>
                    {countries.map((country) => (
                      <option key={country}>{country}</option>
                    ))}
                  </Select>
                </Field>
                <Field label={t`Field of work`}>
                  <Select key={query.field} name="field" defaultValue={query.field}>
                    <option value="">{t`All fields`}</option>
                    {fields.map((field) => (
                      <option key={field}>{field}</option>
                    ))}
                  </Select>
                </Field>
                <Button type="submit" variant="primary">
                  <Search aria-hidden="true" />
                  {t`Find`}
                </Button>
              </Form>
            </search>
            {profiles.length === 0 ? (
              <p
                role="status"
                className="py-8 text-center text-ink-muted"
              >{t`No network has all of that. Try fewer words.`}</p>
            ) : (
              <ul className="divide-y divide-line border-line border-y">
                {profiles.map(({ slug, name, about, country, fields: own }) => (
                  <li key={slug}>
                    <Link to={`/networks/${slug}`} className="-mx-2 block rounded-sm px-2 py-3 hover:bg-hover">
                      <span className="font-medium text-lg">{name}</span>
                      <span className="block text-ink-muted text-sm">
                        {[country, ...own].filter((fact) => fact !== '').join(' · ')}
                      </span>
                      <span className="mt-1 line-clamp-2 max-w-prose">{about}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
    </PublicFrame>
  );
}
