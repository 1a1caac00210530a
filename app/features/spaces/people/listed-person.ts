import type { SpaceMemberId } from '../../../domain/ids';
import type { SpaceRole } from '../../../domain/spaces/space-policies';

/** Somebody of the space, with what the reader may do about them. */
export interface ListedPerson {
  readonly id: SpaceMemberId;
  readonly name: string;
  readonly avatarUrl: string | null;
  /** For hosts and for oneself. */
  readonly email: string | null;
  readonly role: SpaceRole;
  readonly organisationName: string;
  readonly isGuest: boolean;
  readonly represents: string;
  readonly brings: string;
  /** The last day of their access where the space is, `YYYY-MM-DD`; null: it does not end. */
  readonly lastDay: string | null;
  readonly isMe: boolean;
  readonly canDescribe: boolean;
  /** May change the role, set an end, remove. */
  readonly canGovern: boolean;
}

/** People of one organisation, or the guests. */
export interface PeopleGroup {
  /** Empty: guests who did not say where they come from. */
  readonly name: string;
  readonly people: readonly ListedPerson[];
}

/** Sets people side by side with those of the same organisation; organisations by name, guests without one last. */
export function groupByOrganisation(people: readonly ListedPerson[], locale: string): PeopleGroup[] {
  const groups = new Map<string, ListedPerson[]>();
  for (const person of people) {
    const key = person.organisationName;
    groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  const order = new Intl.Collator(locale);
  return [...groups]
    .map(([name, members]) => ({ name, people: members }))
    .sort((a, b) => Number(a.name === '') - Number(b.name === '') || order.compare(a.name, b.name));
}
