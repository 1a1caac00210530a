import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MemberId } from '../ids';
import type { RichBlock, RichDoc, RichInline, RichMark } from './content';
import { fromMarkdown } from './from-markdown';
import { withoutMentions } from './mentions';
import { plainTextOf } from './plain-text';
import { tidyRichText } from './tidy';
import { toMarkdown } from './to-markdown';

const ANNA = 'aaaaaaaaaaaaaaaaaaaa' as MemberId;

const IMAGE = '/s/aaaaaaaaaaaaaaaaaaaa/files/bbbbbbbbbbbbbbbbbbbb/raw';

const words = fc.string({
  unit: fc.constantFrom(
    ...'ab1 _*~`[]()<>#-+=|!&;.:\\/@"ä',
    '\n',
    '😀',
    'www.a.fi',
    'https://a.fi/(x)_y ',
    '&amp;',
    '- ',
    '1. ',
    '[x] ',
    '[!NOTE]',
    '<br>',
    '**',
    ' ',
  ),
  maxLength: 12,
});
const mark: fc.Arbitrary<RichMark> = fc.oneof(
  fc.constantFrom<RichMark>({ type: 'bold' }, { type: 'italic' }, { type: 'strike' }, { type: 'code' }),
  fc.constantFrom<RichMark>(
    { type: 'link', attrs: { href: 'https://example.org/a_(b)?c=1&amp;d' } },
    { type: 'link', attrs: { href: 'mailto:a@b.fi' } },
    { type: 'link', attrs: { href: 'javascript:alert(1)' } },
  ),
);
const inline: fc.Arbitrary<RichInline> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constant('text' as const), text: words, marks: fc.array(mark, { maxLength: 3 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' as const }) },
  { weight: 1, arbitrary: words.map((label) => ({ type: 'mention' as const, attrs: { id: ANNA, label } })) },
);
const inlines = fc.array(inline, { maxLength: 5 });
const paragraph = inlines.map((content): RichBlock => ({ type: 'paragraph', content }));

const { block } = fc.letrec<{ block: RichBlock }>((tie) => {
  const blocks = fc.array(tie('block'), { maxLength: 3 });
  return {
    block: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      paragraph,
      fc.record({
        type: fc.constant('heading' as const),
        attrs: fc.record({ level: fc.constantFrom(1, 2, 3) as fc.Arbitrary<1 | 2 | 3> }),
        content: inlines,
      }),
      words.map(
        (text): RichBlock => ({
          type: 'codeBlock',
          attrs: { language: 'ts' },
          content: text === '' ? [] : [{ type: 'text', text: `${text}\n\n\n\`\`\`` }],
        }),
      ),
      fc.constant<RichBlock>({ type: 'horizontalRule' }),
      fc.array(fc.array(inlines, { maxLength: 3 }), { maxLength: 3 }).map(
        (rows): RichBlock => ({
          type: 'table',
          content: rows.map((cells) => ({
            type: 'tableRow',
            content: cells.map((content) => ({ type: 'tableCell', content: [{ type: 'paragraph', content }] })),
          })),
        }),
      ),
      blocks.map((content): RichBlock => ({ type: 'blockquote', content })),
      blocks.map((content): RichBlock => ({ type: 'callout', attrs: { tone: 'tip' }, content })),
      fc
        .tuple(fc.boolean(), words)
        .map(
          ([isOurs, alt]): RichBlock => ({ type: 'image', attrs: { src: isOurs ? IMAGE : 'https://a.fi/x.png', alt } }),
        ),
      fc.array(blocks, { maxLength: 3 }).map(
        (items): RichBlock => ({
          type: 'bulletList',
          content: items.map((content) => ({ type: 'listItem', content })),
        }),
      ),
      fc.array(blocks, { maxLength: 3 }).map(
        (items): RichBlock => ({
          type: 'orderedList',
          attrs: { start: 3 },
          content: items.map((content) => ({ type: 'listItem', content })),
        }),
      ),
      fc.array(fc.tuple(fc.boolean(), blocks), { maxLength: 3 }).map(
        (items): RichBlock => ({
          type: 'taskList',
          content: items.map(([checked, content]) => ({ type: 'taskItem', attrs: { checked }, content })),
        }),
      ),
    ),
  };
});
const doc = fc.array(block, { maxLength: 4 }).map((content): RichDoc => ({ type: 'doc', content }));

describe('rich text as markdown', () => {
  test.each([
    '# One\n\n## Two\n\n### Three',
    'one\ntwo\n\nthree',
    '- a\n- b\n  - c\n    1. d\n\n       more\n- e',
    '- [ ] open\n- [x] done\n  - [ ] inside\n- plain',
    '> quoted\n> more\n>\n> - a',
    '> [!WARNING]\n> Mind the gap\n>\n> - a',
    '> [!NOTE\\]\n> a quote',
    '![A harbour \\[old\\]](/s/aaaaaaaaaaaaaaaaaaaa/files/bbbbbbbbbbbbbbbbbbbb/raw)',
    '```ts\nconst a = `b`;\n\n\nc();\n```',
    '| a | b |\n| --- | --- |\n| 1 | two<br>lines |\n| \\| | **x** |',
    'See https://example.org/x_y, [**the** site](https://example.org/) and ask [@Anna \\[A\\]](member:aaaaaaaaaaaaaaaaaaaa)',
    '**bold** _italic_ ~~gone~~ `code` **_both_** snake_case 2 * 3 # - + 1.',
    '---',
    '\\- no list\n\\# no heading\n1\\. no number',
  ])('%j comes back as it was', (markdown) => {
    expect(toMarkdown(fromMarkdown(markdown))).toBe(markdown);
  });

  test('emphasis inside words and beside marks is kept', () => {
    const content: RichInline[] = [
      { type: 'text', text: 'a' },
      { type: 'text', text: '"b"', marks: [{ type: 'bold' }] },
      { type: 'text', text: 'c', marks: [{ type: 'italic' }] },
      { type: 'text', text: 'd ' },
    ];
    const text = fromMarkdown(toMarkdown({ type: 'doc', content: [{ type: 'paragraph', content }] }));
    expect(text.content[0]).toEqual({
      type: 'paragraph',
      content: [...content.slice(0, 3), { type: 'text', text: 'd' }],
    });
  });

  test('what is written is read as the same, whatever it is', () => {
    fc.assert(
      fc.property(doc, (text) => {
        const markdown = toMarkdown(text);
        const again = fromMarkdown(markdown);
        expect(toMarkdown(again)).toBe(markdown);
        const shape = ({ content }: RichDoc) => content.map(({ type }) => type);
        expect(shape(again)).toEqual(shape(tidyRichText(text)));
        expect(plainTextOf(again)).toBe(plainTextOf(tidyRichText(text)));
      }),
      { numRuns: 400 },
    );
  });

  test('any text read as markdown keeps its form from then on', () => {
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 12 }).map((lines) => lines.join('\n')),
        (source) => {
          const markdown = toMarkdown(fromMarkdown(source));
          expect(toMarkdown(fromMarkdown(markdown))).toBe(markdown);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('addresses that a browser should not open are no links', () => {
    for (const href of ['javascript:alert(1)', 'data:text/html,x', '/o/other', 'member:x']) {
      const markdown = toMarkdown({
        type: 'doc',
        content: [
          { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }] },
        ],
      });
      expect(markdown).toBe('x');
    }
  });

  test('what is nested too deep keeps its words', () => {
    const deep = `${'> '.repeat(40)}deep`;
    expect(plainTextOf(fromMarkdown(deep))).toContain('deep');
  });
});

test('readers who do not know our members get mentions as names', () => {
  const markdown = 'Ask [@Anna \\[A\\]](member:aaaaaaaaaaaaaaaaaaaa) and [site](https://example.org/)';
  expect(withoutMentions(markdown)).toBe('Ask @Anna \\[A\\] and [site](https://example.org/)');
});
