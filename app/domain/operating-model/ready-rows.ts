import type { SegmentMark } from '../segments';
import { type CareDoer, type IntervalName, namedInterval } from './care-row';

/** A row that an organisation can start with. Its words are given, since words are the page's. */
export interface ReadyRow {
  readonly key: string;
  readonly segment: SegmentMark;
  readonly interval: ReturnType<typeof namedInterval>;
  readonly doer: CareDoer;
}

const row = (key: string, segment: SegmentMark, every: IntervalName, doer: CareDoer): ReadyRow => ({
  key,
  segment,
  interval: namedInterval(every),
  doer,
});

/** Sensible rows to begin with: the more a network matters, now or later, the closer and the more often. */
export const READY_ROWS = [
  row('growing.meet', '++', 'monthly', 'owner'),
  row('growing.give', '++', 'quarterly', 'owner'),
  row('growing.steer', '++', 'half-yearly', 'lead'),
  row('rising.talk', '−+', 'quarterly', 'owner'),
  row('rising.try', '−+', 'half-yearly', 'deputy'),
  row('rising.look', '−+', 'yearly', 'lead'),
  row('fading.attend', '+−', 'quarterly', 'deputy'),
  row('fading.ask', '+−', 'yearly', 'owner'),
  row('light.read', '−−', 'half-yearly', 'owner'),
  row('light.why', '−−', 'yearly', 'owner'),
] as const satisfies readonly ReadyRow[];
