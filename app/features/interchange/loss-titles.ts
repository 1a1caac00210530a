import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { LossCode } from '../../domain/interchange/import-plan';

/** What could not come along, or came along changed, as the heading over those concerned. */
export const LOSS_TITLES: Record<LossCode, MessageDescriptor> = {
  'attachment-behind-login': msg`Files that lie behind Trello's sign-in: their links are kept`,
  'attachment-unusable': msg`Attachments without a web address: left out`,
  'board-was-closed': msg`The board was closed in Trello: it comes as an open one`,
  'card-kind': msg`Cards of a special kind (templates, mirrors, separators): they come as ordinary cards`,
  'card-without-list': msg`Cards whose list is not in the file: they go into the first column`,
  'cell-unusable': msg`Cells that could not be read: left out, the row comes`,
  'checklist-without-card': msg`Checklists whose card is not in the file: left out`,
  'comment-without-card': msg`Comments whose card is not in the file: left out`,
  'comments-missing': msg`Comments that Trello did not put into the file`,
  cover: msg`Cover pictures: left out`,
  'date-unusable': msg`Dates that could not be read: left out`,
  'due-completed': msg`Due dates that were marked complete: no longer due, left out`,
  'due-left-out': msg`Due dates, left out as you chose`,
  duplicate: msg`Entries that stood in the file twice: the first is kept`,
  'field-unusable': msg`Custom fields of an unknown type: left out`,
  history: msg`Trello's record of past changes: not imported`,
  'label-unknown': msg`Labels that the file does not describe: left out`,
  'labels-unused': msg`Labels without a name that no card has: left out`,
  location: msg`Places on the map: left out`,
  'members-idle': msg`People of the board who are named nowhere on it: left out`,
  'over-limit': msg`More than a card can hold: the rest is left out`,
  'person-unknown': msg`People whom the file does not name: left out`,
  'power-ups': msg`Data of power-ups: left out`,
  'row-duplicate': msg`Rows refused: their key stood in an earlier row`,
  'row-extra-cells': msg`Rows with more cells than the heading: the extra cells are left out`,
  'row-without-name': msg`Rows refused: they have no name`,
  stickers: msg`Stickers: left out`,
  'text-cut': msg`Texts that were too long: cut`,
  'time-of-day': msg`Times of day: only the day is kept`,
  'unreadable-entry': msg`Entries of the file that could not be read: left out`,
  'value-unusable': msg`Values of custom fields that could not be read: left out`,
  'votes-missing': msg`Votes whose voters the file does not name: left out`,
};
