import type { RichDoc } from '../domain/rich-text/content';
import { toMarkdown } from '../domain/rich-text/to-markdown';
import { dispositionOf } from './disposition';
import { notFound } from './guards';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface TextFile {
  readonly title: string;
  /** What it is, under the title. */
  readonly line: string;
  readonly text: RichDoc;
}

/** A text as a file: Markdown, or a document for word processors. Other formats there are none. */
export async function textFile(
  format: string | undefined,
  read: () => Promise<TextFile>,
  writeDocx: (title: string, line: string, text: RichDoc) => Promise<Uint8Array>,
): Promise<Response> {
  if (format !== 'docx' && format !== 'md') throw notFound();
  const { title, line, text } = await read();
  const body =
    format === 'docx'
      ? await writeDocx(title, line, text)
      : `# ${title.replace(/[\\`*_[\]<>]/g, '\\$&')}\n\n${line}\n\n${toMarkdown(text)}\n`;
  return new Response(body as BodyInit, {
    headers: {
      'Content-Type': format === 'docx' ? DOCX : 'text/markdown; charset=utf-8',
      'Content-Disposition': dispositionOf(`${title}.${format}`),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
