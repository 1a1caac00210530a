import { isStage, type Stage } from '../life-cycle';
import { type Segment, type SegmentMark, segmentCentre } from '../segments';
import { asWebAddress } from './untrusted';

// Cells of a table are texts; each of these reads one, or gives null when it cannot.

/** The cell's text. Takes off the apostrophe with which we (and spreadsheets) keep a cell from being read as a formula. */
export function cellText(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/** Several names in one cell, parted by `;`, `|`, a new line, or (when none of these is there) commas. */
export function splitCell(cell: string): string[] {
  const by = /[;|\n]/.test(cell) ? /[;|\n]/ : /,/;
  return [...new Set(cell.split(by).map((part) => part.replace(/\s+/g, ' ').trim()))].filter((part) => part !== '');
}

/** A number as written with point or comma, with or without a unit behind it. */
export function parseLooseNumber(cell: string): number | null {
  const text = cell
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(/−/g, '-')
    .replace(/h$|hours$/i, '');
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) && !/^-?\d+,\d{3}$/.test(text)) return Number(text.replace(/,/g, ''));
  if (/^-?\d{1,3}(\.\d{3}){2,}(,\d+)?$/.test(text)) return Number(text.replace(/\./g, '').replace(',', '.'));
  if (!/^-?\d+([.,]\d+)?$/.test(text)) return null;
  return Number(text.replace(',', '.'));
}

/** A segment: `++`, `−+`, `+-`, `--`, or two numbers from −1 to 1 as `0.5 / -0.2`. */
export function parseSegmentCell(cell: string): Segment | null {
  const text = cell.replace(/[−–]/g, '-').replace(/\s/g, '');
  if (/^[+-][+-]$/.test(text)) return segmentCentre(text.replace(/-/g, '−') as SegmentMark);
  const [now, future, ...more] = text.split(/[/;×x]/).map(parseLooseNumber);
  if (now === null || now === undefined || future === null || future === undefined || more.length > 0) return null;
  return Math.abs(now) <= 1 && Math.abs(future) <= 1 ? { now, future } : null;
}

const STAGE_WORDS: readonly (readonly [Stage, RegExp])[] = [
  ['join', /^(join(ing)?|liity|liittymassa|ga med|bli med|beitreten)$/],
  ['active', /^(active|aktiivinen|aktiv|aktiva|aktive)$/],
  ['prune', /^(prune|pruning|karsi|karsitaan|gallra|beskjare|beskjaer|ausdunnen)$/],
  ['left', /^(left|jatetty|lamnat|forlatt|verlassen)$/],
];

/** A stage by its word. */
export function parseStage(cell: string): Stage | null {
  const text = cell.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (isStage(text)) return text;
  return STAGE_WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** A web address; one without a scheme gets `https://`. */
export function parseWebAddress(cell: string, limit: number): string | null {
  const text = cell.trim();
  if (/\s/.test(text)) return null;
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[\w.-]+\.\w+:\d+/.test(text)) return asWebAddress(text, limit);
  return /^[^\s/]+\.[^\s/]+/.test(text) ? asWebAddress(`https://${text}`, limit) : null;
}

/** Whether a cell says yes. */
export function isYes(cell: string): boolean {
  return /^(yes|true|1|x|kyll[aä]|ja|archived)$/i.test(cell.trim());
}
