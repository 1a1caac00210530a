import { asKey, asKeys, asLine, asList, asMoment, asNumber, asPlain, asText, isPlain, type Plain } from './untrusted';

// What we read of Trello's board export (see "Board export" in Trello's help): only what can come along or must be
// reported. Files of 2014 lack ids of labels, custom fields and much else; any part may be missing or malformed.

export interface TrelloLabel {
  readonly key: string;
  readonly name: string;
  readonly colour: string | null;
}

export interface TrelloList {
  readonly id: string;
  readonly name: string;
  readonly closed: boolean;
  readonly pos: number;
  readonly softLimit: number | null;
}

export interface TrelloItem {
  readonly id: string;
  readonly name: string;
  readonly done: boolean;
  readonly pos: number;
  readonly due: string | null;
  readonly idMember: string | null;
}

export interface TrelloChecklist {
  readonly id: string;
  readonly idCard: string | null;
  readonly name: string;
  readonly pos: number;
  readonly items: readonly TrelloItem[];
}

export interface TrelloAttachment {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly isUpload: boolean;
}

export interface TrelloValue {
  readonly idField: string;
  readonly idOption: string | null;
  readonly value: unknown;
}

export interface TrelloCard {
  readonly id: string;
  readonly name: string;
  readonly desc: string;
  readonly closed: boolean;
  readonly pos: number;
  readonly idList: string | null;
  readonly idMembers: readonly string[];
  readonly idVoters: readonly string[];
  readonly labels: readonly TrelloLabel[];
  readonly idLabels: readonly string[];
  readonly start: string | null;
  readonly due: string | null;
  readonly dueUnreadable: boolean;
  readonly dueComplete: boolean;
  readonly attachments: readonly TrelloAttachment[];
  readonly values: readonly TrelloValue[];
  readonly checklists: readonly TrelloChecklist[];
  readonly hasCover: boolean;
  readonly stickers: number;
  readonly powerUps: number;
  readonly location: string;
  readonly kind: string | null;
  readonly comments: number;
  readonly votes: number;
  readonly lastActivity: string | null;
}

export interface TrelloField {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly pos: number;
  readonly options: readonly { readonly id: string; readonly text: string }[];
}

export interface TrelloComment {
  readonly id: string;
  readonly idCard: string | null;
  readonly cardName: string;
  readonly idAuthor: string | null;
  readonly text: string;
  readonly date: string | null;
  readonly edited: string | null;
}

export const readTrelloLabel = (raw: Plain): TrelloLabel => {
  const name = asLine(raw.name);
  const colour = asKey(raw.color);
  return { key: asKey(raw.id) ?? `${colour ?? ''}:${name}`, name, colour };
};

const item = (raw: Plain, index: number): TrelloItem => ({
  id: asKey(raw.id) ?? `item-${index}`,
  name: asLine(raw.name),
  done: raw.state === 'complete',
  pos: asNumber(raw.pos) ?? index,
  due: asMoment(raw.due),
  idMember: asKey(raw.idMember),
});

export const readTrelloChecklist = (raw: Plain, index: number): TrelloChecklist => ({
  id: asKey(raw.id) ?? `checklist-${index}`,
  idCard: asKey(raw.idCard),
  name: asLine(raw.name),
  pos: asNumber(raw.pos) ?? index,
  items: asList(raw.checkItems).filter(isPlain).map(item),
});

function hasCover(raw: Plain): boolean {
  const cover = asPlain(raw.cover);
  return Boolean(raw.idAttachmentCover || cover.color || cover.idAttachment || cover.idUploadedBackground);
}

function cardKind(raw: Plain): string | null {
  if (raw.isTemplate === true) return 'template';
  return asKey(raw.mirrorSourceId) ? 'mirror' : asKey(raw.cardRole);
}

/** Reads one card; null when it has not the shape of one. */
export function readTrelloCard(raw: unknown, index: number): TrelloCard | null {
  if (!isPlain(raw)) return null;
  const id = asKey(raw.id);
  if (!id || (typeof raw.name !== 'string' && typeof raw.desc !== 'string')) return null;
  const badges = asPlain(raw.badges);
  return {
    id,
    name: asLine(raw.name),
    desc: asText(raw.desc),
    closed: raw.closed === true,
    pos: asNumber(raw.pos) ?? index,
    idList: asKey(raw.idList),
    idMembers: asKeys(raw.idMembers),
    idVoters: asKeys(raw.idMembersVoted),
    labels: asList(raw.labels).filter(isPlain).map(readTrelloLabel),
    idLabels: asKeys(raw.idLabels),
    start: asMoment(raw.start),
    due: asMoment(raw.due ?? badges.due),
    dueUnreadable: raw.due !== null && raw.due !== undefined && asMoment(raw.due) === null,
    dueComplete: raw.dueComplete === true,
    attachments: asList(raw.attachments)
      .filter(isPlain)
      .map((entry, place) => ({
        id: asKey(entry.id) ?? `attachment-${place}`,
        name: asLine(entry.name),
        url: asText(entry.url).trim(),
        isUpload: entry.isUpload === true,
      })),
    values: asList(raw.customFieldItems)
      .filter(isPlain)
      .flatMap((entry) => {
        const idField = asKey(entry.idCustomField);
        return idField ? [{ idField, idOption: asKey(entry.idValue), value: entry.value }] : [];
      }),
    checklists: asList(raw.checklists).filter(isPlain).map(readTrelloChecklist),
    hasCover: hasCover(raw),
    stickers: asList(raw.stickers).length,
    powerUps: asList(raw.pluginData).length,
    location:
      asLine(raw.locationName) ||
      asLine(raw.address) ||
      (isPlain(raw.coordinates) ? JSON.stringify(raw.coordinates).slice(0, 100) : ''),
    kind: cardKind(raw),
    comments: asNumber(badges.comments) ?? 0,
    votes: asNumber(badges.votes) ?? 0,
    lastActivity: asMoment(raw.dateLastActivity),
  };
}
