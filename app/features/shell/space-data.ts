import type { Colour } from '../../domain/colours';
import type { OrganisationId, SpaceId, UserId } from '../../domain/ids';
import type { Theme } from '../../domain/preferences';
import type { SpaceRole } from '../../domain/spaces/space-policies';

/** What the frame around every page of a space shows. */
export interface SpaceShellData {
  readonly space: {
    readonly id: SpaceId;
    readonly name: string;
    readonly colour: Colour;
    readonly isArchived: boolean;
  };
  readonly role: SpaceRole;
  readonly spaces: readonly { readonly id: SpaceId; readonly name: string; readonly colour: Colour }[];
  /** The person's own organisation's card of this network: told to nobody else. */
  readonly ownCards: readonly { readonly organisationName: string; readonly address: string }[];
  readonly me: {
    readonly userId: UserId;
    readonly memberId: string;
    readonly name: string;
    readonly email: string;
    readonly avatarUrl: string | null;
    readonly theme: Theme;
    /** For whom they are here; null: a guest. */
    readonly organisationId: OrganisationId | null;
  };
  /** How much is new for the person, wherever it is. */
  readonly news: number;
  readonly sidebarOpen: boolean;
}

/** Where things of a space are. */
export function spacePaths(id: string) {
  const desk = `/s/${id}`;
  return {
    desk,
    search: `${desk}/search`,
    calendar: `${desk}/calendar`,
    tasks: `${desk}/tasks`,
    documents: `${desk}/documents`,
    files: `${desk}/files`,
    rooms: `${desk}/rooms`,
    discussion: `${desk}/discussion`,
    people: `${desk}/people`,
    activity: `${desk}/activity`,
    plan: `${desk}/going-international`,
    services: `${desk}/services`,
    profile: `${desk}/profile`,
    settings: `${desk}/settings`,
  };
}
