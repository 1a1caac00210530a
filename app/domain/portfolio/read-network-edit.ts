// Reading edits of networks as they come from a page.

import * as z from 'zod';
import { type BoardId, type CardId, type ColumnId, isId, type LabelId, type MemberId, type ThemeId } from '../ids';
import { STAGES } from '../life-cycle';
import { LIMITS } from '../limits';
import { COOPERATION_LEVELS, LEADERSHIPS, RELATION_STAGES, STRATEGIC_POSITIONS } from '../network/cooperation';
import { EFFECTS, REASONS } from '../network/motives';
import type { NetworkChange } from './network-edit';

const id = <T>() => z.custom<T>((value) => isId(value));
const text = z.string().max(LIMITS.cardDescription);
const day = z.string().max(10).nullable();
const axis = z.number().min(-1).max(1);
const set = <Field extends string, Word extends z.ZodType>(field: Field, word: Word) =>
  z.object({
    field: z.literal(field),
    add: z.array(word).max(LIMITS.labelsPerOrganisation).default([]),
    remove: z.array(word).max(LIMITS.labelsPerOrganisation).default([]),
  });

const edit = z.discriminatedUnion('field', [
  z.object({ field: z.enum(['name', 'purpose', 'nextStep', 'ledBy']), value: text }),
  z.object({ field: z.literal('webAddress'), value: text.nullable() }),
  z.object({ field: z.enum(['owner', 'scout']), value: id<MemberId>().nullable() }),
  z.object({ field: z.enum(['review', 'bestBefore', 'joined', 'nextStepOn']), value: day }),
  z.object({ field: z.enum(['hours', 'fee']), value: z.number().nullable() }),
  z.object({ field: z.literal('segment'), value: z.object({ now: axis, future: axis }).nullable() }),
  z.object({ field: z.enum(['now', 'future']), value: axis }),
  z.object({ field: z.literal('position'), value: z.enum(STRATEGIC_POSITIONS).nullable() }),
  z.object({ field: z.literal('relation'), value: z.enum(RELATION_STAGES).nullable() }),
  z.object({ field: z.literal('leadership'), value: z.enum(LEADERSHIPS).nullable() }),
  z.object({ field: z.literal('level'), value: z.enum(COOPERATION_LEVELS) }),
  z.object({ field: z.literal('stage'), value: z.enum(STAGES) }),
  z.object({ field: z.literal('column'), value: id<ColumnId>() }),
  z.object({ field: z.literal('archived'), value: z.boolean() }),
  set('labels', id<LabelId>()),
  set('deputies', id<MemberId>()),
  set('reasons', z.enum(REASONS)),
  set('effects', z.enum(EFFECTS)),
  set('themes', id<ThemeId>()),
]);

const network = z.object({ boardId: id<BoardId>(), cardId: id<CardId>() });
const changes = z
  .array(z.object({ networks: z.array(network).min(1).max(LIMITS.networksPerAct), edit }))
  .min(1)
  .max(LIMITS.editsPerAct);

/** Reads changes from JSON; null when they are not such, or too many for one act. */
export function readNetworkChanges(json: unknown): readonly NetworkChange[] | null {
  if (typeof json !== 'string') return null;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const read = changes.safeParse(value);
  if (!read.success) return null;
  const networks = read.data.reduce((sum, change) => sum + change.networks.length, 0);
  return networks <= LIMITS.networksPerAct ? read.data : null;
}
