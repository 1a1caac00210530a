import { I18nProvider } from '@lingui/react';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { languageOf } from '../../../locales/catalogue';
import { useActivitySentence } from './use-activity-sentence';

function Sentence({ kind, data }: { kind: string; data: Record<string, unknown> }) {
  const sentence = useActivitySentence();
  return sentence({ id: '1', kind, data, at: new Date(0), openness: 'network', userName: 'Aino', personName: 'Bo' });
}

const said = (kind: string, data: Record<string, unknown> = {}) =>
  renderToString(
    <I18nProvider i18n={languageOf('en')}>
      <Sentence kind={kind} data={data} />
    </I18nProvider>,
  );

it('says what somebody did, in the reader’s language, also what it does not know', () => {
  expect(said('people.invited', { count: 2 })).toBe('invited 2 people');
  expect(said('people.invited', { count: 1 })).toBe('invited 1 person');
  expect(said('person.role', { to: 'host' })).toBe('made Bo host');
  expect(said('note.created', { title: 'Minutes' })).toBe('wrote the document “Minutes”');
  expect(said('remark.added', { targetKind: 'event' })).toBe('said something about an event');
  expect(said('something.new')).toBe('changed something');
});
