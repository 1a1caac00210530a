import { ImportError } from './import-error';
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

export interface TrelloFile {
  id: string | null;
  name: string;
  desc: string;
  closed: boolean;
  lastActivity: string | null;
  isSingleCard: boolean;
  readonly lists: TrelloList[];
  readonly cards: TrelloCard[];
  readonly labels: TrelloLabel[];
  readonly checklists: TrelloChecklist[];
  readonly fields: TrelloField[];
  readonly comments: TrelloComment[];
  /** Names by id, of everybody whom the file mentions. */
  readonly people: Map<string, { name: string; username: string | null }>;
  readonly memberIds: Set<string>;
  otherActions: number;
  powerUps: number;
  /** Entries of the wrong shape, by the array in which they stood. */
  readonly unreadable: Map<string, number>;
}

const label = (raw: Plain): TrelloLabel => {
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

const checklist = (raw: Plain, index: number): TrelloChecklist => ({
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
function card(raw: unknown, index: number): TrelloCard | null {
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
    labels: asList(raw.labels).filter(isPlain).map(label),
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
    checklists: asList(raw.checklists).filter(isPlain).map(checklist),
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

/** The top-level members that are read; all others are passed over. */
const WANTED = new Set(
  (
    'id name desc closed dateLastActivity lists cards labels members checklists customFields actions pluginData ' +
    'idList idBoard pos idMembers idMembersVoted idLabels start due dueComplete badges attachments customFieldItems ' +
    'cover idAttachmentCover stickers isTemplate cardRole mirrorSourceId locationName address coordinates list board'
  ).split(' '),
);

/** Collects a Trello export from its parts, keeping only what is needed. */
export function createTrelloReader() {
  const file: TrelloFile = {
    id: null,
    name: '',
    desc: '',
    closed: false,
    lastActivity: null,
    isSingleCard: false,
    lists: [],
    cards: [],
    labels: [],
    checklists: [],
    fields: [],
    comments: [],
    people: new Map(),
    memberIds: new Set(),
    otherActions: 0,
    powerUps: 0,
    unreadable: new Map(),
  };
  const top: Record<string, unknown> = {};

  function meet(raw: unknown): string | null {
    const person = asPlain(raw);
    const id = asKey(person.id);
    const name = asLine(person.fullName) || asLine(person.username);
    if (id && name && !file.people.has(id)) file.people.set(id, { name, username: asKey(person.username) });
    return id;
  }

  function action(raw: Plain): void {
    const author = meet(raw.memberCreator) ?? asKey(raw.idMemberCreator);
    meet(raw.member);
    if (raw.type !== 'commentCard' && raw.type !== 'copyCommentCard') {
      file.otherActions++;
      return;
    }
    const data = asPlain(raw.data);
    const subject = asPlain(data.card);
    file.comments.push({
      id: asKey(raw.id) ?? `comment-${file.comments.length}`,
      idCard: asKey(subject.id),
      cardName: asLine(subject.name),
      idAuthor: author,
      text: asText(data.text),
      date: asMoment(raw.date),
      edited: asMoment(data.dateLastEdited),
    });
  }

  function element(key: string, raw: unknown): boolean {
    if (key === 'cards') {
      const read = card(raw, file.cards.length);
      if (read) file.cards.push(read);
      return read !== null;
    }
    if (!isPlain(raw)) return false;
    const id = asKey(raw.id);
    switch (key) {
      case 'lists':
        if (!id) return false;
        file.lists.push({
          id,
          name: asLine(raw.name),
          closed: raw.closed === true,
          pos: asNumber(raw.pos) ?? file.lists.length,
          softLimit: asNumber(raw.softLimit),
        });
        return true;
      case 'labels':
        file.labels.push(label(raw));
        return true;
      case 'members':
        meet(raw);
        if (id) file.memberIds.add(id);
        return id !== null;
      case 'checklists':
        file.checklists.push(checklist(raw, file.checklists.length));
        return true;
      case 'customFields':
        if (!id) return false;
        file.fields.push({
          id,
          name: asLine(raw.name),
          type: asLine(raw.type),
          pos: asNumber(raw.pos) ?? file.fields.length,
          options: asList(raw.options)
            .filter(isPlain)
            .flatMap((option) => {
              const idOption = asKey(option.id) ?? asKey(option._id);
              return idOption ? [{ id: idOption, text: asLine(asPlain(option.value).text) }] : [];
            }),
        });
        return true;
      case 'actions':
        action(raw);
        return true;
      case 'pluginData':
        file.powerUps++;
        return true;
      default:
        return true;
    }
  }

  return {
    wants: (key: string): boolean => WANTED.has(key),
    take(key: string, value: unknown, isElement: boolean): void {
      if (!isElement) {
        if (Object.hasOwn(top, key)) return;
        top[key] = value;
        return;
      }
      const known = top[key];
      if (Array.isArray(known)) known.push(value);
      else if (!LARGE.has(key)) top[key] = [value];
      if (LARGE.has(key) && !element(key, value)) file.unreadable.set(key, (file.unreadable.get(key) ?? 0) + 1);
    },
    /** The file, when all has been taken. */
    finish(): TrelloFile {
      file.id = asKey(top.id);
      file.name = asLine(top.name);
      file.desc = asText(top.desc);
      file.closed = top.closed === true;
      file.lastActivity = asMoment(top.dateLastActivity);
      if (file.cards.length === 0 && file.lists.length === 0 && asKey(top.idBoard)) readSingleCard(file, top);
      else if (file.cards.length === 0 && file.lists.length === 0) throw new ImportError('wrong-shape');
      return file;
    },
  };
}

const LARGE = new Set(['lists', 'cards', 'labels', 'members', 'checklists', 'customFields', 'actions', 'pluginData']);

/** An export of one card has the card at the top: it becomes a board of one column with that card. */
function readSingleCard(file: TrelloFile, top: Plain): void {
  const single = card({ ...top, labels: [], checklists: [], pluginData: [] }, 0);
  if (!single) throw new ImportError('wrong-shape');
  const list = asPlain(top.list);
  const id = asKey(list.id) ?? single.idList ?? 'list';
  file.isSingleCard = true;
  file.id = asKey(top.idBoard);
  file.name = asLine(asPlain(top.board).name) || single.name;
  file.desc = '';
  file.closed = false;
  file.lists.push({ id, name: asLine(list.name), closed: false, pos: 0, softLimit: null });
  file.cards.push({
    ...single,
    idList: id,
    labels: [...file.labels],
    checklists: file.checklists.map((entry) => ({ ...entry, idCard: single.id })),
    powerUps: file.powerUps,
  });
  file.checklists.length = 0;
  file.powerUps = 0;
}
