import type { I18n } from '@lingui/core';
import type { OpenNotice } from './read-notices';

// The page's colours as mail programs read them: they know no custom properties.
const INK = 'rgb(34, 33, 30)';
const QUIET = 'rgb(98, 95, 88)';
const LINE = 'rgb(222, 219, 212)';
const ACCENT = 'rgb(22, 96, 74)';

/** A notice in the words of a mail. */
interface Line {
  readonly sentence: string;
  readonly excerpt: string;
  readonly link: string;
}

/** What a notice says, in one sentence without its end. */
export function noticeSentence(i18n: I18n, { row, item }: OpenNotice, name: string): string {
  const values = { name, about: item.about === '' ? item.place : item.about };
  switch (row.kind) {
    case 'mention':
      return i18n._({ id: 'mail.notice.mention', message: '{name} mentioned you in {about}', values });
    case 'reply':
      return i18n._({ id: 'mail.notice.reply', message: '{name} answered in {about}', values });
    case 'remark':
      return i18n._({ id: 'mail.notice.remark', message: '{name} commented on {about}', values });
    case 'invited':
      return i18n._({ id: 'mail.notice.invited', message: '{name} invited you to {about}', values });
    case 'changed':
      return i18n._({ id: 'mail.notice.changed', message: '{name} changed {about}', values });
    case 'cancelled':
      return i18n._({ id: 'mail.notice.cancelled', message: '{name} cancelled {about}', values });
    case 'task':
      return i18n._({ id: 'mail.notice.task', message: '{name} gave you a task: {about}', values });
    case 'asked-in':
      return i18n._({ id: 'mail.notice.asked-in', message: '{name} invites you into the space {about}', values });
    case 'reminder':
      return i18n._({ id: 'mail.notice.reminder', message: 'Soon: {about}', values });
  }
}

interface MailParts {
  readonly i18n: I18n;
  readonly notices: readonly OpenNotice[];
  readonly nameOf: (userId: string | null) => string;
  /** The server's address. */
  readonly url: string;
  /** The address that stops such mails. */
  readonly stop: string;
}

/** The subject of a mail that comes at once: what it says, or how much when it is several. */
export function atOnceMail(parts: MailParts): { subject: string; text: string; html: string } {
  const { i18n, notices, nameOf } = parts;
  const [first] = notices;
  const subject =
    first && notices.length === 1
      ? noticeSentence(i18n, first, nameOf(first.row.byUserId))
      : i18n._({
          id: 'mail.notices.subject',
          message: '{count} things concern you',
          values: { count: notices.length },
        });
  return { subject, ...bodyOf(parts, subject) };
}

/** The mail that gathers what happened since the last. */
export function digestMail(parts: MailParts): { subject: string; text: string; html: string } {
  const { i18n, notices } = parts;
  const count = notices.length;
  const subject = i18n._({
    id: 'mail.digest.subject',
    message: '{count, plural, one {# thing is new for you} other {# things are new for you}}',
    values: { count },
  });
  return { subject, ...bodyOf(parts, subject) };
}

function bodyOf({ i18n, notices, nameOf, url, stop }: MailParts, title: string): { text: string; html: string } {
  const places = new Map<string, Line[]>();
  for (const notice of notices) {
    const { item, row } = notice;
    const line = {
      sentence: noticeSentence(i18n, notice, nameOf(row.byUserId)),
      excerpt: item.excerpt,
      link: `${url}/notifications/${row.id}`,
    };
    places.set(item.place, [...(places.get(item.place) ?? []), line]);
  }
  const why = i18n._({
    id: 'mail.notices.why',
    message: 'You get this mail because of how you chose to be told at Solmu.',
  });
  const settings = i18n._({ id: 'mail.notices.settings', message: 'Choose how you are told' });
  const end = i18n._({ id: 'mail.notices.stop', message: 'Stop these mails' });
  const open = i18n._({ id: 'mail.notices.open', message: 'Open' });
  const text = [
    ...[...places].flatMap(([place, lines]) => [
      place,
      '='.repeat(Math.min(60, [...place].length)),
      '',
      ...lines.flatMap(({ sentence, excerpt, link }) => [sentence, ...(excerpt ? [`> ${excerpt}`] : []), link, '']),
    ]),
    '-- ',
    why,
    `${settings}: ${url}/account/notifications`,
    `${end}: ${stop}`,
    '',
  ].join('\n');
  const blocks = [...places].map(
    ([place, lines]) =>
      `<h2 style="font-size:14px;font-weight:600;color:${QUIET};margin:24px 0 8px">${escapeHtml(place)}</h2>${lines.map((line) => blockOf(line, open)).join('')}`,
  );
  const page = `font-family:system-ui,-apple-system,'Segoe UI',sans-serif;font-size:15px;line-height:1.5;color:${INK};background:white;max-width:560px;margin:0 auto;padding:24px 16px`;
  const link = `color:${ACCENT}`;
  const html = `<!doctype html><html lang="${escapeHtml(i18n.locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head><body style="margin:0;background:white"><div style="${page}"><p style="margin:0 0 16px;font-weight:700;color:${ACCENT}">Solmu</p><h1 style="font-size:20px;line-height:1.3;font-weight:600;margin:0">${escapeHtml(title)}</h1>${blocks.join('')}<p style="font-size:13px;color:${QUIET};border-top:1px solid ${LINE};margin:28px 0 0;padding:14px 0 0">${escapeHtml(why)}<br><a style="${link}" href="${escapeHtml(url)}/account/notifications">${escapeHtml(settings)}</a> · <a style="${link}" href="${escapeHtml(stop)}">${escapeHtml(end)}</a></p></div></body></html>`;
  return { text, html };
}

/** One notice: the whole of it can be read without opening it. */
function blockOf({ sentence, excerpt, link }: Line, open: string): string {
  const said = excerpt
    ? `<p style="margin:6px 0 0;padding:0 0 0 10px;border-left:3px solid ${LINE};color:${QUIET}">${escapeHtml(excerpt)}</p>`
    : '';
  return `<div style="border:1px solid ${LINE};border-radius:8px;padding:12px 16px;margin:0 0 10px"><p style="margin:0;font-weight:600">${escapeHtml(sentence)}</p>${said}<p style="margin:10px 0 0"><a style="color:${ACCENT};font-weight:600" href="${escapeHtml(link)}">${escapeHtml(open)}</a></p></div>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
