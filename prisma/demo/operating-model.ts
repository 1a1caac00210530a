import { setItem } from '../../app/board-doc/checklist-commands';
import { setCareDone } from '../../app/board-doc/facet-commands';
import { readBoard } from '../../app/board-doc/read';
import { addDays, addMonths } from '../../app/domain/days';
import { type BoardId, boardDocumentId, type MemberId, newId, type OrganisationId } from '../../app/domain/ids';
import { rowsFor } from '../../app/domain/operating-model/care-due';
import { type CareDoer, type IntervalName, namedInterval } from '../../app/domain/operating-model/care-row';
import type { SegmentMark } from '../../app/domain/segments';
import type { Services } from '../../server/services';

const bytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

const ROWS: readonly (readonly [SegmentMark, string, IntervalName, CareDoer, string])[] = [
  ['++', 'Meet the people who run it', 'quarterly', 'owner', 'Board or steering group meeting'],
  ['++', 'Offer something of our own', 'half-yearly', 'owner', 'Talk, visit or joint project'],
  ['++', 'Agree on goals with its leadership', 'yearly', 'lead', 'Meeting of the two leaderships'],
  ['−+', 'Talk with its coordinator', 'quarterly', 'owner', 'Call'],
  ['−+', 'Try something small together', 'yearly', 'deputy', 'Pilot or workshop'],
  ['+−', 'Take part in what is on', 'quarterly', 'deputy', 'Member meeting'],
  ['+−', 'Ask what it still gives us', 'yearly', 'owner', 'Review with the deputies'],
  ['−−', 'Read its news', 'half-yearly', 'owner', 'Newsletter'],
];

/** The demo's operating model, agreed on more than a year ago. */
export async function writeModel(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { organisationId, memberId }: { readonly organisationId: OrganisationId; readonly memberId: MemberId },
): Promise<void> {
  const today = clock.now().toISOString().slice(0, 10);
  await db.careRow.createMany({
    data: ROWS.map(([segment, what, every, doer, touchpoint], position) => ({
      id: newId<never>(bytes),
      organisationId,
      segment,
      what,
      ...namedInterval(every),
      doer,
      memberId: null,
      touchpoint,
      position: position + 1,
      agreedOn: addMonths(today, -14),
      createdById: memberId,
    })),
  });
}

/** What was done since on a board's networks, most of it in time, some late; and a next step for each checklist. */
export async function writeCare(
  { rooms, clock, operatingModel }: Pick<Services, 'rooms' | 'clock' | 'operatingModel'>,
  { organisationId, memberId }: { readonly organisationId: OrganisationId; readonly memberId: MemberId },
  board: BoardId,
): Promise<void> {
  const { rows } = await operatingModel.list(organisationId);
  const today = clock.now().toISOString().slice(0, 10);
  const act = { origin: 'demo', at: clock.now().toISOString(), randomBytes: bytes };
  await rooms.transact(boardDocumentId(board), { memberId }, (doc) => {
    const { cards, columns } = readBoard(doc);
    const stageOf = new Map(columns.map(({ id, stage }) => [id, stage]));
    for (const [index, card] of cards.entries()) {
      const stage = stageOf.get(card.column) ?? 'join';
      for (const [place, { id, interval }] of rowsFor({ stage, segment: card.segment }, rows).entries()) {
        // From a tenth of the interval to a little more than all of it.
        const part = (((index * 7 + place * 5) % 11) + 1) / 10;
        const length = interval.unit === 'week' ? 7 * interval.count : 30 * interval.count;
        setCareDone(doc, act, card.id, id, addDays(today, -Math.round(length * part)));
      }
      const [list] = card.checklists;
      const next = list?.items.find(({ done }) => !done);
      if (list && next && card.owner)
        setItem(doc, act, card.id, list.id, next.id, { assignee: card.owner, due: addDays(today, (index % 12) - 4) });
    }
  });
}
