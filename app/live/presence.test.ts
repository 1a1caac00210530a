import { describe, expect, test } from 'vitest';
import type { UserId } from '../domain/ids';
import { readPresences } from './presence';

const id = (letter: string) => letter.repeat(20);
const me = id('m') as UserId;
const user = (letter: string, name: string) => ({ userId: id(letter), memberId: id(letter), name, colour: 'teal' });

describe('who is here', () => {
  test('several tabs of one person are one, with all that they have open', () => {
    const { peers } = readPresences(
      new Map([
        [1, { user: user('b', 'Bo'), presence: { openCard: id('x'), holding: [] } }],
        [2, { user: user('a', 'Anna'), presence: { holding: [id('y'), id('z')] } }],
        [3, { user: user('b', 'Bo'), presence: { openCard: id('z') } }],
        [4, { user: user('m', 'Me'), presence: { openCard: id('x') } }],
      ]),
      me,
    );
    expect(peers.map(({ name, openCards, holding }) => [name, openCards, holding])).toEqual([
      ['Anna', [], [id('y'), id('z')]],
      ['Bo', [id('x'), id('z')], []],
    ]);
  });

  test('carets say who types where', () => {
    const caret = { text: id('x'), anchor: { item: 1 }, head: { item: 2 } };
    const { peers, carets } = readPresences(new Map([[7, { user: user('a', 'Anna'), presence: { caret } }]]), me);
    expect(peers[0]?.typingIn).toEqual([id('x')]);
    expect(carets).toEqual([{ ...caret, client: 7, userId: id('a'), name: 'Anna', colour: 'teal' }]);
  });

  test.each([null, 'text', {}, { presence: { openCard: id('x') } }, { user: 'Anna' }, { user: { userId: 'short' } }])(
    'a state that the server has not stamped is nobody: %j',
    (state) => {
      expect(readPresences(new Map([[1, state]]), me).peers).toEqual([]);
    },
  );

  test.each([
    null,
    7,
    [],
    { openCard: 5, holding: 'x', caret: [], focusedCard: {} },
    { holding: Array(1000).fill(id('x')) },
  ])('nonsense about what somebody does reads as nothing much: %j', (presence) => {
    const { peers, carets } = readPresences(new Map([[1, { user: user('a', 'Anna'), presence }]]), me);
    expect(peers[0]).toMatchObject({ openCards: [], focusedCards: [], typingIn: [] });
    expect(peers[0]?.holding.length).toBeLessThanOrEqual(1);
    expect(carets).toEqual([]);
  });
});
