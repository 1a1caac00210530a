const MENTION = /\[(@(?:[^\]\\\n]|\\.){0,200})\]\(member:[a-z0-9]{20}\)/g;

/** Markdown for readers who do not know our members: mentions are names. */
export function withoutMentions(markdown: string): string {
  return markdown.includes('](member:') ? markdown.replace(MENTION, '$1') : markdown;
}
