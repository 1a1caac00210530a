// Acts on what a card says of its network: why we are in it, how close, where it stood, what speaks for leaving.

import type * as Y from 'yjs';
import { type CardId, newId, type ThemeId } from '../domain/ids';
import { isStage } from '../domain/life-cycle';
import { LIMITS } from '../domain/limits';
import { COOPERATION_LEVELS, type CooperationLevel } from '../domain/network/cooperation';
import { facetKey, parseFacetKey } from '../domain/network/facets';
import { EFFECTS, type Effect, REASONS, type Reason } from '../domain/network/motives';
import { PRUNE_SIGNS, type PruneSign } from '../domain/network/prune-signs';
import { type Act, cardMap, cardMaps, requireLength, write } from './act';
import { BoardError } from './board-error';
import type { IsoDate } from './content';
import { dateIn, recordIn, wordIn } from './read-values';

/** Says that we are in a network for a reason, or no longer. */
export function setReason(doc: Y.Doc, act: Act, card: CardId, reason: Reason, present: boolean): void {
  requireWord(reason, REASONS);
  setMark(doc, act, [card], facetKey.reason(reason), present);
}

/** Says that an effect is sought in a network, or no longer. */
export function setEffect(doc: Y.Doc, act: Act, card: CardId, effect: Effect, present: boolean): void {
  requireWord(effect, EFFECTS);
  setMark(doc, act, [card], facetKey.effect(effect), present);
}

/** Puts cards under a theme of the radar, or takes them out. Cards that are gone are left out. */
export function setTheme(doc: Y.Doc, act: Act, cards: readonly CardId[], theme: ThemeId, present: boolean): void {
  setMark(doc, act, cards, facetKey.theme(theme), present);
}

/** What is said of a change of level. */
export interface LevelChangeFields {
  readonly level: CooperationLevel;
  readonly on: IsoDate;
  readonly reason: string;
}

/** Adds a change of the level of cooperation, or rewrites one; returns its id. */
export function saveLevelChange(doc: Y.Doc, act: Act, card: CardId, change: LevelChangeFields, id?: string): string {
  const map = cardMap(doc, card);
  requireWord(change.level, COOPERATION_LEVELS);
  const on = requireDay(change.on);
  const reason = requireLength(change.reason.trim(), LIMITS.note);
  const key = facetKey.level(id ?? newId(act.randomBytes));
  if (id === undefined) requireRoom(map, 'level', LIMITS.changesPerCard);
  else if (!map.has(key)) throw new BoardError('no-such-thing');
  doc.transact(() => write(map, key, { level: change.level, on, reason }), act.origin);
  return key.slice('level:'.length);
}

/** Takes a change of level out of the history. */
export function removeLevelChange(doc: Y.Doc, act: Act, card: CardId, id: string): void {
  removeKey(doc, act, card, facetKey.level(id));
}

/** Writes the reason and the day of a change of life-cycle stage that stands in the history. */
export function noteStageChange(
  doc: Y.Doc,
  act: Act,
  card: CardId,
  id: string,
  { on, reason }: { readonly on: IsoDate; readonly reason: string },
): void {
  const map = cardMap(doc, card);
  const standing = recordIn(map.get(facetKey.stage(id)));
  if (standing === null || !isStage(standing.from) || !isStage(standing.stage)) throw new BoardError('no-such-thing');
  const noted = {
    from: standing.from,
    stage: standing.stage,
    on: requireDay(on),
    reason: requireLength(reason.trim(), LIMITS.note),
  };
  doc.transact(() => write(map, facetKey.stage(id), noted), act.origin);
}

/** Names a sign that this may be a network to leave, with evidence; null takes it back. */
export function setPruneSign(doc: Y.Doc, act: Act, card: CardId, sign: PruneSign, evidence: string | null): void {
  const map = cardMap(doc, card);
  requireWord(sign, PRUNE_SIGNS);
  if (evidence === null) {
    removeKey(doc, act, card, facetKey.sign(sign));
    return;
  }
  const words = requireLength(evidence.trim(), LIMITS.note);
  const on = dateIn(recordIn(map.get(facetKey.sign(sign)))?.on) ?? act.at.slice(0, 10);
  doc.transact(() => write(map, facetKey.sign(sign), { evidence: words, on }), act.origin);
}

/** Says when something that the operating model calls for was last done; null: never. */
export function setCareDone(doc: Y.Doc, act: Act, card: CardId, careId: string, on: IsoDate | null): void {
  const map = cardMap(doc, card);
  if (on === null) removeKey(doc, act, card, facetKey.care(careId));
  else {
    const day = requireDay(on);
    doc.transact(() => write(map, facetKey.care(careId), day), act.origin);
  }
}

/** Sets or takes away keys that stand for membership. */
function setMark(doc: Y.Doc, act: Act, cards: readonly CardId[], key: string, present: boolean): void {
  doc.transact(() => {
    for (const map of cardMaps(doc, cards)) {
      if (present) write(map, key, true);
      else if (map.has(key)) map.delete(key);
    }
  }, act.origin);
}

/** Takes one piece off a card; a piece that is gone already stays so. */
export function removeKey(doc: Y.Doc, act: Act, card: CardId, key: string): void {
  const map = cardMap(doc, card);
  if (map.has(key)) doc.transact(() => map.delete(key), act.origin);
}

/** Refuses one more piece of a kind when a card holds as many as it may. */
export function requireRoom(map: Y.Map<unknown>, facet: keyof typeof facetKey, most: number): void {
  let count = 0;
  for (const key of map.keys()) if (parseFacetKey(key)?.facet === facet) count++;
  if (count >= most) throw new BoardError('too-many', most);
}

export function requireWord<Word extends string>(word: Word, words: readonly Word[]): void {
  if (wordIn(word, words) === null) throw new BoardError('bad-value');
}

function requireDay(on: IsoDate): IsoDate {
  const day = dateIn(on);
  if (day === null) throw new BoardError('bad-date');
  return day;
}
