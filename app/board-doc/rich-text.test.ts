import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { fromMarkdown } from '../domain/rich-text/from-markdown';
import { cardMap } from './act';
import { addCard } from './card-commands';
import { findDescription, repairDescription, setDescription, setTaskDone } from './description';
import { migrateBoardDoc } from './migrate';
import { readCardById } from './read';
import { fragmentIn, newFragment, readMarkdown, readRichText } from './rich-text';
import { isSound } from './rich-text-sound';
import { metaOf } from './schema';
import { at, testBoard } from './testing';

const FULL = `# Heading

One **bold** and _italic_ [link](https://example.org/) and \`code\`
second line, [@Anna](member:aaaaaaaaaaaaaaaaaaaa)

- a
  - [ ] b
  - [x] c
- d

2. two
3. three

> quoted

\`\`\`ts
const a = 1;
\`\`\`

| a | b |
| --- | --- |
| 1 | 2 |

---`;

function cardWith(description: string) {
  const { doc, columns, act } = testBoard();
  const id = addCard(doc, act, { name: 'A', description }, { column: at(columns, 0) });
  const fragment = findDescription(doc, id);
  if (fragment === null) throw new Error('a card has a text');
  return { doc, act, id, fragment, read: () => readCardById(doc, id)?.description };
}

describe('a description in the document', () => {
  test('is read as it was written, and is what an editor can show', () => {
    const { fragment, read } = cardWith(FULL);
    expect(read()).toBe(FULL);
    expect(readRichText(fragment)).toEqual(fromMarkdown(FULL));
    expect(isSound(fragment)).toBe(true);
  });

  test('is read anew after each change, also deep inside and by others', () => {
    const { doc, fragment, read } = cardWith('one\n\n- two');
    expect(read()).toBe('one\n\n- two');
    const [text] = [...fragment.createTreeWalker((node) => node instanceof Y.XmlText)].slice(-1);
    if (!(text instanceof Y.XmlText)) throw new Error('a text');
    text.insert(3, '!');
    expect(read()).toBe('one\n\n- two!');
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const copy = [...(other.getMap('cards') as Y.Map<Y.Map<unknown>>).values()][0]?.get('text');
    if (fragmentIn(copy) === null) throw new Error('a text');
    (copy as Y.XmlFragment).delete(0, 1);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(read()).toBe('- two!');
    doc.transact(() => {
      text.insert(0, 'x');
      expect(read()).toBe('- xtwo!');
      text.insert(0, 'y');
    });
    expect(read()).toBe('- yxtwo!');
  });

  test('is set by its changed blocks alone, so that whoever types in another keeps their place', () => {
    const { doc, act, id, fragment, read } = cardWith('one\n\ntwo\n\nthree');
    const [one, , three] = fragment.toArray();
    setDescription(doc, act, id, 'one\n\n2\n\nand\n\nthree');
    expect(read()).toBe('one\n\n2\n\nand\n\nthree');
    expect(fragment.toArray().at(0)).toBe(one);
    expect(fragment.toArray().at(-1)).toBe(three);
    let updates = 0;
    doc.on('update', () => updates++);
    setDescription(doc, act, id, 'one\n\n2\n\nand\n\nthree\n');
    expect(updates).toBe(0);
  });

  test('has tasks that are ticked one by one', () => {
    const { doc, act, id, read } = cardWith('- [ ] a\n  - [ ] b\n- c\n\n> - [ ] d');
    setTaskDone(doc, act, id, 1, true);
    setTaskDone(doc, act, id, 2, true);
    expect(read()).toBe('- [ ] a\n  - [x] b\n- c\n\n> - [x] d');
    expect(() => setTaskDone(doc, act, id, 3, true)).toThrow('no-such-thing');
  });

  test('whatever a stranger puts into it, reading ends, and the editor is spared what it cannot show', () => {
    const { doc, act, id, fragment, read } = cardWith('kept');
    const nested = new Y.XmlElement('blockquote');
    fragment.insert(1, [nested]);
    let inner = nested;
    for (let depth = 0; depth < 2000; depth++) {
      const next = new Y.XmlElement('blockquote');
      inner.insert(0, [next]);
      inner = next;
    }
    expect(isSound(fragment)).toBe(false);
    expect(read()).toBe('kept');
    repairDescription(doc, act, id);
    expect(isSound(findDescription(doc, id) as Y.XmlFragment)).toBe(true);
    expect(read()).toBe('kept');
    const long = new Y.XmlElement('paragraph');
    long.insert(0, [new Y.XmlText('x'.repeat(500_000))]);
    findDescription(doc, id)?.insert(0, [long]);
    expect(read()?.length).toBeLessThanOrEqual(100_010);
  });

  test.each([
    ['a hook', () => new Y.XmlHook('paragraph')],
    ['a text where a block belongs', () => new Y.XmlText('x')],
    [
      'a cell over a million columns',
      () => {
        const cell = new Y.XmlElement<{ colspan: number }>('tableCell');
        cell.setAttribute('colspan', 1_000_000);
        return cell;
      },
    ],
  ])('%s is nothing for the editor', (_name, make) => {
    const { fragment } = cardWith('kept');
    fragment.insert(0, [make() as Y.XmlElement]);
    expect(isSound(fragment)).toBe(false);
    expect(readMarkdown(fragment)).toContain('kept');
  });
});

describe('documents of the first schema', () => {
  function oldBoard() {
    const { doc, columns, act } = testBoard();
    const id = addCard(doc, act, { name: 'A' }, { column: at(columns, 0) });
    cardMap(doc, id).delete('text');
    cardMap(doc, id).set('description', new Y.Text('# Old\n* words'));
    metaOf(doc).set('schema', 1);
    return { doc, id };
  }

  test('are read before they are migrated', () => {
    const { doc, id } = oldBoard();
    expect(readCardById(doc, id)?.description).toBe('# Old\n* words');
  });

  test('are migrated once, in one transaction', () => {
    const { doc, id } = oldBoard();
    let updates = 0;
    doc.on('update', () => updates++);
    migrateBoardDoc(doc);
    migrateBoardDoc(doc);
    expect(updates).toBe(1);
    expect(readCardById(doc, id)?.description).toBe('# Old\n\n- words');
    expect(cardMap(doc, id).has('description')).toBe(false);
    expect(metaOf(doc).get('schema')).toBe(2);
  });
});

test('a fragment outside any document can be filled', () => {
  const doc = new Y.Doc();
  doc.getMap('m').set('text', newFragment(fromMarkdown(FULL)));
  expect(readMarkdown(doc.getMap('m').get('text') as Y.XmlFragment)).toBe(FULL);
});
