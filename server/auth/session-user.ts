import type { OrganisationId, UserId } from '../../app/domain/ids';
import type { Theme } from '../../app/domain/preferences';

/** The person behind a request or a socket, as the session knows them. */
export interface SessionUser {
  readonly id: UserId;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly theme: Theme;
  readonly isAdmin: boolean;
  readonly lastOrganisationId: OrganisationId | null;
  /** Changes with the picture, for `/avatars/<id>?v=<version>`; null: no picture. */
  readonly avatarVersion: number | null;
  /** SHA-256 of the session's token: names the session to the server, opens nothing. */
  readonly sessionHash: string;
}
