// What the buttons and keys above a remark do to its markdown. Plain values in and out; the field writes them.

/** A text with what is chosen in it. */
export interface Chosen {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Words that take the place of others, and what is chosen afterwards. */
export interface Rewrite {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly select: readonly [number, number];
}

/** Puts marks around the chosen words, or takes them away when they stand there already. */
export function wrapWith({ text, from, to }: Chosen, mark: string): Rewrite {
  const words = text.slice(from, to);
  const isAround = text.slice(from - mark.length, from) === mark && text.slice(to, to + mark.length) === mark;
  // `**` is no `*` around `*`.
  const isOther = mark === '*' && text.slice(from - 2, from) === '**' && text.slice(from - 3, from) !== '***';
  if (from >= mark.length && isAround && !isOther)
    return {
      ...{ from: from - mark.length, to: to + mark.length, words },
      select: [from - mark.length, to - mark.length],
    };
  return {
    ...{ from, to, words: mark + words + mark },
    select: [from + mark.length, to + mark.length],
  };
}

/** Marks words as code: in the line, or several lines as a block of their own. */
export function asCode(chosen: Chosen): Rewrite {
  const { text, from, to } = chosen;
  const words = text.slice(from, to);
  if (!words.includes('\n')) return wrapWith(chosen, '`');
  const before = from === 0 || text[from - 1] === '\n' ? '```\n' : '\n```\n';
  const after = to === text.length || text[to] === '\n' ? '\n```' : '\n```\n';
  const start = from + before.length;
  return { from, to, words: before + words + after, select: [start, start + words.length] };
}

/** Begins every chosen line with a sign (`- `, `> `), or takes it from them when all have it. */
export function beginLines({ text, from, to }: Chosen, sign: string): Rewrite {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', to) === -1 ? text.length : text.indexOf('\n', to);
  const lines = text.slice(start, end).split('\n');
  const isOn = lines.every((line) => line.startsWith(sign));
  const words = lines.map((line) => (isOn ? line.slice(sign.length) : sign + line)).join('\n');
  const caret = start + words.length;
  return { from: start, to: end, words, select: from === to ? [caret, caret] : [start, caret] };
}

/** Makes a link of the chosen words; what is still missing of it is chosen then. */
export function asLink({ text, from, to }: Chosen, address = ''): Rewrite {
  const words = text.slice(from, to);
  if (address === '' && isAddress(words)) return { from, to, words: `[](${words})`, select: [from + 1, from + 1] };
  const linked = `[${words}](${address})`;
  const place = words === '' ? from + 1 : address === '' ? from + words.length + 3 : from + linked.length;
  return { from, to, words: linked, select: [place, place] };
}

/** Whether a text is one web address. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text.trim()) && URL.canParse(text.trim());
}
