import { withoutMentions } from '../rich-text/mentions';
import type { ImportPlan, PlanCard, PlanField, PlanValue } from './import-plan';
import type { Digest } from './source-ids';
import { CARRIED_FIELDS, carriedValues, momentOfDay } from './trello-carried';
import { colourForTrello } from './trello-colours';

// A board in the shape of Trello's own export, so that whatever reads that reads this too, our import included. What
// Trello has no place for travels in custom fields.

/** Makes ids of Trello's form: eight digits of time, sixteen of a hash. */
function trelloIds(digest: Digest) {
  return (kind: string, key: string, created = '2020-01-01T00:00:00.000Z'): string => {
    const seconds = Math.max(0, Math.floor(Date.parse(created) / 1000)) % 0x1_0000_0000;
    let tail = '';
    for (const byte of digest(`${kind}\n${key}`).subarray(0, 8)) tail += byte.toString(16).padStart(2, '0');
    return seconds.toString(16).padStart(8, '0') + tail;
  };
}

/** A board as Trello's JSON, piece by piece. */
export function* trelloPieces(board: ImportPlan, digest: Digest): Generator<string> {
  const id = trelloIds(digest);
  const boardId = id('board', board.sourceKey);
  const memberId = (key: string): string => id('member', key);
  const shortLink = (key: string): string => id('link', key).slice(-8);
  const labels = new Map(
    board.labels.map((label) => [
      label.key,
      { id: id('label', label.key), idBoard: boardId, name: label.name, color: colourForTrello(label.colour) },
    ]),
  );
  const people = new Map(board.members.map((member) => [member.key, member]));
  const known = (key: string): boolean => people.has(key);
  const author = (key: string) => {
    const name = people.get(key)?.name ?? '';
    return { id: memberId(key), fullName: name, username: usernameOf(name, key), initials: name.slice(0, 1) };
  };
  const optionId = (field: PlanField, option: string): string => id('option', `${field.key}\n${option}`);

  function* list(name: string, entries: Iterable<unknown>): Generator<string> {
    yield `,\n"${name}":[`;
    let first = true;
    for (const entry of entries) {
      yield `${first ? '\n' : ',\n'}${JSON.stringify(entry)}`;
      first = false;
    }
    yield ']';
  }

  function fieldItem(field: PlanField, value: PlanValue) {
    const its = { id: id('value', field.key), idCustomField: id('field', field.key), modelType: 'card' };
    if (field.type === 'list') return { ...its, idValue: optionId(field, String(value)), value: null };
    const key = field.type === 'checkbox' ? 'checked' : field.type;
    const text = field.type === 'date' ? momentOfDay(String(value)) : String(value);
    return { ...its, idValue: null, value: { [key]: text } };
  }

  function cardEntry(card: PlanCard, index: number) {
    const cardId = id('card', card.key, card.created);
    const items = card.checklists.flatMap((checklist) => checklist.items);
    const idMembers = [card.owner, ...card.deputies]
      .filter((key) => key !== null && known(key))
      .map((key) => memberId(key ?? ''));
    const idLabels = card.labels.flatMap((key) => labels.get(key) ?? []);
    const voters = card.votes.filter(known).map(memberId);
    return {
      id: cardId,
      idShort: index + 1,
      shortLink: shortLink(card.key),
      name: card.name,
      desc: withoutMentions(card.description),
      closed: card.archived !== null,
      pos: (index + 1) * 1024,
      idBoard: boardId,
      idList: id('list', card.column),
      idMembers: [...new Set(idMembers)],
      idMembersVoted: voters,
      idLabels: idLabels.map((label) => label.id),
      labels: idLabels,
      idChecklists: card.checklists.map((checklist) => id('checklist', checklist.key)),
      start: momentOfDay(card.joined),
      due: momentOfDay(card.review),
      dueComplete: false,
      dueReminder: null,
      cover: { idAttachment: null, color: null, idUploadedBackground: null, size: 'normal', brightness: 'dark' },
      attachments: card.links.map((link, place) => ({
        id: id('attachment', `${card.key}/${link.key}`),
        name: link.name,
        url: link.url,
        pos: (place + 1) * 1024,
        bytes: null,
        mimeType: '',
        isUpload: false,
        date: card.created,
      })),
      customFieldItems: [
        ...carriedValues(card),
        ...board.fields.flatMap((field) => {
          const value = card.values[field.key];
          return value === undefined || value === null ? [] : [fieldItem(field, value)];
        }),
      ],
      isTemplate: false,
      badges: {
        votes: voters.length,
        attachments: card.links.length,
        checkItems: items.length,
        checkItemsChecked: items.filter((item) => item.done).length,
        comments: commentCounts.get(card.key) ?? 0,
        description: card.description !== '',
        due: momentOfDay(card.review),
        dueComplete: false,
      },
      dateLastActivity: card.archived ?? card.created,
      url: `https://trello.com/c/${shortLink(card.key)}`,
    };
  }

  const commentCounts = new Map<string, number>();
  for (const comment of board.comments) commentCounts.set(comment.card, (commentCounts.get(comment.card) ?? 0) + 1);
  const cards = new Map(board.cards.map((card) => [card.key, card]));

  const head = {
    id: boardId,
    name: board.name,
    desc: board.description,
    closed: false,
    shortLink: shortLink(board.sourceKey),
  };
  yield JSON.stringify({ ...head, url: `https://trello.com/b/${head.shortLink}`, labelNames: {}, prefs: {} }).slice(
    0,
    -1,
  );
  yield* list(
    'lists',
    board.columns.map((column, index) => ({
      id: id('list', column.key),
      name: column.name,
      closed: column.archived !== null,
      idBoard: boardId,
      pos: (index + 1) * 1024,
      softLimit: column.limit,
    })),
  );
  yield* list('labels', labels.values());
  yield* list(
    'members',
    board.members.map((member) => author(member.key)),
  );
  yield* list(
    'memberships',
    board.members.map((member) => ({
      id: id('membership', member.key),
      idMember: memberId(member.key),
      memberType: 'normal',
    })),
  );
  yield* list('customFields', [
    ...CARRIED_FIELDS.map((field, index) => ({ ...field, idModel: boardId, modelType: 'board', pos: index + 1 })),
    ...board.fields.map((field, index) => ({
      id: id('field', field.key),
      idModel: boardId,
      modelType: 'board',
      name: field.name,
      type: field.type,
      pos: CARRIED_FIELDS.length + index + 1,
      options: field.options.map((option) => ({ id: optionId(field, option), value: { text: option }, color: 'none' })),
    })),
  ]);
  yield* list(
    'checklists',
    board.cards.flatMap((card) =>
      card.checklists.map((checklist, place) => ({
        id: id('checklist', checklist.key),
        idBoard: boardId,
        idCard: id('card', card.key, card.created),
        name: checklist.name,
        pos: (place + 1) * 1024,
        checkItems: checklist.items.map((item, index) => ({
          id: id('item', `${checklist.key}/${item.key}`),
          name: item.text,
          state: item.done ? 'complete' : 'incomplete',
          pos: (index + 1) * 1024,
          due: momentOfDay(item.due),
          idMember: item.assignee !== null && known(item.assignee) ? memberId(item.assignee) : null,
        })),
      })),
    ),
  );
  yield* list(
    'cards',
    (function* () {
      let index = 0;
      for (const card of board.cards) yield cardEntry(card, index++);
    })(),
  );
  yield* list(
    'actions',
    board.comments.toReversed().map((comment) => ({
      id: id('comment', comment.key, comment.created),
      type: 'commentCard',
      date: comment.created,
      idMemberCreator: memberId(comment.author ?? comment.authorName),
      memberCreator:
        comment.author !== null && known(comment.author)
          ? author(comment.author)
          : {
              id: memberId(comment.authorName),
              fullName: comment.authorName,
              username: usernameOf(comment.authorName, comment.authorName),
            },
      data: {
        text: comment.body,
        dateLastEdited: comment.edited ?? undefined,
        card: {
          id: id('card', comment.card, cards.get(comment.card)?.created),
          name: cards.get(comment.card)?.name ?? '',
          shortLink: shortLink(comment.card),
        },
        board: { id: boardId, name: board.name },
      },
    })),
  );
  yield ',\n"pluginData":[]}\n';
}

function usernameOf(name: string, key: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[^a-zA-Z0-9]/g, '')
    .toLowerCase();
  return (plain || key.replace(/[^a-z0-9]/gi, '').toLowerCase()).slice(0, 30);
}
