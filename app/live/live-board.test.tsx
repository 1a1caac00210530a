import { act, cleanup, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { addCard, addCards, renameCard } from '../board-doc/card-commands';
import { readBoard, readCardById } from '../board-doc/read';
import { at, testAct, testBoard } from '../board-doc/testing';
import { CLOSE } from '../board-doc/wire';
import type { BoardId, CardId, ColumnId, MemberId, UserId } from '../domain/ids';
import { useCard, useColumnCards, useColumns, useCommand, useIsLive } from './hooks';
import type { LiveBoard } from './live-board';
import { LiveBoardProvider, useLiveBoard } from './live-board-provider';
import { TestServer } from './testing-server';
import { usePresence } from './use-presence';
import { useSaveState } from './use-save-state';

const boardId = 'b'.repeat(20) as BoardId;
const me = { userId: 'u'.repeat(20) as UserId, memberId: 'm'.repeat(20) as MemberId, canEdit: true };

let server: TestServer;
let board: LiveBoard;
let run: ReturnType<typeof useCommand>;
const renders: string[] = [];

function Card({ id }: { id: CardId }) {
  const card = useCard(id);
  renders.push(card?.name ?? '');
  return <li>{card?.name}</li>;
}

function Column({ id, name }: { id: ColumnId; name: string }) {
  const cards = useColumnCards(id);
  renders.push(`(${name})`);
  return (
    <ul aria-label={name}>
      {cards.map((card) => (
        <Card key={card} id={card} />
      ))}
    </ul>
  );
}

function Status() {
  return <output>{`${useSaveState().status} ${useIsLive() ? 'live' : 'rendered'}`}</output>;
}

function Others() {
  const names = usePresence().map(({ name }) => name);
  return <p>{names.join(', ')}</p>;
}

function Board() {
  board = useLiveBoard();
  run = useCommand();
  return (
    <>
      <Status />
      <Others />
      {useColumns().map(({ id, name }) => (
        <Column key={id} id={id} name={name} />
      ))}
    </>
  );
}

const page = (canEdit = true) => (
  <StrictMode>
    <LiveBoardProvider boardId={boardId} me={{ ...me, canEdit }} initial={initial}>
      <Board />
    </LiveBoardProvider>
  </StrictMode>
);

let initial: ReturnType<typeof readBoard>;
let cards: CardId[];

/** Lets timers and the messages that they cause go through. */
const settle = (milliseconds = 300) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const said = () => screen.getByRole('status').textContent;
const inJoin = () => screen.getByRole('list', { name: 'Join' }).textContent;

beforeEach(() => {
  vi.useFakeTimers();
  server = new TestServer();
  const { doc, columns } = testBoard();
  cards = addCards(doc, testAct(9), [{ name: 'A' }, { name: 'B' }], { column: at(columns, 0) });
  initial = readBoard(doc);
  Y.applyUpdate(server.doc, Y.encodeStateAsUpdate(doc));
  vi.stubGlobal('WebSocket', server.socketClass());
  localStorage.clear();
  renders.length = 0;
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the live board on a page', () => {
  test('the server renders what the loader gave, and the browser takes over without a mismatch', async () => {
    const html = renderToString(page());
    expect(html).toContain('<li>A</li>');
    renameCard(server.doc, testAct(2), at(cards, 1), 'B2');
    const container = document.body.appendChild(document.createElement('div'));
    container.innerHTML = html;
    const errors: unknown[] = [];
    const root = await act(() => hydrateRoot(container, page(), { onRecoverableError: (error) => errors.push(error) }));
    expect(inJoin()).toBe('AB');
    await settle();
    expect(said()).toBe('saved live');
    expect(inJoin()).toBe('AB2');
    expect(errors).toEqual([]);
    act(() => root.unmount());
    container.remove();
  });

  test('StrictMode opens one socket, and leaving closes it', async () => {
    const { unmount } = render(page());
    await settle();
    expect(server.sockets).toHaveLength(1);
    expect(server.socket.url).toMatch(new RegExp(`^ws://[^/]+/sync/board-${boardId}$`));
    unmount();
    await settle();
    expect(server.sockets).toHaveLength(0);
  });

  test('an edit renders one card, and is saved when the server says so', async () => {
    render(page());
    await settle();
    server.acknowledges = false;
    renders.length = 0;
    await act(async () => run((doc, action) => renameCard(doc, action, at(cards, 0), 'Z'), 'Renamed'));
    await settle(0);
    expect(new Set(renders)).toEqual(new Set(['Z']));
    expect(said()).toBe('saving live');
    expect(readCardById(server.doc, at(cards, 0))?.name).toBe('Z');
    server.socket.acknowledge();
    await settle(0);
    expect(said()).toBe('saved live');
  });

  test('what is done before the document has come is done when it is there', async () => {
    render(page());
    expect(run((doc, action) => renameCard(doc, action, at(cards, 0), 'Early'))).toBeNull();
    await settle();
    expect(readCardById(server.doc, at(cards, 0))?.name).toBe('Early');
  });

  test('without a connection edits wait, and are merged with what others did on return', async () => {
    render(page());
    await settle();
    server.reachable = false;
    act(() => server.socket.close(1006));
    await settle(0);
    expect(said()).toBe('offline live');
    await act(async () => run((doc, action) => renameCard(doc, action, at(cards, 0), 'Mine')));
    renameCard(server.doc, testAct(3), at(cards, 1), 'Theirs');
    expect(inJoin()).toBe('MineB');
    expect(board.saveState.get()).toEqual({ status: 'offline', pending: true, kept: false });
    server.reachable = true;
    await settle(5000);
    expect(said()).toBe('saved live');
    expect(inJoin()).toBe('MineTheirs');
    expect(readCardById(server.doc, at(cards, 0))?.name).toBe('Mine');
  });

  test.each([
    [CLOSE.sessionEnded, 'signed-out'],
    [CLOSE.accessEnded, 'access-ended'],
    [CLOSE.notFound, 'not-found'],
  ])('after close code %i it stops and says why', async (code, reason) => {
    render(page());
    await settle();
    act(() => server.socket.close(code));
    await settle(60_000);
    expect(board.saveState.get()).toMatchObject({ status: 'failed', reason });
    expect(server.sockets).toHaveLength(0);
    act(() => board.retry());
    await settle(5000);
    expect(said()).toBe('saved live');
  });

  test.each([CLOSE.tooSlow, CLOSE.roomFailed, CLOSE.tooFast, CLOSE.shuttingDown])(
    'after close code %i it comes back by itself',
    async (code) => {
      render(page());
      await settle();
      act(() => server.socket.close(code));
      await settle(5000);
      expect(said()).toBe('saved live');
    },
  );

  test('a reader sees others work and changes nothing', async () => {
    render(page(false));
    await settle();
    expect(said()).toBe('readOnly live');
    expect(run((doc, action) => renameCard(doc, action, at(cards, 0), 'No'))).toBeNull();
    await act(async () => server.change((doc) => renameCard(doc, testAct(4), at(cards, 0), 'Yes')));
    await settle(0);
    expect(inJoin()).toBe('YesB');
  });

  test('I tell what I do, and see the others but not my own tabs', async () => {
    render(page());
    await settle();
    act(() => board.tell({ openCard: at(cards, 0) }));
    expect(server.socket.presences.at(-1)).toMatchObject({ presence: { openCard: at(cards, 0) } });
    const anna = { userId: 'a'.repeat(20), memberId: 'a'.repeat(20), name: 'Anna', colour: 'teal' };
    server.socket.tell(
      new Map([
        [5, { user: anna }],
        [6, { user: anna }],
        [7, { user: { ...anna, ...me, name: 'Me' } }],
      ]),
    );
    await settle(0);
    expect(screen.getByText('Anna')).toBeTruthy();
  });

  test('another person who signs in on this browser gets nothing of mine sent', async () => {
    render(page());
    await settle();
    localStorage.setItem('solmu-signed-in', 'v'.repeat(20));
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'solmu-signed-in' })));
    await settle(10_000);
    expect(server.sockets).toHaveLength(0);
    expect(board.saveState.get()).toMatchObject({ status: 'failed', reason: 'signed-out' });
  });

  test('leaving is questioned only while something would be lost', async () => {
    render(page());
    await settle();
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(false);
    server.acknowledges = false;
    await act(async () =>
      run((doc, action) => addCard(doc, action, { name: 'C' }, { column: at(initial.columns, 0).id })),
    );
    expect(leave()).toBe(true);
    server.socket.acknowledge();
    await settle(0);
    expect(leave()).toBe(false);
  });
});
