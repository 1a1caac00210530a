// Checking what is about to be written on a card.

import { LIMITS } from '../domain/limits';
import { LEADERSHIPS, RELATION_STAGES, STRATEGIC_POSITIONS } from '../domain/network/cooperation';
import { FEE_MODELS, FEE_PERIODS } from '../domain/network/value';
import { parseSegment } from '../domain/segments';
import { requireLength, requireName } from './act';
import { BoardError } from './board-error';
import type { CardFields } from './content';
import { addressIn, dateIn, idIn, numberIn, wordIn } from './read-values';

/** Checks a set of fields and returns them as they are to be written. Refuses with a BoardError. */
export function checkFields(fields: Partial<CardFields>): Partial<CardFields> {
  const { name, purpose, owner, segment, review, bestBefore, joined, webAddress, hours } = fields;
  return {
    ...checkRelation(fields),
    ...(name !== undefined && { name: requireName(name, LIMITS.cardName) }),
    ...(purpose !== undefined && { purpose: requireLength(purpose.trim(), LIMITS.cardPurpose) }),
    ...(owner !== undefined && { owner: checked(owner, idIn(owner), 'bad-value') }),
    ...(segment !== undefined && { segment: checked(segment, parseSegment(segment), 'bad-value') }),
    ...(review !== undefined && { review: checked(review, dateIn(review), 'bad-date') }),
    ...(bestBefore !== undefined && { bestBefore: checked(bestBefore, dateIn(bestBefore), 'bad-date') }),
    ...(joined !== undefined && { joined: checked(joined, dateIn(joined), 'bad-date') }),
    ...(webAddress !== undefined && { webAddress: checkAddress(webAddress) }),
    ...(hours !== undefined && { hours: checked(hours, numberIn(hours, LIMITS.hoursPerMonth), 'bad-number') }),
  };
}

function checkRelation(fields: Partial<CardFields>): Partial<CardFields> {
  const { position, relation, nextStep, nextStepOn, leadership, ledBy, feeModel, feeAmount, feePer, scout } = fields;
  return {
    ...(position !== undefined && { position: checked(position, wordIn(position, STRATEGIC_POSITIONS), 'bad-value') }),
    ...(relation !== undefined && { relation: checked(relation, wordIn(relation, RELATION_STAGES), 'bad-value') }),
    ...(nextStep !== undefined && { nextStep: requireLength(nextStep.trim(), LIMITS.nextStep) }),
    ...(nextStepOn !== undefined && { nextStepOn: checked(nextStepOn, dateIn(nextStepOn), 'bad-date') }),
    ...(leadership !== undefined && { leadership: checked(leadership, wordIn(leadership, LEADERSHIPS), 'bad-value') }),
    ...(ledBy !== undefined && { ledBy: requireLength(ledBy.trim(), LIMITS.ledBy) }),
    ...(feeModel !== undefined && { feeModel: checked(feeModel, wordIn(feeModel, FEE_MODELS), 'bad-value') }),
    ...(feeAmount !== undefined && { feeAmount: checked(feeAmount, numberIn(feeAmount, LIMITS.money), 'bad-number') }),
    ...(feePer !== undefined && { feePer: checked(feePer, wordIn(feePer, FEE_PERIODS), 'bad-value') }),
    ...(scout !== undefined && { scout: checked(scout, idIn(scout), 'bad-value') }),
  };
}

/** An address as people type it: `example.org` gets its `https://`; anything a browser should not open is refused. */
export function completeAddress(text: string): string {
  const typed = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:/i.test(typed) && !/^[^/]+:\d+/.test(typed) ? typed : `https://${typed}`;
  if (address.length > LIMITS.webAddress) throw new BoardError('too-long', LIMITS.webAddress);
  if (/\s/.test(address) || !URL.canParse(address)) throw new BoardError('bad-address');
  const read = addressIn(address, LIMITS.webAddress);
  if (read === null) throw new BoardError('bad-address');
  return read;
}

function checkAddress(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : completeAddress(text);
}

function checked<T>(given: unknown, read: T | null, code: 'bad-date' | 'bad-number' | 'bad-value'): T | null {
  if (given !== null && read === null) throw new BoardError(code);
  return read;
}
