import { Editor } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { afterEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createTextDoc, findText, readText, writeText } from '../../board-doc/text-doc';
import { fromMarkdown } from '../../domain/rich-text/from-markdown';
import { toMarkdown } from '../../domain/rich-text/to-markdown';
import type { LiveText } from '../../live/live-text';
import { UndoHistory } from '../../live/undo-history';
import { FORMS } from '../forms';
import { createExtensions } from './create-extensions';
import { PassageBridge } from './passages';
import { SuggestBridge } from './suggest';

let editor: Editor | null = null;
afterEach(() => {
  editor?.destroy();
  editor = null;
});

/** An editor on a live document that others can write in. */
function open(markdown: string) {
  const doc = createTextDoc('note', fromMarkdown(markdown));
  const fragment = findText(doc, 'note');
  if (fragment === null) throw new Error('no text');
  const text: LiveText = {
    fragment,
    undo: new UndoHistory(doc, {}, [doc.getMap('note')]),
    tellCaret: () => undefined,
    carets: () => [],
    subscribeCarets: () => () => undefined,
  };
  const passages = new PassageBridge();
  const refused: string[] = [];
  const made = new Editor({
    element: document.createElement('div'),
    extensions: createExtensions({
      text,
      bridge: new SuggestBridge(),
      placeholder: '',
      undoLabel: '',
      under: 1,
      most: 1000,
      onRefused: (lost) => refused.push(lost),
      pathOf: () => null,
      calloutName: (tone) => tone,
      passages,
      onPictures: null,
    }),
  });
  editor = made;
  const marked = () => [...made.view.dom.querySelectorAll('.passage')].map((element) => element.textContent).join('');
  return { doc, editor: made, passages, marked, refused };
}

// There is no layout here: whatever is measured is nowhere.
Range.prototype.getClientRects = () => Object.assign([], { item: () => null }) as unknown as DOMRectList;
Range.prototype.getBoundingClientRect = () => new DOMRect();

/** What the editor puts off until after the present turn. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('a passage that is talked about', () => {
  test('moves with its words while others write, and is gone when they are', async () => {
    const { doc, editor: at, passages, marked } = open('One two three\n\nlast');
    await settle();
    at.commands.setTextSelection({ from: 5, to: 8 });
    const chosen = passages.choose();
    expect(chosen?.quote).toBe('two');
    passages.marked.set([{ id: 'a', anchor: JSON.parse(JSON.stringify(chosen?.anchor)) }]);
    await settle();
    expect(marked()).toBe('two');

    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const [words] = [...(findText(other, 'note')?.createTreeWalker((node) => node instanceof Y.XmlText) ?? [])];
    if (!(words instanceof Y.XmlText)) throw new Error('no words');
    words.insert(0, 'Before all: ');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    await settle();
    expect(marked()).toBe('two');
    expect(passages.gone.get()).toEqual(new Set());

    writeText(doc, 'note', fromMarkdown('last'));
    await settle();
    expect(marked()).toBe('');
    expect(passages.gone.get()).toEqual(new Set(['a']));
  });

  test('is nowhere when its places make no sense, whoever wrote them', async () => {
    const { passages, marked } = open('One two');
    await settle();
    const strange = [
      null,
      {},
      { start: { tname: 'note' }, end: 3 },
      { start: { item: { client: 1, clock: 9 } }, end: {} },
    ];
    passages.marked.set(strange.map((anchor, i) => ({ id: `p${i}`, anchor })));
    await settle();
    expect(marked()).toBe('');
  });
});

test('what is longer than a text may be is not taken, however it comes, and is handed back whole', async () => {
  const { doc, editor: at, refused } = open('As it was');
  await settle();
  const book = 'word '.repeat(1_000_000);
  const paste = Object.assign(new Event('paste'), {
    clipboardData: { getData: () => book },
  }) as unknown as ClipboardEvent;
  expect(at.view.someProp('handlePaste', (handle) => handle(at.view, paste, Slice.empty))).toBe(true);
  at.commands.insertContent('x'.repeat(1500));
  await settle();
  expect(refused).toEqual([book, 'x'.repeat(1500)]);
  expect(toMarkdown(readText(doc, 'note'))).toBe('As it was');
  at.commands.insertContentAt(1, 'Still ');
  expect(toMarkdown(readText(doc, 'note'))).toBe('Still As it was');
});

test('the slash menu’s callout is one in markdown too, and Backspace at its beginning takes it off', async () => {
  const { doc, editor: at } = open('Mind the gap');
  await settle();
  at.commands.setTextSelection(1);
  FORMS.find(({ id }) => id === 'callout')?.apply(at);
  at.commands.updateAttributes('callout', { tone: 'warning' });
  expect(toMarkdown(readText(doc, 'note'))).toBe('> [!WARNING]\n> Mind the gap');
  at.view.someProp('handleKeyDown', (handle) => handle(at.view, new KeyboardEvent('keydown', { key: 'Backspace' })));
  expect(toMarkdown(readText(doc, 'note'))).toBe('Mind the gap');
});
