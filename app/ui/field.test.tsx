import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Field } from './field';
import { Input } from './input';

afterEach(cleanup);

it('a field ties label, hint and error to its control', () => {
  render(
    <Field label="Name" hint="As on the door" error="Give it a name.">
      <Input name="name" />
    </Field>,
  );
  const input = screen.getByRole('textbox', { name: 'Name' });
  expect(input.getAttribute('aria-invalid')).toBe('true');
  const described = input.getAttribute('aria-describedby')?.split(' ') ?? [];
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
    'Give it a name.',
    'As on the door',
  ]);
});

it('a field without hint and error describes nothing', () => {
  render(
    <Field label="Name">
      <Input name="name" />
    </Field>,
  );
  const input = screen.getByRole('textbox', { name: 'Name' });
  expect(input.hasAttribute('aria-describedby')).toBe(false);
  expect(input.hasAttribute('aria-invalid')).toBe(false);
});
