import { Readable } from 'node:stream';
import busboy from 'busboy';
import { redirect } from 'react-router';
import { requestContext, servicesContext } from '../../context';
import { csvCell } from '../../domain/interchange/csv-export';
import { importErrorCode } from '../../domain/interchange/import-error';
import { LOSS_TITLES } from '../../features/interchange/loss-titles';
import { languageOf } from '../../locales/catalogue';
import { notFound, requireAbility, requireMember } from '../guards';
import type { Route } from './+types/uploads';
import { defaultColumns } from './default-columns';

interface Sent {
  readonly name: string;
  readonly isPasted: boolean;
  readonly body: AsyncIterable<Uint8Array>;
}

/** Takes a file for an import as it arrives: sent raw by the page's script, or as a form without it. */
export async function action(args: Route.ActionArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'import');
  const { request, context } = args;
  if (request.method !== 'POST') throw new Response(null, { status: 405 });
  const { interchange } = context.get(servicesContext);
  const importer = { organisationId: access.organisation.id, memberId: access.member.id };
  const language = languageOf(context.get(requestContext).locale);
  const columns = defaultColumns(language).map(({ name, stage }) => ({ name, stage }));
  const isForm = request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false;
  const page = `/o/${importer.organisationId}/import`;
  try {
    const file = isForm ? await fileOfForm(request) : fileOfBody(request);
    const id = await interchange.receive(importer, file, { timeZone: access.user.timeZone, columns });
    return isForm ? redirect(`${page}?upload=${id}`) : Response.json({ id });
  } catch (error) {
    const code = importErrorCode(error);
    if (code === 'failed' && !request.signal.aborted) throw error;
    return isForm ? redirect(`${page}?refused=${code}`) : Response.json({ code }, { status: 422 });
  }
}

/** The report of an import as a table. */
export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'import');
  const { interchange } = args.context.get(servicesContext);
  const recordId = new URL(args.request.url).searchParams.get('report');
  const record = recordId && (await interchange.readRecord(access.organisation.id, recordId));
  if (!record) throw notFound();
  const language = languageOf(args.context.get(requestContext).locale);
  const rows = [
    ...record.report.losses.map(({ code, card, row, count, detail }) => [
      language._(LOSS_TITLES[code]),
      card,
      row,
      count,
      detail,
    ]),
    ...(record.report.update?.conflicts ?? []).map(({ card, field, kept }) => [`${field}: ${kept}`, card]),
  ];
  const lines = rows.map((cells) => `${cells.map((cell) => csvCell(cell ?? null)).join(',')}\r\n`);
  return new Response(`\ufeff${lines.join('')}`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="import-report.csv"',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}

function fileOfBody(request: Request): Sent {
  const name = decode(request.headers.get('x-file-name') ?? '');
  return { name: name || 'table.csv', isPasted: request.headers.get('x-pasted') === 'yes', body: bytesOf(request) };
}

/** The first file of a form, or its pasted text; the other fields are passed over. */
function fileOfForm(request: Request): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const form = busboy({
      headers: Object.fromEntries(request.headers),
      limits: { files: 1, fields: 5 },
      defParamCharset: 'utf8',
    });
    let pasted = '';
    let found = false;
    form.on('file', (_, stream, { filename }) => {
      if (!filename) stream.resume();
      else {
        found = true;
        resolve({ name: filename, isPasted: false, body: stream });
      }
    });
    form.on('field', (name, value) => {
      if (name === 'text') pasted = value;
    });
    form.on('error', reject);
    form.on('close', () => {
      if (!found) resolve({ name: 'table.csv', isPasted: true, body: Readable.from([Buffer.from(pasted)]) });
    });
    Readable.from(bytesOf(request)).on('error', reject).pipe(form);
  });
}

async function* bytesOf(request: Request): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  if (!reader) return;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
