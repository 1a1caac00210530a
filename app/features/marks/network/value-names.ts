import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Direction, FeeModel, FeePeriod, LedgerField, Need, ValueKind } from '../../../domain/network/value';

/** The three kinds of value (M13), by name. */
export const VALUE_NAMES: Record<ValueKind, MessageDescriptor> = {
  immaterial: msg`Immaterial`,
  relational: msg`Relational`,
  economic: msg`Economic`,
};

export const VALUE_MEANINGS: Record<ValueKind, MessageDescriptor> = {
  immaterial: msg`Knowledge shared, competence made visible`,
  relational: msg`Trust, access, collaboration`,
  economic: msg`Fees, project funding, sales, savings`,
};

export const DIRECTION_NAMES: Record<Direction, MessageDescriptor> = {
  give: msg`We give`,
  get: msg`We get`,
};

/** Whose need a service meets. */
export const NEED_NAMES: Record<Need, MessageDescriptor> = {
  organisation: msg`The organisation’s`,
  person: msg`The person’s`,
  both: msg`Both`,
};

/** The same on its own, as a mark. */
export const NEED_MARKS: Record<Need, MessageDescriptor> = {
  organisation: msg`For the organisation`,
  person: msg`For the person`,
  both: msg`For organisation and person`,
};

export const NEED_MEANINGS: Record<Need, MessageDescriptor> = {
  organisation: msg`What the member organisation needs for its goals`,
  person: msg`What the member person needs`,
  both: msg`Organisation and person alike`,
};

export const FEE_MODEL_NAMES: Record<FeeModel, MessageDescriptor> = {
  none: msg`No fee`,
  flat: msg`Flat`,
  'by-size': msg`By company size`,
  'by-type': msg`By type of membership`,
};

export const FEE_PERIOD_NAMES: Record<FeePeriod, MessageDescriptor> = {
  month: msg`a month`,
  year: msg`a year`,
};

/** What is kept for a month or a year. */
export const LEDGER_NAMES: Record<LedgerField, MessageDescriptor> = {
  hours: msg`Hours`,
  cost: msg`Cost`,
  income: msg`Income`,
  immaterial: msg`Immaterial`,
  relational: msg`Relational`,
  economic: msg`Economic`,
};
