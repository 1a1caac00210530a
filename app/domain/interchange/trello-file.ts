import { ImportError } from './import-error';
import {
  readTrelloCard,
  readTrelloChecklist,
  readTrelloLabel,
  type TrelloCard,
  type TrelloChecklist,
  type TrelloComment,
  type TrelloField,
  type TrelloLabel,
  type TrelloList,
} from './trello-entries';
import { asKey, asLine, asList, asMoment, asNumber, asPlain, asText, isPlain, type Plain } from './untrusted';

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
      const read = readTrelloCard(raw, file.cards.length);
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
        file.labels.push(readTrelloLabel(raw));
        return true;
      case 'members':
        meet(raw);
        if (id) file.memberIds.add(id);
        return id !== null;
      case 'checklists':
        file.checklists.push(readTrelloChecklist(raw, file.checklists.length));
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
  const single = readTrelloCard({ ...top, labels: [], checklists: [], pluginData: [] }, 0);
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
