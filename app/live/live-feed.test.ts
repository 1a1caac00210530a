import { describe, expect, test } from 'vitest';
import { CLOSE } from '../board-doc/wire';
import { type FeedSocket, LiveFeed, readTopics } from './live-feed';

function feed() {
  const asked: (string | null)[] = [];
  const sockets: (FeedSocket & { closed: boolean })[] = [];
  let waiting: { run: () => void; wait: number } | null = null;
  const live = new LiveFeed({
    open(readAt) {
      asked.push(readAt);
      const socket = {
        onopen: null,
        onmessage: null,
        onclose: null,
        closed: false,
        close() {
          socket.closed = true;
        },
      };
      sockets.push(socket);
      return socket;
    },
    readAt: '7.x',
    schedule(run, wait) {
      waiting = { run, wait };
      return () => {
        waiting = null;
      };
    },
    random: () => 1,
  });
  const pass = (): number => {
    const due = waiting;
    waiting = null;
    due?.run();
    return due?.wait ?? -1;
  };
  const last = () => sockets.at(-1) as WebSocket & { closed: boolean };
  const open = () => last().onopen?.(new Event('open'));
  const close = (code: number) => last().onclose?.({ code } as CloseEvent);
  const say = (data: string) => last().onmessage?.({ data } as MessageEvent);
  return { live, sockets, asked, pass, open, close, say, isWaiting: () => waiting !== null };
}

describe('the page hears what changed', () => {
  test('one socket serves all listeners, and closes with the last', () => {
    const { live, sockets, pass, open, say } = feed();
    const heard: unknown[] = [];
    const stops = [live.listen((topics) => heard.push(topics)), live.listen(() => heard.push('other'))];
    pass();
    open();
    expect(live.status.get()).toBe('live');
    say('{"topics":["board:1","x"]}');
    expect(heard).toEqual([['board:1', 'x'], 'other']);
    expect(sockets).toHaveLength(1);
    for (const stop of stops) stop();
    expect(sockets[0]?.closed).toBe(true);
  });

  test('after a break it comes back, waiting longer each time, and everything is asked for again', () => {
    const { live, pass, open, close } = feed();
    const heard: unknown[] = [];
    live.listen((topics) => heard.push(topics));
    pass();
    open();
    close(1006);
    expect(live.status.get()).toBe('offline');
    expect(pass()).toBe(500);
    close(1006);
    expect(pass()).toBe(1000);
    open();
    expect(heard).toEqual([null]);
    close(1006);
    expect(pass()).toBe(500);
  });

  test('the first socket asks what changed since the page was read; after a break everything is asked for', () => {
    const { live, asked, pass, open, close, say } = feed();
    const heard: unknown[] = [];
    live.listen((topics) => heard.push(topics));
    pass();
    open();
    expect([asked, heard]).toEqual([['7.x'], []]);
    say('{"topics":null}');
    expect(heard).toEqual([null]);
    close(1006);
    pass();
    expect(asked).toEqual(['7.x', null]);
  });

  test('the network coming back is not waited out', () => {
    const { live, sockets, pass, close } = feed();
    live.listen(() => {});
    pass();
    close(1006);
    live.hurry();
    expect(pass()).toBe(0);
    expect(sockets).toHaveLength(2);
  });

  test('a session that ended makes the page ask once, and no more', () => {
    const { live, pass, open, close, isWaiting } = feed();
    const heard: unknown[] = [];
    live.listen((topics) => heard.push(topics));
    pass();
    open();
    close(CLOSE.sessionEnded);
    expect(heard).toEqual([null]);
    expect(live.status.get()).toBe('ended');
    expect(isWaiting()).toBe(false);
  });

  test.each(['', '[]', '{"topics":1}', '{"topics":[1]}', 'x', 7])('%j names no topic', (data) => {
    expect(readTopics(data)).toEqual([]);
  });
});
