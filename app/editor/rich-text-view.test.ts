import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkCounter, type WorkCounter } from '../../tests/support/count-work';
import { fromMarkdown } from '../domain/rich-text/from-markdown';
import { toMarkdown } from '../domain/rich-text/to-markdown';
import { Markdown } from './rich-text-view';

const html = (source: string) =>
  renderToStaticMarkup(createElement(Markdown, { source }))
    .replaceAll(/ class="[^"]*"/g, '')
    .replaceAll(/ data-level="\d"| tabindex="0"/gi, '')
    .replace(/^<div>|<\/div>$/g, '');

describe('markdown', () => {
  it('reads the usual marks', () => {
    expect(html('Hello **bold** and *soft* and `code` ~~gone~~')).toBe(
      '<p>Hello <strong>bold</strong> and <em>soft</em> and <code>code</code> <s>gone</s></p>',
    );
    expect(html('***both***')).toBe('<p><strong><em>both</em></strong></p>');
    expect(html('snake_case_name and 2 * 3 * 4')).toBe('<p>snake_case_name and 2 * 3 * 4</p>');
    expect(html('**open and *never closed')).toBe('<p>**open and *never closed</p>');
    expect(html('a \\*star\\*')).toBe('<p>a *star*</p>');
  });

  it('keeps the line breaks that were typed', () => {
    expect(html('one\ntwo\n\nthree')).toBe('<p>one<br/>two</p><p>three</p>');
  });

  it('reads headings, rules, quotes and code', () => {
    expect(html('# One\nText\n## Two ##\n---\n> quoted\n> more')).toBe(
      '<h4>One</h4><p>Text</p><h5>Two</h5><hr/><blockquote><p>quoted<br/>more</p></blockquote>',
    );
    expect(html('Title\n=====\n```js\n<b>&amp;</b>\n\n**x**\n```\nafter')).toBe(
      '<h4>Title</h4><pre><code>&lt;b&gt;&amp;amp;&lt;/b&gt;\n\n**x**</code></pre><p>after</p>',
    );
  });

  it('reads lists, nested lists and tasks', () => {
    expect(html('- a\n- b\n  - c\n- d')).toBe(
      '<ul><li><p>a</p></li><li><p>b</p><ul><li><p>c</p></li></ul></li><li><p>d</p></li></ul>',
    );
    expect(html('3. x\n4. y')).toBe('<ol start="3"><li><p>x</p></li><li><p>y</p></li></ol>');
    expect(html('- [x] done\n- [ ] open')).toContain(
      '<li data-checked="true"><label><input type="checkbox" aria-label="done" disabled="" checked=""/></label><div><p>done</p></div></li>',
    );
    expect(html('- a\n\n- b\n\ntext')).toBe('<ul><li><p>a</p></li><li><p>b</p></li></ul><p>text</p>');
    expect(html('Intro:\n- a')).toBe('<p>Intro:</p><ul><li><p>a</p></li></ul>');
  });

  it('reads tables', () => {
    expect(html('| a | b |\n|---|:-:|\n| 1 | **2** |\n| 3 |')).toBe(
      '<div><table><thead><tr><th><p>a</p></th><th><p>b</p></th></tr></thead><tbody><tr><td><p>1</p></td><td><p><strong>2</strong></p></td></tr><tr><td><p>3</p></td><td><p></p></td></tr></tbody></table></div>',
    );
  });

  it('makes links of addresses, written out or with a text', () => {
    const link = (href: string, text: string) =>
      `<a href="${href}" target="_blank" rel="noopener noreferrer nofollow">${text}</a>`;
    expect(html('[site](https://example.org/a_(b)_c "title")')).toBe(
      `<p>${link('https://example.org/a_(b)_c', 'site')}</p>`,
    );
    expect(html('See https://example.org/x_y_z, please.')).toBe(
      `<p>See ${link('https://example.org/x_y_z', 'https://example.org/x_y_z')}, please.</p>`,
    );
    expect(html('(www.example.org)')).toBe(`<p>(${link('https://www.example.org/', 'www.example.org')})</p>`);
    expect(html('ask anna@example.org.')).toBe(`<p>ask ${link('mailto:anna@example.org', 'anna@example.org')}.</p>`);
    expect(html('<https://example.org/?a=1&amp;b=2>')).toBe(
      `<p>${link('https://example.org/?a=1&amp;b=2', 'https://example.org/?a=1&amp;b=2')}</p>`,
    );
    expect(html('[**bold**](https://example.org)')).toBe(
      `<p>${link('https://example.org/', '<strong>bold</strong>')}</p>`,
    );
  });

  it('loads no pictures from elsewhere but links to them', () => {
    expect(html('![plan](https://example.org/p.png)')).toBe(
      '<p><a href="https://example.org/p.png" target="_blank" rel="noopener noreferrer nofollow">plan</a></p>',
    );
  });
});

describe('hostile markdown', () => {
  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\nscript:alert(1))',
    '[x](javascript&colon;alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](\u0001javascript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:x)',
    '[x](//evil.example)',
    '[x](/o/other)',
    '[x](file:///etc/passwd)',
    '<javascript:alert(1)>',
    '![x](javascript:alert(1))',
    '[x](blob:0a1b)',
  ])('makes no link of %s', (source) => {
    expect(html(source)).not.toContain('<a');
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<svg/onload=alert(1)>',
    '<!-- --><iframe src="https://evil.example"></iframe>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '&#60;img src=x onerror=alert(1)&#62;',
    '```"><script>\nx\n```',
    '| <b> |\n|---|\n| <script> |',
  ])('shows %s as text', (source) => {
    expect(html(source)).not.toMatch(/<(script|img|iframe|svg|b)\b|<[^>]*\son\w+=/);
  });

  it('cannot break out of an attribute', () => {
    const out = html('https://example.org/"onmouseover="alert(1) [x](<https://example.org/"><script>>)');
    expect(out).not.toMatch(/"onmouseover|<script/);
  });

  it('ends on deep nesting without overflowing', () => {
    const nested = Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n');
    expect(html(nested)).toContain('x');
    expect(html(`${'>'.repeat(5000)} deep`)).toContain('deep');
  });
});

describe('work on hostile markdown', () => {
  const fill = (unit: string) => unit.repeat(Math.ceil(12_000 / unit.length)).slice(0, 12_000);
  let counter: WorkCounter;
  beforeAll(() => {
    counter = createWorkCounter();
  });
  afterAll(() => counter.stop());

  it.each([
    '>',
    '> ',
    '*a',
    '__a',
    '*a _b',
    '`',
    '` ',
    '[',
    '[a](',
    '![a',
    '~~a',
    'a.',
    'a.a@',
    '<',
    '<a ',
    '<!--',
    '&',
    '&#1;',
    '\\',
    '\n',
    ' ',
    '- ',
    '1. ',
    '# ',
    '|a',
    '|\n-|\n',
    'http://[',
    'www.',
    ' \n',
    '  - a\n',
    '-\n',
    '(',
    '[](',
    '[[a]](https://a.b)',
    '***',
    '_ *',
    '"a"@',
    '[a](<',
    '```\n',
    '= ',
    '- - ',
    '>- ',
  ])('reads %j without end in work that grows with its length', (unit) => {
    const workOn = (length: number) =>
      counter.count(() => {
        const text = fill(unit).slice(0, length);
        html(toMarkdown(fromMarkdown(text)));
        html(`${text.slice(0, -2)}@\n`);
      });
    // Beyond the lengths that single parts may have, four times the text is four times the work; were each place looked at from each other one, it would be sixteen times.
    expect(workOn(12_000) / workOn(3000)).toBeLessThan(6);
  });
});
