import { LIMITS } from '../limits';
import { parseName } from '../names';
import { type Anchor, type Criterion, SCALES, type ScoringKind } from './model';

/** A criterion as somebody typed it. */
export interface CriterionDraft {
  readonly name: string;
  readonly definition: string;
  readonly weight: string;
  readonly anchors: readonly { readonly value: string; readonly words: string }[];
}

export type DraftField = 'name' | 'definition' | 'weight' | 'anchors';
export type DraftProblem =
  | 'missing'
  | 'too-long'
  | 'not-a-number'
  | 'too-few'
  | 'too-many'
  /** Two anchors stand at one value. */
  | 'twice'
  /** The ends of the scale have no words. */
  | 'no-ends';

/** What is wrong with a draft, field by field. */
export type DraftProblems = Readonly<Partial<Record<DraftField, DraftProblem>>>;

export type CheckedDraft =
  | { readonly ok: true; readonly criterion: Omit<Criterion, 'id'> }
  | { readonly ok: false; readonly problems: DraftProblems };

/** Reads a draft, or says what is wrong at which field. */
export function checkDraft(kind: ScoringKind, draft: CriterionDraft): CheckedDraft {
  const problems: Partial<Record<DraftField, DraftProblem>> = {};
  const name = parseName(draft.name, LIMITS.criterionName);
  if (name === null) problems.name = draft.name.trim() === '' ? 'missing' : 'too-long';
  const definition = draft.definition.trim().toWellFormed().replaceAll('\0', '');
  if (definition === '') problems.definition = 'missing';
  if (definition.length > LIMITS.criterionDefinition) problems.definition = 'too-long';
  const weight = kind === 'weighted' ? wholeNumber(draft.weight) : 1;
  if (weight === null || weight < 1 || weight > LIMITS.criterionWeight) problems.weight = 'not-a-number';
  const anchors = readAnchors(kind, draft.anchors);
  if (typeof anchors === 'string') problems.anchors = anchors;
  if (name === null || weight === null || typeof anchors === 'string' || Object.keys(problems).length > 0)
    return { ok: false, problems };
  return { ok: true, criterion: { name, definition, weight, anchors } };
}

function readAnchors(kind: ScoringKind, typed: CriterionDraft['anchors']): Anchor[] | DraftProblem {
  const words = typed.map((anchor) => anchor.words.replace(/\s+/g, ' ').trim().toWellFormed().replaceAll('\0', ''));
  if (words.some((text) => text.length > LIMITS.anchorWords)) return 'too-long';
  if (kind !== 'weighted') {
    const anchors = SCALES[kind].map((value, i) => ({ value, words: words[i] ?? '' }));
    return hasEnds(anchors) ? anchors : 'no-ends';
  }
  const anchors: Anchor[] = [];
  for (const [i, anchor] of typed.entries()) {
    const value = wholeNumber(anchor.value);
    if (value === null || value < 0 || value > LIMITS.anchorValue) return 'not-a-number';
    anchors.push({ value, words: words[i] ?? '' });
  }
  if (anchors.length < 2) return 'too-few';
  if (anchors.length > LIMITS.anchorsPerCriterion) return 'too-many';
  if (new Set(anchors.map(({ value }) => value)).size < anchors.length) return 'twice';
  anchors.sort((a, b) => a.value - b.value);
  return hasEnds(anchors) ? anchors : 'no-ends';
}

function hasEnds(anchors: readonly Anchor[]): boolean {
  return Boolean(anchors[0]?.words && anchors.at(-1)?.words);
}

function wholeNumber(text: string): number | null {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : null;
}

/** A criterion as it stands in the fields of its form. */
export function draftOf(criterion: Omit<Criterion, 'id'>): CriterionDraft {
  const { name, definition, weight, anchors } = criterion;
  return {
    name,
    definition,
    weight: String(weight),
    anchors: anchors.map(({ value, words }) => ({ value: String(value), words })),
  };
}
