import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { isSpaceRole } from '../../../domain/spaces/space-policies';
import { SPACE_ROLES_IN_SENTENCE } from '../../marks/space-role-names';

/** A line of a space's record, as the page has it. */
export interface SpaceActivityLine {
  readonly id: string;
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: Date;
  readonly openness: string;
  readonly userName: string;
  readonly personName: string;
}

/**
 * Says what somebody did, without their name: *added the event “Board meeting”*. `mark` puts what the line is about into
 * signs by which it can be found in the sentence.
 */
export function useActivitySentence(): (line: SpaceActivityLine, mark?: (name: string) => string) => string {
  const { t, i18n } = useLingui();
  const textOf = (line: SpaceActivityLine, ...keys: string[]) => {
    const found = keys.map((key) => line.data[key]).find((value) => typeof value === 'string' && value !== '');
    return typeof found === 'string' ? found : '…';
  };
  const roleOf = (value: unknown) => (isSpaceRole(value) ? i18n._(SPACE_ROLES_IN_SENTENCE[value]) : '…');
  const places: Record<string, string> = {
    space: t`the space`,
    note: t`a document`,
    event: t`an event`,
    file: t`a file`,
    room: t`a meeting room`,
  };

  return (line, mark = (text) => text) => {
    const name = mark(textOf(line, 'name', 'title', 'text'));
    const person = line.personName || t`somebody`;
    const place = mark(places[textOf(line, 'targetKind')] ?? t`something`);
    switch (line.kind) {
      case 'space.opened':
        return t`opened the space`;
      case 'space.changed':
        return t`changed the settings of the space`;
      case 'space.archived':
        return t`archived the space`;
      case 'space.restored':
        return t`took the space back from the archive`;
      case 'people.invited': {
        const count = Number(line.data.count) || 1;
        return t`invited ${plural(count, { one: '# person', other: '# people' })}`;
      }
      case 'person.joined':
        return t`came in as ${roleOf(line.data.role)}`;
      case 'person.left':
        return t`left the space`;
      case 'person.removed':
        return t`removed ${person} from the space`;
      case 'person.role':
        return t`made ${person} ${roleOf(line.data.to)}`;
      case 'person.end':
        return line.data.until ? t`set an end to the access of ${person}` : t`took away the end of ${person}’s access`;
      case 'event.added':
        return t`added the event “${name}”`;
      case 'event.changed':
        return t`changed the event “${name}”`;
      case 'event.moved':
        return t`moved the event “${name}”`;
      case 'event.thinned':
      case 'event.cancelled':
        return t`cancelled the event “${name}”`;
      case 'event.restored':
        return t`took back the cancelling of “${name}”`;
      case 'event.answered':
        return t`answered the invitation to “${name}”`;
      case 'event.decided':
        return t`wrote down a decision of “${name}”`;
      case 'events.imported':
        return t`imported events`;
      case 'calendar.subscribed':
        return t`subscribed the space to the calendar “${name}”`;
      case 'calendar.unsubscribed':
        return t`ended the subscription of the calendar “${name}”`;
      case 'poll.opened':
        return t`asked for a time: “${name}”`;
      case 'note.created':
        return t`wrote the document “${name}”`;
      case 'note.renamed':
        return t`renamed the document “${name}”`;
      case 'note.opened':
        return t`changed who can see the document “${name}”`;
      case 'note.restored':
        return t`restored a version of “${name}”`;
      case 'note.pinned':
        return t`pinned the document “${name}”`;
      case 'note.unpinned':
        return t`unpinned the document “${name}”`;
      case 'note.archived':
        return t`archived the document “${name}”`;
      case 'note.unarchived':
        return t`took the document “${name}” back from the archive`;
      case 'note.deleted':
        return t`deleted the document “${name}”`;
      case 'note.undeleted':
        return t`took the document “${name}” back from the bin`;
      case 'file.added':
        return t`added the file “${name}”`;
      case 'file.version':
        return t`added a version of the file “${name}”`;
      case 'file.version-restored':
        return t`restored a version of the file “${name}”`;
      case 'file.renamed':
        return t`renamed the file “${name}”`;
      case 'file.moved':
        return t`moved the file “${name}”`;
      case 'file.openness':
        return t`changed who can see the file “${name}”`;
      case 'file.binned':
        return t`put the file “${name}” into the bin`;
      case 'file.restored':
        return t`took the file “${name}” back from the bin`;
      case 'file.purged':
        return t`deleted the file “${name}” for good`;
      case 'folder.added':
        return t`made the folder “${name}”`;
      case 'folder.renamed':
        return t`renamed the folder “${name}”`;
      case 'folder.moved':
        return t`moved the folder “${name}”`;
      case 'folder.removed':
        return t`removed the folder “${name}”`;
      case 'room.added':
        return t`opened the meeting room “${name}”`;
      case 'room.archived':
        return t`closed the meeting room “${name}”`;
      case 'room.restored':
        return t`opened the meeting room “${name}” again`;
      case 'room.event-held':
        return t`held “${name}”`;
      case 'task.added':
        return t`added the task “${name}”`;
      case 'task.done':
        return t`did the task “${name}”`;
      case 'task.reopened':
        return t`opened the task “${name}” again`;
      case 'remark.added':
        return t`said something about ${place}`;
      case 'remark.deleted':
        return t`took back what was said about ${place}`;
      default:
        return t`changed something`;
    }
  };
}
