import { LIMITS } from '../limits';
import {
  bareCard,
  type Day,
  type Loss,
  type Moment,
  type PlanCard,
  type PlanChecklist,
  type PlanField,
  type PlanLink,
  type PlanValue,
} from './import-plan';
import { momentOfTrelloId } from './source-ids';
import { CARRIED_IDS, readCarried } from './trello-carried';
import type { TrelloCard, TrelloValue } from './trello-entries';
import { asMoment, asNumber, asPlain, asText, asWebAddress, cut } from './untrusted';

/** What Trello's due date becomes. */
export const DUE_CHOICES = ['review', 'best-before', 'leave-out'] as const;
export type DueChoice = (typeof DUE_CHOICES)[number];

/** The key of a person of Trello; the same on every board, so that one person is one placeholder. */
export const trelloPersonKey = (id: string): string => `trello:${id}`;

export type DayReader = (moment: Moment) => Day;

export interface TrelloCardContext {
  readonly labelKeys: ReadonlySet<string>;
  readonly fields: ReadonlyMap<string, PlanField>;
  /** Texts of the options of list fields, by id. */
  readonly options: ReadonlyMap<string, string>;
  readonly known: (idMember: string) => boolean;
  /** Notes that the board names this person. */
  readonly meet: (idMember: string) => void;
  readonly due: DueChoice;
  readonly dayOf: DayReader;
  readonly now: Moment;
}

/** Turns one card of Trello into one of ours, with what could not come along. */
export function planTrelloCard(card: TrelloCard, context: TrelloCardContext): { card: PlanCard; losses: Loss[] } {
  const losses: Loss[] = [];
  const title = cut(card.name || firstLine(card.desc) || '—', LIMITS.cardName);
  const lose = (code: Loss['code'], more: Pick<Loss, 'count' | 'detail'> = {}): void => {
    losses.push({ code, card: title.text, ...more });
  };
  // A name that is too long goes on in the description, so that none of it is lost.
  const description = cut(title.wasCut ? `${card.name}\n\n${card.desc}` : card.desc, LIMITS.cardDescription);
  if (description.wasCut) lose('text-cut');

  const people = card.idMembers.filter((id) => {
    if (!context.known(id)) lose('person-unknown');
    return context.known(id);
  });
  const voters = card.idVoters.filter(context.known);
  for (const id of [...people, ...voters]) context.meet(id);
  if (card.votes > voters.length) lose('votes-missing', { count: card.votes - voters.length });

  const labels = [...new Set([...card.idLabels, ...card.labels.map((label) => label.key)])];
  const unknown = labels.filter((key) => !context.labelKeys.has(key)).length;
  if (unknown > 0) lose('label-unknown', { count: unknown });

  if (card.hasCover) lose('cover');
  if (card.stickers > 0) lose('stickers', { count: card.stickers });
  if (card.powerUps > 0) lose('power-ups', { count: card.powerUps });
  if (card.location) lose('location', { detail: card.location });
  if (card.kind) lose('card-kind', { detail: card.kind });

  const planned: PlanCard = {
    ...bareCard(card.id, card.idList ?? '', title.text, momentOfTrelloId(card.id) ?? card.lastActivity ?? context.now),
    description: description.text,
    owner: people[0] === undefined ? null : trelloPersonKey(people[0]),
    deputies: people.slice(1).map(trelloPersonKey),
    labels: labels.filter((key) => context.labelKeys.has(key)),
    ...planDates(card, context, lose),
    checklists: planChecklists(card, context, lose),
    links: planLinks(card, lose),
    ...readCarried(card.values, context.dayOf),
    values: planValues(card.values, context, lose),
    votes: voters.map(trelloPersonKey),
    archived: card.closed ? (card.lastActivity ?? context.now) : null,
  };
  return { card: planned, losses };
}

type Lose = (code: Loss['code'], more?: Pick<Loss, 'count' | 'detail'>) => void;

const firstLine = (text: string): string => text.trim().split('\n', 1)[0] ?? '';

/** A due date that was marked complete is no longer due: it is reported, not set. */
function planDates(card: TrelloCard, context: TrelloCardContext, lose: Lose) {
  const due = card.due === null ? null : context.dayOf(card.due);
  if (card.dueUnreadable) lose('date-unusable');
  if (due !== null && card.dueComplete) lose('due-completed', { detail: due });
  else if (due !== null && context.due === 'leave-out') lose('due-left-out', { detail: due });
  const open = card.dueComplete ? null : due;
  return {
    review: context.due === 'review' ? open : null,
    bestBefore: context.due === 'best-before' ? open : null,
    joined: card.start === null ? null : context.dayOf(card.start),
  };
}

// More than a person may add by hand, less than reading a card gives up on.
const MOST_CHECKLISTS = 500;
const MOST_ITEMS = 2000;
const MOST_LINKS = 1000;

function planChecklists(card: TrelloCard, context: TrelloCardContext, lose: Lose): PlanChecklist[] {
  const over = card.checklists.length - MOST_CHECKLISTS;
  if (over > 0) lose('over-limit', { count: over, detail: 'checklists' });
  return card.checklists
    .toSorted((a, b) => a.pos - b.pos)
    .slice(0, MOST_CHECKLISTS)
    .map((checklist) => {
      const more = checklist.items.length - MOST_ITEMS;
      if (more > 0) lose('over-limit', { count: more, detail: checklist.name });
      return checklist;
    })
    .map((checklist) => ({
      key: checklist.id,
      name: cut(checklist.name || '—', LIMITS.checklistName).text,
      order: null,
      items: checklist.items
        .toSorted((a, b) => a.pos - b.pos)
        .slice(0, MOST_ITEMS)
        .map((item) => {
          const text = cut(item.name || '—', LIMITS.checklistItem);
          if (text.wasCut) lose('text-cut', { detail: checklist.name });
          const assignee = item.idMember !== null && context.known(item.idMember) ? item.idMember : null;
          if (item.idMember !== null && assignee === null) lose('person-unknown');
          if (assignee !== null) context.meet(assignee);
          return {
            key: `${checklist.id}/${item.id}`,
            text: text.text,
            done: item.done,
            assignee: assignee === null ? null : trelloPersonKey(assignee),
            due: item.due === null ? null : context.dayOf(item.due),
            order: null,
          };
        }),
    }));
}

/** Attachments come as links. Files lie behind Trello's sign-in: the link is kept and the loss is told. */
function planLinks(card: TrelloCard, lose: Lose): PlanLink[] {
  const over = card.attachments.length - MOST_LINKS;
  if (over > 0) lose('over-limit', { count: over, detail: 'attachments' });
  return card.attachments.slice(0, MOST_LINKS).flatMap((attachment) => {
    const url = asWebAddress(attachment.url, LIMITS.webAddress);
    if (url === null) {
      lose('attachment-unusable', { detail: cut(attachment.name || attachment.url, 100).text });
      return [];
    }
    if (attachment.isUpload) lose('attachment-behind-login', { detail: cut(attachment.name || url, 100).text });
    return [{ key: `${card.id}/${attachment.id}`, name: cut(attachment.name, LIMITS.linkName).text, url, order: null }];
  });
}

function planValues(values: readonly TrelloValue[], context: TrelloCardContext, lose: Lose): Record<string, PlanValue> {
  const result: Record<string, PlanValue> = {};
  for (const entry of values) {
    if (CARRIED_IDS.has(entry.idField)) continue;
    const field = context.fields.get(entry.idField);
    if (!field) {
      lose('value-unusable');
      continue;
    }
    const value = readValue(entry, field, context);
    if (value === null) lose('value-unusable', { detail: field.name });
    else result[field.key] = value;
  }
  return result;
}

function readValue(entry: TrelloValue, field: PlanField, context: TrelloCardContext): PlanValue | null {
  const value = asPlain(entry.value);
  switch (field.type) {
    case 'list':
      return (entry.idOption !== null && context.options.get(entry.idOption)) || null;
    case 'number':
      return asNumber(value.number);
    case 'checkbox':
      return value.checked === 'true' || value.checked === true;
    case 'date': {
      const moment = asMoment(value.date);
      return moment === null ? null : context.dayOf(moment);
    }
    case 'text':
      return cut(asText(value.text), LIMITS.fieldValue).text || null;
  }
}
