import { escapeText } from './escape-markdown';

const MENTION = /\[(@(?:[^\]\\\n]|\\.){0,200})\]\(member:([a-z0-9]{20})\)/g;
const AROUND = { inLabel: true, isLast: false, refersFirst: false, refersLast: false };

/** Markdown for readers who do not know our members: mentions are names. */
export function withoutMentions(markdown: string): string {
  return markdown.includes('](member:') ? markdown.replace(MENTION, '$1') : markdown;
}

/** The ids of the people whom a markdown text mentions, each once. */
export function mentionsIn(markdown: string): string[] {
  return [...new Set([...markdown.matchAll(MENTION)].map(([, , id = '']) => id))];
}

/** Somebody who can be mentioned. */
export interface Nameable {
  readonly id: string;
  readonly name: string;
}

/** A text as a person types it, with mentions as `@Name`; `picked` are those whom it mentions. */
export function toTyped(markdown: string): { text: string; picked: Nameable[] } {
  const picked: Nameable[] = [];
  const text = markdown.replace(MENTION, (_, label: string, id: string) => {
    const name = label.slice(1).replace(/\\(.)/g, '$1');
    picked.push({ id, name });
    return `@${name}`;
  });
  return { text, picked };
}

/** The markdown of a typed text: each `@Name` of somebody known becomes a mention; whoever was picked goes before namesakes. */
export function fromTyped(text: string, people: readonly Nameable[], picked: readonly Nameable[]): string {
  if (!text.includes('@')) return text;
  const byName = new Map([...people, ...picked].map((person) => [person.name, person]));
  const names = [...byName.keys()].filter((name) => name !== '').sort((a, b) => b.length - a.length);
  let out = '';
  for (let at = 0; at < text.length; ) {
    const name = isAddress(text, at)
      ? undefined
      : names.find((one) => text.startsWith(one, at + 1) && endsAt(text, at + 1 + one.length));
    const person = text[at] === '@' && name !== undefined ? byName.get(name) : undefined;
    if (person) {
      out += `[@${escapeText(person.name, AROUND)}](member:${person.id})`;
      at += person.name.length + 1;
    } else {
      out += text[at];
      at += 1;
    }
  }
  return out;
}

/** Whether what stands before makes an `@` the middle of a mail address, or of a mention that is written already. */
function isAddress(text: string, at: number): boolean {
  return text[at] !== '@' || /[\p{L}\p{N}._[\\]/u.test(text[at - 1] ?? '');
}

function endsAt(text: string, end: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text[end] ?? '');
}
