import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type ShortcutOptions, useShortcut, useShortcutList } from './shortcuts';

function Key({ keys, run, ...options }: { keys: string; run: () => unknown } & ShortcutOptions) {
  useShortcut(keys, run, options);
  return null;
}

function List() {
  return (
    <ul>
      {useShortcutList().map(({ keys }) => (
        <li key={keys}>{keys}</li>
      ))}
    </ul>
  );
}

afterEach(() => {
  cleanup();
  document.body.removeAttribute('data-scroll-locked');
});

describe('shortcuts', () => {
  it('run while their component is on the page', () => {
    const run = vi.fn();
    const { unmount } = render(<Key keys="C" run={run} />);
    fireEvent.keyDown(document.body, { key: 'c' });
    expect(run).toHaveBeenCalledTimes(1);
    unmount();
    fireEvent.keyDown(document.body, { key: 'c' });
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('stay quiet while somebody types, unless they say otherwise', () => {
    const [plain, always] = [vi.fn(), vi.fn()];
    render(
      <>
        <input aria-label="Name" />
        <Key keys="C" run={plain} />
        <Key keys="Mod+K" run={always} inFields />
      </>,
    );
    const field = screen.getByLabelText('Name');
    fireEvent.keyDown(field, { key: 'c' });
    fireEvent.keyDown(field, { key: 'k', ctrlKey: true });
    expect(plain).not.toHaveBeenCalled();
    expect(always).toHaveBeenCalledTimes(1);
  });

  it('leave Enter and Space to the control that has the focus', () => {
    const run = vi.fn();
    render(
      <>
        <button type="button">Press</button>
        <Key keys="Enter" run={run} />
      </>,
    );
    fireEvent.keyDown(screen.getByRole('button'), { key: 'Enter' });
    expect(run).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'Enter' });
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('stay quiet behind an open dialog', () => {
    const run = vi.fn();
    render(<Key keys="C" run={run} />);
    document.body.setAttribute('data-scroll-locked', '1');
    fireEvent.keyDown(document.body, { key: 'c' });
    expect(run).not.toHaveBeenCalled();
  });

  it('the one with the higher priority goes first, and may pass the keys on', () => {
    const order: string[] = [];
    render(
      <>
        <Key keys="Escape" priority={1} run={() => order.push('panel') && false} />
        <Key keys="Escape" run={() => order.push('board')} />
      </>,
    );
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(order).toEqual(['panel', 'board']);
  });

  it('are listed, for the sheet that shows them', () => {
    render(
      <>
        <Key keys="G B" run={() => undefined} description="Boards" />
        <List />
      </>,
    );
    expect(screen.getByText('G B')).toBeTruthy();
  });
});
