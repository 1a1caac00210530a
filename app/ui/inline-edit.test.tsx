import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { InlineEdit } from './inline-edit';

const onSave = vi.fn();
beforeEach(() => {
  onSave.mockClear();
  render(<InlineEdit value="Clusters" label="Name of the board" onSave={onSave} />);
  fireEvent.click(screen.getByRole('button'));
});
afterEach(cleanup);

const field = () => screen.getByRole('textbox', { name: 'Name of the board' });

it('opens with the text selected', () => {
  expect(document.activeElement).toBe(field());
});

it('saves once, on Enter', () => {
  fireEvent.change(field(), { target: { value: ' Networks ' } });
  const input = field();
  fireEvent.keyDown(input, { key: 'Enter' });
  fireEvent.blur(input);
  expect(onSave.mock.calls).toEqual([['Networks']]);
});

it('saves when the focus goes elsewhere', () => {
  fireEvent.change(field(), { target: { value: 'Networks' } });
  fireEvent.blur(field());
  expect(onSave.mock.calls).toEqual([['Networks']]);
});

it('puts back what was on Escape', () => {
  fireEvent.change(field(), { target: { value: 'Networks' } });
  fireEvent.keyDown(field(), { key: 'Escape' });
  expect(onSave).not.toHaveBeenCalled();
  expect(screen.getByRole('button').textContent).toBe('Clusters');
});

it('an empty or unchanged text saves nothing', () => {
  fireEvent.change(field(), { target: { value: '  ' } });
  fireEvent.keyDown(field(), { key: 'Enter' });
  expect(onSave).not.toHaveBeenCalled();
});
