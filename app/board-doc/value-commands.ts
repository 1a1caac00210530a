// Acts on what a network gives and costs (M13).

import type * as Y from 'yjs';
import { type CardId, newId } from '../domain/ids';
import { LIMITS } from '../domain/limits';
import { type Exchange, facetKey, type NetworkService } from '../domain/network/facets';
import { isLedgerAmount } from '../domain/network/read-facets';
import {
  DIRECTIONS,
  isPeriod,
  isYield,
  LEDGER_FIELDS,
  type LedgerField,
  MOST_YIELD,
  NEEDS,
  VALUE_KINDS,
} from '../domain/network/value';
import { type Act, cardMap, requireLength, requireName, write } from './act';
import { BoardError } from './board-error';
import { removeKey, requireRoom, requireWord } from './facet-commands';
import { onlyKey, siblingKeys } from './ordered';
import { readCardById } from './read';

export type ServiceFields = Omit<NetworkService, 'id' | 'order'>;
export type ExchangeFields = Omit<Exchange, 'id' | 'order'>;

/** Adds a service of the network at the end, or rewrites one; returns its id. */
export function saveService(doc: Y.Doc, act: Act, card: CardId, service: ServiceFields, id?: string): string {
  requireWord(service.need, NEEDS);
  const value = {
    name: requireName(service.name, LIMITS.facetName),
    touchpoints: requireLength(service.touchpoints.trim(), LIMITS.note),
    forUs: requireLength(service.forUs.trim(), LIMITS.note),
    forNetwork: requireLength(service.forNetwork.trim(), LIMITS.note),
    need: service.need,
  };
  return saveOrdered(doc, act, card, 'service', LIMITS.servicesPerCard, value, id);
}

/** Takes a service off the card. */
export function removeService(doc: Y.Doc, act: Act, card: CardId, id: string): void {
  removeKey(doc, act, card, facetKey.service(id));
}

/** Adds something that we give or get at the end, or rewrites it; returns its id. */
export function saveExchange(doc: Y.Doc, act: Act, card: CardId, exchange: ExchangeFields, id?: string): string {
  requireWord(exchange.direction, DIRECTIONS);
  requireWord(exchange.kind, VALUE_KINDS);
  const value = { direction: exchange.direction, kind: exchange.kind, text: requireName(exchange.text, LIMITS.note) };
  return saveOrdered(doc, act, card, 'exchange', LIMITS.exchangesPerCard, value, id);
}

/** Takes something given or got off the card. */
export function removeExchange(doc: Y.Doc, act: Act, card: CardId, id: string): void {
  removeKey(doc, act, card, facetKey.exchange(id));
}

/** Writes hours, money or a judgement for a month or a year (`2026-03`, `2026`); null takes it away. */
export function setLedgerAmount(
  doc: Y.Doc,
  act: Act,
  card: CardId,
  period: string,
  field: LedgerField,
  amount: number | null,
): void {
  const map = cardMap(doc, card);
  requireWord(field, LEDGER_FIELDS);
  if (!isPeriod(period)) throw new BoardError('bad-date');
  const key = facetKey.ledger(period, field);
  if (amount === null) {
    removeKey(doc, act, card, key);
    return;
  }
  if (!isLedgerAmount(field, amount)) {
    const most = isYield(field) ? MOST_YIELD : field === 'hours' ? LIMITS.hoursPerYear : LIMITS.money;
    throw new BoardError('bad-number', most);
  }
  if (!map.has(key)) requireRoom(map, 'ledger', LIMITS.periodsPerCard * LEDGER_FIELDS.length);
  doc.transact(() => write(map, key, amount), act.origin);
}

function saveOrdered(
  doc: Y.Doc,
  act: Act,
  card: CardId,
  facet: 'service' | 'exchange',
  most: number,
  value: object,
  id: string | undefined,
): string {
  const map = cardMap(doc, card);
  const standing = readCardById(doc, card)?.[facet === 'service' ? 'services' : 'exchanges'] ?? [];
  const present = standing.find((entry) => entry.id === id);
  if (id !== undefined && !present) throw new BoardError('no-such-thing');
  if (id === undefined) requireRoom(map, facet, most);
  const key = id ?? newId(act.randomBytes);
  doc.transact(() => {
    const rekey = (entry: string, order: string): void => {
      map.set(facetKey[facet](entry), { ...Object(map.get(facetKey[facet](entry))), order });
    };
    const order = present?.order ?? onlyKey(siblingKeys<string>(standing, standing.length, 1, act, rekey));
    write(map, facetKey[facet](key), { ...value, order });
  }, act.origin);
  return key;
}
