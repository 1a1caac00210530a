import type { BoardId, MemberId, OrganisationId, UserId } from '../../domain/ids';
import type { Role } from '../../domain/policies';
import type { Theme } from '../../domain/preferences';

/** What the frame around every page of an organisation shows. */
export interface ShellData {
  readonly organisation: { readonly id: OrganisationId; readonly name: string };
  readonly organisations: readonly { readonly id: OrganisationId; readonly name: string }[];
  readonly boards: readonly { readonly id: BoardId; readonly name: string; readonly starred: boolean }[];
  readonly me: {
    readonly userId: UserId;
    readonly memberId: MemberId;
    readonly name: string;
    readonly email: string;
    readonly role: Role;
    readonly avatarUrl: string | null;
    readonly theme: Theme;
  };
  readonly abilities: { readonly createBoard: boolean; readonly import: boolean };
  /** How much is new for the person, wherever it is. */
  readonly news: number;
  readonly sidebarOpen: boolean;
}

/** Where things of an organisation are. */
export function organisationPaths(id: string) {
  const home = `/o/${id}`;
  return {
    desk: `${home}/desk`,
    search: `${home}/search`,
    boards: home,
    board: (boardId: string) => `${home}/boards/${boardId}`,
    portfolio: `${home}/portfolio`,
    decisions: `${home}/decisions`,
    start: `${home}/start`,
    scoring: `${home}/scoring`,
    partners: `${home}/partners`,
    plans: `${home}/plans`,
    import: `${home}/import`,
    settings: `${home}/settings`,
    members: `${home}/settings/members`,
    labels: `${home}/settings/labels`,
  };
}
