import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useCommands, useRegisteredCommands } from './command-registry';

afterEach(cleanup);

function Page({ run }: { run: () => void }) {
  useCommands([{ id: 'new', label: 'New card', group: 'This page', run }]);
  return null;
}

function Palette() {
  return useRegisteredCommands().map(({ id, label, run }) => (
    <button key={id} type="button" onClick={run}>
      {label}
    </button>
  ));
}

it('the palette offers what the page offers now, and runs the latest', () => {
  const [first, second] = [vi.fn(), vi.fn()];
  const view = render(
    <>
      <Page run={first} />
      <Palette />
    </>,
  );
  view.rerender(
    <>
      <Page run={second} />
      <Palette />
    </>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'New card' }));
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  view.rerender(<Palette />);
  expect(screen.queryByRole('button')).toBeNull();
});
