/** The line that begins a block of code: its mark, and the language. */
export const FENCE = /^ {0,3}(`{3,}(?!.*`)|~{3,})[ \t]*([\w+#.-]{1,30})?/;

/** Whether a line ends the code that the mark began. */
export function closesFence(line: string, mark: string): boolean {
  const text = line.trim();
  return text.length >= mark.length && text === (mark[0] ?? '`').repeat(text.length);
}
