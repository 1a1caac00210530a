import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Refusal } from '../card-scope';
import { EditableText } from './editable-text';

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));
afterEach(cleanup);

function open(value: string, onCommit: (text: string) => Refusal | null = () => null, multiline = false) {
  const commit = vi.fn(onCommit);
  const element = (shown: string) => (
    <I18nProvider i18n={i18n}>
      <EditableText label="Purpose" value={shown} canEdit limit={10} multiline={multiline} onCommit={commit} />
    </I18nProvider>
  );
  const { rerender, unmount } = render(element(value));
  const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Purpose' });
  return {
    commit,
    field,
    unmount,
    type: (text: string) => fireEvent.change(field(), { target: { value: text } }),
    press: (key: string, more = {}) => fireEvent.keyDown(field(), { key, ...more }),
    remote: (text: string) => rerender(element(text)),
  };
}

describe('a field changed where it stands', () => {
  it('commits with Enter and on leaving, and only what differs', () => {
    const { commit, type, press, field } = open('old');
    fireEvent.blur(field());
    expect(commit).not.toHaveBeenCalled();
    type('new');
    press('Enter');
    expect(commit).toHaveBeenLastCalledWith('new');
    type('newer');
    fireEvent.blur(field());
    expect(commit).toHaveBeenLastCalledWith('newer');
    expect(commit).toHaveBeenCalledTimes(2);
  });

  it('restores with Escape, which goes no further', () => {
    const outer = vi.fn();
    document.body.addEventListener('keydown', outer);
    const { commit, type, press, field } = open('old');
    type('new');
    press('Escape');
    fireEvent.blur(field());
    expect(field().value).toBe('old');
    expect(commit).not.toHaveBeenCalled();
    expect(outer).not.toHaveBeenCalled();
    document.body.removeEventListener('keydown', outer);
  });

  it('follows others while untouched, and tells of them while I type', () => {
    const { type, remote, field } = open('old');
    remote('theirs');
    expect(field().value).toBe('theirs');
    type('mine');
    remote('theirs again');
    expect(field().value).toBe('mine');
    expect(screen.getByRole('status').textContent).toContain('theirs again');
    fireEvent.click(screen.getByRole('button', { name: 'Take theirs' }));
    expect(field().value).toBe('theirs again');
  });

  it('keeps what was refused, with the reason', () => {
    const { type, press, field } = open('old', () => ({ code: 'too-long', limit: 10 }));
    type('far too long a text');
    press('Enter');
    expect(field().value).toBe('far too long a text');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toContain('10');
  });

  it('does not lose what I typed when the panel goes away', () => {
    const { commit, type, unmount } = open('old');
    type('new');
    unmount();
    expect(commit).toHaveBeenCalledWith('new');
  });

  it('does not take Enter of an input method for the end', () => {
    const { commit, type, press } = open('old');
    type('新');
    press('Enter', { isComposing: true });
    expect(commit).not.toHaveBeenCalled();
  });
});
