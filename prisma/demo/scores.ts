import { setScore } from '../../app/board-doc/assessment-commands';
import { readBoard } from '../../app/board-doc/read';
import { type BoardId, boardDocumentId, type MemberId, type OrganisationId } from '../../app/domain/ids';
import { type ScoreValues, type ScoringModel, valuesOf } from '../../app/domain/scoring/model';
import { fractionOf, pointsOf, scoreOf } from '../../app/domain/scoring/score';
import type { Services } from '../../server/services';

type Needed = Pick<Services, 'criteria' | 'rooms' | 'clock'>;

const DAY = 24 * 60 * 60 * 1000;

/** Scores of most of the demo's networks under the ready models, given by their owners over the last half year. */
export async function writeScores(
  { criteria, rooms, clock }: Needed,
  organisationId: OrganisationId,
  boardId: BoardId,
  memberId: MemberId,
): Promise<void> {
  const models = await criteria.list(organisationId);
  const now = clock.now().getTime();
  await rooms.transact(boardDocumentId(boardId), { memberId }, (doc) => {
    const { cards, columns } = readBoard(doc);
    const stages = new Map(columns.map(({ id, stage }) => [id, stage]));
    cards.forEach((card, index) => {
      const stage = stages.get(card.column);
      if (stage === 'left' || (stage === 'join' && index % 2 === 0) || index % 9 === 7) return;
      const worth = stage === 'prune' ? 0.3 : 0.5 + 0.25 * ((card.segment?.future ?? 0) + (card.segment?.now ?? 0));
      models.forEach((model, place) => {
        if (model.criteria.length === 0 || (index + place) % 4 === 3) return;
        const values = valuesFor(model, worth, index);
        const score = scoreOf(model, values);
        if (score.state !== 'scored') return;
        const act = { origin: 'demo', at: new Date(now).toISOString(), randomBytes };
        setScore(doc, act, card.id, model.id, {
          values,
          version: model.version,
          points: pointsOf(score),
          fraction: fractionOf(model, values),
          at: new Date(now - (20 + ((index * 13) % 160)) * DAY).toISOString(),
          by: card.owner ?? memberId,
          how: 'own',
          sessionId: null,
          participants: [],
        });
      });
    });
  });
}

function valuesFor(model: ScoringModel, worth: number, index: number): ScoreValues {
  const values: Record<string, number> = {};
  model.criteria.forEach((criterion, place) => {
    const scale = valuesOf(model.kind, criterion);
    const tilt = (((index * 5 + place * 3) % 7) - 3) / 10;
    const at = Math.min(scale.length - 1, Math.max(0, Math.round((worth + tilt) * (scale.length - 1))));
    const value = scale[at];
    if (value !== undefined) values[criterion.id] = value;
  });
  return values;
}

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
