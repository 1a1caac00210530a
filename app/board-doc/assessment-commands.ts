// Scores of a card under the organisation's scoring models (M2).

import type * as Y from 'yjs';
import type { CardId, ScoringModelId } from '../domain/ids';
import { LIMITS } from '../domain/limits';
import { type CardScore, facetKey } from '../domain/network/facets';
import { type Act, cardMap, write } from './act';
import { BoardError } from './board-error';
import { removeKey } from './facet-commands';

/** Writes a card's score under a model in place of the one it had. The caller reckons `points` and `fraction`. */
export function setScore(
  doc: Y.Doc,
  act: Act,
  card: CardId,
  modelId: ScoringModelId,
  { values, participants, ...score }: Omit<CardScore, 'modelId'>,
): void {
  const map = cardMap(doc, card);
  const numbers = Object.entries(values);
  if (numbers.length > LIMITS.criteriaPerModel) throw new BoardError('too-many', LIMITS.criteriaPerModel);
  if (numbers.some(([, value]) => !Number.isFinite(value))) throw new BoardError('bad-number');
  const written = { ...score, values: Object.fromEntries(numbers), participants: [...participants] };
  doc.transact(() => write(map, facetKey.score(modelId), written), act.origin);
}

/** Takes a card's score under a model away. */
export function removeScore(doc: Y.Doc, act: Act, card: CardId, modelId: ScoringModelId): void {
  removeKey(doc, act, card, facetKey.score(modelId));
}
