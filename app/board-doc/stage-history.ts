// The history of a card's life-cycle stages, kept on the card so that it can be undone with the move it tells of.

import type * as Y from 'yjs';
import { newId } from '../domain/ids';
import type { Stage } from '../domain/life-cycle';
import { facetKey } from '../domain/network/facets';
import { readFacets } from '../domain/network/read-facets';
import type { Act } from './act';

/**
 * Notes that a card came from one stage to another, inside the caller's transaction. Steps of one day that nobody gave
 * a reason for become one; there and back leaves no trace.
 */
export function recordStage(card: Y.Map<unknown>, act: Act, from: Stage, stage: Stage): void {
  const on = act.at.slice(0, 10);
  const last = readFacets(card.entries()).stages.at(-1);
  if (last && last.on === on && last.reason === '' && last.stage === from) {
    if (last.from === stage) card.delete(facetKey.stage(last.id));
    else card.set(facetKey.stage(last.id), { from: last.from, stage, on, reason: '' });
    return;
  }
  card.set(facetKey.stage(newId(act.randomBytes)), { from, stage, on, reason: '' });
}
