import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Badge } from '../../ui/badge';

export interface ProfileTextProps {
  readonly profile: {
    readonly about: string;
    readonly offers: string;
    readonly labels: readonly string[];
    readonly contact: string;
    readonly members: readonly string[];
  };
}

/** What a network says of itself; parts without a word are left out. */
export function ProfileText({ profile: { about, offers, labels, contact, members } }: ProfileTextProps) {
  const { t } = useLingui();
  return (
    <>
      {about === '' ? null : <p className="max-w-prose whitespace-pre-line text-lg">{about}</p>}
      {offers === '' ? null : (
        <Part title={t`What it can do`}>
          <p className="max-w-prose whitespace-pre-line">{offers}</p>
        </Part>
      )}
      {labels.length === 0 ? null : (
        <Part title={t`Quality labels`}>
          <ul className="flex flex-wrap gap-1.5">
            {labels.map((label) => (
              <li key={label}>
                <Badge tone="accent">{label}</Badge>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {members.length === 0 ? null : (
        <Part title={t`Members`}>
          <ul className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
            {members.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Part>
      )}
      {contact === '' ? null : (
        <Part title={t`Contact`}>
          <p className="whitespace-pre-line [overflow-wrap:anywhere]">{contact}</p>
        </Part>
      )}
    </>
  );
}

/** A part of a profile under its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-1.5 font-semibold text-ink-muted text-sm">{title}</h2>
      {children}
    </section>
  );
}
