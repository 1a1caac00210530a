import { useLingui } from '@lingui/react/macro';
import type { SpaceRole } from '../../domain/spaces/space-policies';
import { Section } from '../../ui/section';

export interface SpaceDeskData {
  readonly space: { readonly name: string; readonly purpose: string; readonly goal: string };
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly organisationName: string;
    readonly represents: string;
    readonly role: SpaceRole;
  }[];
}

/** The desk of a space, laid out by what is led: goal and information, relations, resources (M12). */
export function SpaceDesk({ space, people }: SpaceDeskData) {
  const { t } = useLingui();
  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-8 px-4 py-6 lg:px-8">
      <header>
        <h1 className="font-semibold text-2xl">{space.name}</h1>
        {space.purpose === '' ? null : <p className="mt-1 max-w-prose text-ink-muted">{space.purpose}</p>}
      </header>
      <Section title={t`People`}>
        <ul className="flex flex-col divide-y divide-line">
          {people.map(({ id, name, organisationName }) => (
            <li key={id} className="flex flex-wrap gap-x-3 py-2">
              <span className="font-medium">{name}</span>
              <span className="text-ink-muted">{organisationName}</span>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
