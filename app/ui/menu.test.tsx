import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Menu, MenuContent, MenuItem, MenuTrigger } from './menu';

test('on a phone the press that opens a menu chooses nothing in it', () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  const onSelect = vi.fn();
  render(
    <Menu>
      <MenuTrigger>More</MenuTrigger>
      <MenuContent>
        <MenuItem onSelect={onSelect}>Delete</MenuItem>
      </MenuContent>
    </Menu>,
  );
  const press = () => fireEvent.pointerDown(screen.getByText('More'), { button: 0, ctrlKey: false });
  press();
  // The finger is lifted over what has risen under it.
  fireEvent.pointerUp(screen.getByRole('menuitem'));
  fireEvent.click(screen.getByRole('menuitem'), { detail: 1 });
  expect(onSelect).not.toHaveBeenCalled();
  fireEvent.keyDown(screen.getByRole('menuitem'), { key: 'Enter' });
  expect(onSelect).toHaveBeenCalledOnce();
  press();
  fireEvent.pointerDown(screen.getByRole('menuitem'));
  fireEvent.click(screen.getByRole('menuitem'), { detail: 1 });
  expect(onSelect).toHaveBeenCalledTimes(2);
});
