import { ImportError } from './import-error';

/** Takes a member of the top-level object: whole, or element by element when it is an array. */
export type TakePart = (key: string, value: unknown, isElement: boolean) => void;

export interface JsonSplitter {
  write(text: string): void;
  end(): void;
}

type State =
  | 'start'
  | 'first-key'
  | 'next-key'
  | 'in-key'
  | 'colon'
  | 'value'
  | 'in-value'
  | 'first-element'
  | 'next-element'
  | 'in-element'
  | 'after'
  | 'end';

const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ImportError('not-json');
  }
}

/**
 * Reads one large JSON object piece by piece: each element of a top-level array is parsed, handed over and forgotten,
 * so that memory holds one element, not the file. Members that nobody wants are passed over unparsed.
 */
export function createJsonSplitter(wants: (key: string) => boolean, take: TakePart): JsonSplitter {
  let state: State = 'start';
  let held = ''; // the part of a key or value that stood in earlier pieces
  let key = '';
  let wanted = false;
  let depth = 0;
  let inString = false;
  let escaped = false;

  function begin(next: State): void {
    state = next;
    held = '';
    depth = 0;
    inString = false;
    escaped = false;
  }

  function finish(text: string, isElement: boolean): void {
    if (wanted) take(key, parse(text), isElement);
    held = '';
  }

  /** Moves past a key or value; the index of the character that ends it, or the length when it goes on. */
  function skip(text: string, from: number): number {
    for (let i = from; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (inString) {
        if (escaped) escaped = false;
        else if (code === BACKSLASH) escaped = true;
        else if (code === QUOTE) {
          inString = false;
          if (state === 'in-key') return i;
        }
      } else if (code === QUOTE) inString = true;
      else if (code === OPEN_BRACE || code === OPEN_BRACKET) depth++;
      else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
        if (depth === 0) return i;
        depth--;
      } else if (code === COMMA && depth === 0) return i;
    }
    return text.length;
  }

  function write(text: string): void {
    let i = 0;
    while (i < text.length) {
      if (state === 'in-key' || state === 'in-value' || state === 'in-element') {
        const stop = skip(text, i);
        if (state === 'in-key' || wanted) held += text.slice(i, stop);
        i = stop;
        if (stop === text.length) return;
        if (state === 'in-key') {
          key = String(parse(`${held}"`));
          wanted = wants(key);
          state = 'colon';
          i++;
        } else if (state === 'in-value') {
          if (text.charCodeAt(i) === CLOSE_BRACKET) throw new ImportError('not-json');
          finish(held, false);
          state = 'after';
        } else {
          if (text.charCodeAt(i) === CLOSE_BRACE) throw new ImportError('not-json');
          finish(held, true);
          state = text.charCodeAt(i) === COMMA ? 'next-element' : 'after';
          i++;
        }
        continue;
      }
      const code = text.charCodeAt(i);
      if (isSpace(code) || (state === 'start' && code === 0xfeff)) {
        i++;
        continue;
      }
      i = between(code, i);
    }
  }

  /** One character between keys and values; gives the index to go on from. */
  function between(code: number, i: number): number {
    switch (state) {
      case 'start':
        if (code === OPEN_BRACE) state = 'first-key';
        else throw new ImportError(code === OPEN_BRACKET ? 'wrong-shape' : 'not-json');
        return i + 1;
      case 'first-key':
      case 'next-key':
        if (code === CLOSE_BRACE && state === 'first-key') state = 'end';
        else if (code === QUOTE) {
          begin('in-key');
          inString = true;
          held = '"';
        } else throw new ImportError('not-json');
        return i + 1;
      case 'colon':
        if (code !== 58) throw new ImportError('not-json');
        state = 'value';
        return i + 1;
      case 'value':
        if (code === OPEN_BRACKET) {
          state = 'first-element';
          return i + 1;
        }
        begin('in-value');
        return i;
      case 'first-element':
      case 'next-element':
        if (code === CLOSE_BRACKET && state === 'first-element') {
          state = 'after';
          return i + 1;
        }
        begin('in-element');
        return i;
      case 'after':
        if (code === COMMA) state = 'next-key';
        else if (code === CLOSE_BRACE) state = 'end';
        else throw new ImportError('not-json');
        return i + 1;
      default:
        throw new ImportError('not-json');
    }
  }

  return {
    write,
    end() {
      if (state === 'start') throw new ImportError('empty-file');
      if (state !== 'end') throw new ImportError('not-json');
    },
  };
}
