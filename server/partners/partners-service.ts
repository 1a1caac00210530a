import type { BoardId, CardId, ContactId, OrganisationId, PartnerId } from '../../app/domain/ids';
import type { Stage } from '../../app/domain/life-cycle';
import type { PartnerTie } from '../../app/domain/network/facets';
import type { ContactFields, PartnerFields } from '../../app/domain/partners/partner-fields';
import type { PartnerKind } from '../../app/domain/partners/partner-kinds';
import { changePartner, setPartnerArchived } from './change-partner';
import { addContact, changeContact, putContactBack, removeContact } from './contacts';
import { createPartner } from './create-partner';
import { findPartners, readFaces, readNames } from './find-partners';
import { listNetworks } from './list-networks';
import { listPartners } from './list-partners';
import { mergePartner } from './merge-partner';
import type { Doer, PartnersDeps } from './partners-deps';
import { readPartner } from './read-partner';

export const PARTNER_SORTS = ['name', 'kind', 'place', 'networks', 'contacts', 'added'] as const;
export type PartnerSort = (typeof PARTNER_SORTS)[number];

/** Which part of the directory is asked for. */
export interface DirectoryQuery {
  /** Words of names, places, countries and contacts. */
  readonly text: string;
  readonly kind: PartnerKind | null;
  readonly archived: boolean;
  /** Only entries whose name compares alike with another's. */
  readonly alike: boolean;
  readonly sort: PartnerSort;
  readonly descending: boolean;
  /** From 1. */
  readonly page: number;
  readonly language: string;
}

/** One line of the directory. */
export interface ListedPartner {
  readonly id: PartnerId;
  readonly name: string;
  readonly kind: PartnerKind | null;
  readonly place: string;
  readonly country: string;
  readonly webAddress: string | null;
  readonly networks: number;
  readonly contacts: number;
  /** Another entry's name compares alike. */
  readonly isAlike: boolean;
}

export interface DirectoryPage {
  readonly partners: readonly ListedPartner[];
  readonly total: number;
  readonly pages: number;
  readonly page: number;
  /** Entries whose name compares alike with another's, in the whole directory. */
  readonly alike: number;
  readonly archived: number;
  /** Whether the directory holds anything at all. */
  readonly isEmpty: boolean;
}

export interface ContactView extends ContactFields {
  readonly id: ContactId;
}

/** A network in which a partner is met, with what is said of it there. */
export interface MetIn extends Pick<PartnerTie, 'roles' | 'motive' | 'voice' | 'contacts'> {
  readonly boardId: BoardId;
  readonly boardName: string;
  readonly cardId: CardId;
  readonly cardName: string;
  readonly stage: Stage;
  readonly archived: boolean;
}

/** Another entry, as it is named where there is a choice. */
export interface NamedPartner {
  readonly id: PartnerId;
  readonly name: string;
  readonly kind: PartnerKind | null;
  readonly place: string;
  readonly country: string;
}

export interface PartnerDetails extends PartnerFields {
  readonly id: PartnerId;
  readonly archived: boolean;
  readonly contacts: readonly ContactView[];
  readonly networks: readonly MetIn[];
  readonly alike: readonly NamedPartner[];
}

/** A partner as cards show it. */
export interface PartnerFace extends NamedPartner {
  readonly archived: boolean;
  readonly contacts: readonly Pick<ContactView, 'id' | 'name' | 'title'>[];
}

/** A partner as a choice, with in how many networks it is met already. */
export interface FoundPartner extends NamedPartner {
  readonly networks: number;
}

/** A network with the partners that we meet in it. */
export interface NetworkOfPartners {
  readonly boardId: BoardId;
  readonly boardName: string;
  readonly cardId: CardId;
  readonly cardName: string;
  readonly stage: Stage;
  /** The first of them by name. */
  readonly partners: readonly (Pick<PartnerTie, 'roles' | 'motive'> & {
    readonly id: PartnerId;
    readonly name: string;
  })[];
  /** How many there are beside those. */
  readonly more: number;
}

/** What an organisation may send of a partner: fields by name, as texts. */
export type Sent<Fields> = { readonly [Field in keyof Fields]?: unknown };

export type Created =
  | { readonly id: PartnerId; readonly alike: null }
  | { readonly id: null; readonly alike: readonly NamedPartner[] };

export interface PartnersService {
  list(organisationId: OrganisationId, query: DirectoryQuery): Promise<DirectoryPage>;
  /** Networks of boards in use that have partners, by name. */
  listNetworks(
    organisationId: OrganisationId,
    query: { readonly text: string; readonly page: number; readonly language: string },
  ): Promise<{ readonly networks: readonly NetworkOfPartners[]; readonly total: number; readonly pages: number }>;
  /** The partner; the id of the one it was merged into; null when there is none. */
  read(
    organisationId: OrganisationId,
    partnerId: PartnerId,
  ): Promise<PartnerDetails | { readonly mergedInto: PartnerId } | null>;
  /** Partners whose name begins with or holds what was typed, those most often met first. */
  find(organisationId: OrganisationId, text: string): Promise<FoundPartner[]>;
  /** Partners as cards show them, by the ids that cards name; unknown ones are left out, merged ones are the one they became. */
  faces(organisationId: OrganisationId, ids: readonly PartnerId[]): Promise<Record<PartnerId, PartnerFace>>;
  /** Names by id, for sentences; of partners that were merged or archived too. */
  names(organisationId: OrganisationId, ids: readonly PartnerId[]): Promise<Record<PartnerId, string>>;
  /** Adds a partner; unless `anyway` is said, entries whose names compare alike are answered instead. */
  create(doer: Doer, fields: Sent<PartnerFields>, anyway: boolean): Promise<Created>;
  /** Changes the fields that are given. */
  change(doer: Doer, partnerId: PartnerId, fields: Sent<PartnerFields>): Promise<void>;
  setArchived(doer: Doer, partnerId: PartnerId, archived: boolean): Promise<void>;
  /** Makes two entries one: ties on every card, contacts and what was empty follow. Returns how many cards changed. */
  merge(doer: Doer, from: PartnerId, into: PartnerId): Promise<number>;
  addContact(doer: Doer, partnerId: PartnerId, fields: Sent<ContactFields>): Promise<ContactId>;
  changeContact(doer: Doer, partnerId: PartnerId, contactId: ContactId, fields: Sent<ContactFields>): Promise<void>;
  /** Deletes a contact for good. */
  removeContact(doer: Doer, partnerId: PartnerId, contactId: ContactId): Promise<void>;
  /** Undoes a removal with what the person's page still holds; cards that named the contact do so again. */
  putContactBack(doer: Doer, partnerId: PartnerId, contactId: ContactId, fields: Sent<ContactFields>): Promise<void>;
}

/** The one directory of organisations that we meet, and of our contacts there. Callers authorise. */
export function createPartners(deps: PartnersDeps): PartnersService {
  return {
    list: (organisationId, query) => listPartners(deps, organisationId, query),
    listNetworks: (organisationId, query) => listNetworks(deps, organisationId, query),
    read: (organisationId, partnerId) => readPartner(deps, organisationId, partnerId),
    find: (organisationId, text) => findPartners(deps, organisationId, text),
    faces: (organisationId, ids) => readFaces(deps, organisationId, ids),
    names: (organisationId, ids) => readNames(deps, organisationId, ids),
    create: (doer, fields, anyway) => createPartner(deps, doer, fields, anyway),
    change: (doer, partnerId, fields) => changePartner(deps, doer, partnerId, fields),
    setArchived: (doer, partnerId, archived) => setPartnerArchived(deps, doer, partnerId, archived),
    merge: (doer, from, into) => mergePartner(deps, doer, from, into),
    addContact: (doer, partnerId, fields) => addContact(deps, doer, partnerId, fields),
    changeContact: (doer, partnerId, contactId, fields) => changeContact(deps, doer, partnerId, contactId, fields),
    removeContact: (doer, partnerId, contactId) => removeContact(deps, doer, partnerId, contactId),
    putContactBack: (doer, partnerId, contactId, fields) => putContactBack(deps, doer, partnerId, contactId, fields),
  };
}
