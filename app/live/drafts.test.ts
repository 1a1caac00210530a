import { expect, it } from 'vitest';
import { clearDrafts, type DraftStorage, readDraft, writeDraft } from './drafts';

function storage(): DraftStorage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

it('keeps what each person has not sent yet, and clears all of it at sign-out and nothing else', () => {
  const device = storage();
  device.setItem('theme', 'dark');
  writeDraft(device, 'anna:event:1', 'Can you');
  writeDraft(device, 'bert:event:1', 'No');
  expect(readDraft(device, 'anna:event:1')).toBe('Can you');
  writeDraft(device, 'bert:event:1', '  ');
  expect(readDraft(device, 'bert:event:1')).toBe('');
  clearDrafts(device);
  expect(readDraft(device, 'anna:event:1')).toBe('');
  expect(device.getItem('theme')).toBe('dark');
});
