import type { UserId } from '../../app/domain/ids';
import type { Theme } from '../../app/domain/preferences';
import type { SessionUser } from './session-user';

/** What a request says about who sends it. */
export interface Sender {
  /** The `Cookie` header as it came. */
  readonly cookies: string | null;
  /** The network address, behind trusted proxies the client's own. */
  readonly address: string;
  readonly userAgent: string;
  /** The language that the pages are shown in. */
  readonly locale: string;
}

/** A person is signed in: send these `Set-Cookie` headers. */
export interface SignedIn {
  readonly userId: UserId;
  readonly setCookies: readonly string[];
}

export interface SessionRow {
  readonly hash: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly isCurrent: boolean;
}

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly timeZone: string;
  /** The mailed invitation in the person's hand was sent to this address: nothing is left to prove. */
  readonly addressProven: boolean;
  /** Where to go on after the mailed link, a path of this server. */
  readonly next: string | null;
}

/** Somebody who comes by a mailed invitation, without a password. */
export interface NewGuest {
  readonly name: string;
  readonly email: string;
  readonly timeZone: string;
}

/** `started`: signed in at once. `mailed`: the answer is the same whether or not the address was known. */
export type SignUpResult =
  | { readonly kind: 'started'; readonly signedIn: SignedIn }
  | { readonly kind: 'mailed'; readonly setCookies: readonly string[] };

/** What a mailed verification link asks of the browser that opens it. */
export type VerificationState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'confirm'; readonly email: string }
  | { readonly kind: 'password'; readonly email: string };

export interface ProfileChange {
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly theme: Theme;
}

export interface StoredAvatar {
  readonly mimeType: string;
  readonly bytes: Uint8Array;
  readonly updatedAt: Date;
}

export interface OutboxEntry {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly kind: string;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly error: string | null;
}

/** Who people are and how they prove it. Failures are `AppError`s; see docs/decisions/0005-identity.md. */
export interface AuthService {
  /** Who sends a request; null: nobody. `setCookie` goes out with the response when the session was renewed. */
  authenticate(cookies: string | null): Promise<{ user: SessionUser; setCookie: string | null } | null>;
  /** Whether the session still lives, for sockets that are open already. */
  sessionUser(sessionHash: string): Promise<SessionUser | null>;

  signUp(account: NewAccount, sender: Sender): Promise<SignUpResult>;
  verificationState(token: string, cookies: string | null): Promise<VerificationState>;
  /** Completes a sign-up or proves the address of an account; the password is asked for in other browsers than the first. */
  verifyEmail(token: string, password: string | null, sender: Sender): Promise<SignedIn & { next: string | null }>;
  sendVerification(userId: UserId): Promise<void>;
  markEmailVerified(userId: UserId): Promise<void>;
  signIn(email: string, password: string, sender: Sender): Promise<SignedIn>;
  /** Ends the session of these cookies; gives the cookies that clear it. */
  signOut(cookies: string | null): Promise<readonly string[]>;
  requestPasswordReset(email: string, sender: Sender): Promise<void>;
  isResetTokenValid(token: string): Promise<boolean>;
  resetPassword(token: string, password: string, sender: Sender): Promise<SignedIn>;
  /** Whether the person signs in with a password; guests may choose one. */
  hasPassword(userId: UserId): Promise<boolean>;
  /** Mails a link that signs in, to who has no password; the same answer for everybody. */
  requestEntry(email: string, next: string | null, sender: Sender): Promise<void>;
  /** Whom a mailed link lets in; null: nobody any more. */
  entryOf(token: string): Promise<{ name: string; email: string } | null>;
  enter(token: string, sender: Sender): Promise<SignedIn>;
  /** Makes the account of a guest and signs them in, if `admit` lets them in. The caller saw what proves the address. */
  enterAsGuest(guest: NewGuest, sender: Sender, admit: (userId: UserId) => Promise<void>): Promise<SignedIn>;
  /** Counts a mail that somebody unknown causes; false: send it no more. */
  countMailTo(email: string, sender: Sender): Promise<boolean>;
  /** The present password is asked of those who have one. */
  changePassword(user: SessionUser, current: string, next: string, sender: Sender): Promise<SignedIn>;

  listSessions(user: SessionUser): Promise<SessionRow[]>;
  revokeSession(user: SessionUser, sessionHash: string): Promise<void>;
  revokeOtherSessions(user: SessionUser): Promise<void>;

  updateProfile(userId: UserId, change: Partial<ProfileChange>): Promise<void>;
  storeAvatar(userId: UserId, bytes: Uint8Array): Promise<void>;
  removeAvatar(userId: UserId): Promise<void>;
  /** The picture of a person, for oneself and for people of the same organisation or space; null otherwise. */
  readAvatar(viewerId: UserId, userId: string): Promise<StoredAvatar | null>;

  listOutbox(): Promise<OutboxEntry[]>;
  readOutbox(id: string): Promise<(OutboxEntry & { text: string; calendar: string | null }) | null>;

  /** The demo's address and password while its workspace exists. */
  demoAccount(): Promise<{ email: string; password: string } | null>;
  /** Makes an account without ceremony, verified and without a session: for seeds and tests. */
  createAccount(account: { name: string; email: string; password: string; isAdmin?: boolean }): Promise<UserId>;
  /** Forgets expired sessions, tokens and old attempts. */
  sweep(): Promise<void>;
  /** Resolves when the work that answers do not wait for (mails) is done. */
  settled(): Promise<void>;
}
