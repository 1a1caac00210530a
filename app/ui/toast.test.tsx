import { setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Toaster, toast } from './toast';

beforeEach(() => {
  vi.useFakeTimers();
  render(
    <I18nProvider i18n={setupI18n({ locale: 'en', messages: { en: {} } })}>
      <Toaster />
    </I18nProvider>,
  );
});
afterEach(() => {
  act(() => vi.runAllTimers());
  cleanup();
  vi.useRealTimers();
});

it('a toast offers to undo, once', () => {
  const undo = vi.fn();
  act(() => void toast({ message: 'Archived Clusters', undo }));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledTimes(1);
  expect(screen.queryByText('Archived Clusters')).toBeNull();
});

it('a toast goes by itself, later when there is something to press', () => {
  act(() => void toast({ message: 'Copied' }));
  act(() => void toast({ message: 'Archived', undo: () => undefined }));
  act(() => void vi.advanceTimersByTime(5000));
  expect(screen.queryByText('Copied')).toBeNull();
  expect(screen.queryByText('Archived')).not.toBeNull();
  act(() => void vi.advanceTimersByTime(5000));
  expect(screen.queryByText('Archived')).toBeNull();
});

it('only the latest few stay in sight', () => {
  act(() => {
    for (const message of ['one', 'two', 'three', 'four']) toast({ message });
  });
  expect(screen.queryByText('one')).toBeNull();
  expect(screen.queryByText('four')).not.toBeNull();
});
