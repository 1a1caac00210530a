// The text form of iCalendar (RFC 5545, 3.1): folded lines, each a name, parameters and a value; components nested.

export interface IcsLine {
  /** In capitals. */
  readonly name: string;
  /** Names in capitals, values without quotation marks. */
  readonly params: ReadonlyMap<string, string>;
  readonly value: string;
  /** Where it begins in the file, from 1. */
  readonly at: number;
}

export interface IcsComponent {
  readonly name: string;
  readonly at: number;
  readonly lines: IcsLine[];
  readonly parts: IcsComponent[];
  /** Whether its END stands where it belongs. */
  isFinished: boolean;
  /** Lines that are no properties. */
  readonly unread: number[];
}

/** The components of a file, outermost first. What stands outside of any is left out. */
export function readComponents(text: string): IcsComponent[] {
  const roots: IcsComponent[] = [];
  const open: IcsComponent[] = [];
  for (const { text: line, at } of unfold(text)) {
    const read = readLine(line, at);
    const current = open.at(-1);
    if (!read) current?.unread.push(at);
    else if (read.name === 'BEGIN') {
      const name = read.value.trim().toUpperCase();
      // An event does not stand in another: the END of the first is missing.
      if (name === 'VEVENT') while (open.length > 1) open.pop();
      const component: IcsComponent = { name, at, lines: [], parts: [], isFinished: false, unread: [] };
      (open.at(-1)?.parts ?? roots).push(component);
      open.push(component);
    } else if (read.name === 'END') close(open, read.value.trim().toUpperCase());
    else current?.lines.push(read);
  }
  return roots;
}

function close(open: IcsComponent[], name: string): void {
  const index = open.findLastIndex((component) => component.name === name);
  const component = open[index];
  if (!component) return;
  component.isFinished = true;
  open.length = index;
}

function* unfold(text: string): Generator<{ text: string; at: number }> {
  let line = '';
  let at = 0;
  let number = 0;
  for (const raw of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
    number++;
    if (/^[ \t]/.test(raw) && at > 0) line += raw.slice(1);
    else if (raw !== '') {
      if (at > 0) yield { text: line, at };
      line = raw;
      at = number;
    }
  }
  if (at > 0) yield { text: line, at };
}

function readLine(text: string, at: number): IcsLine | null {
  const name = /^[A-Za-z0-9-]+/.exec(text)?.[0];
  if (!name) return null;
  const params = new Map<string, string>();
  let index = name.length;
  while (text[index] === ';') {
    const end = endOf(text, index + 1);
    const param = text.slice(index + 1, end);
    const equals = param.indexOf('=');
    if (equals > 0) params.set(param.slice(0, equals).toUpperCase(), param.slice(equals + 1).replace(/"/g, ''));
    index = end;
  }
  if (text[index] !== ':') return null;
  return { name: name.toUpperCase(), params, value: text.slice(index + 1), at };
}

/** Where a parameter ends: at the next `;` or `:` outside of quotation marks. */
function endOf(text: string, from: number): number {
  let isQuoted = false;
  for (let index = from; index < text.length; index++) {
    const sign = text[index];
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === ';' || sign === ':')) return index;
  }
  return text.length;
}

/** Takes the escapes out of a text value. */
export function plainText(value: string): string {
  return value.replace(/\\([\s\S])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign));
}
