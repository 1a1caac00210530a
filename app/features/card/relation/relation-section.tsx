import { Trans, useLingui } from '@lingui/react/macro';
import { LEVEL_NAMES, POSITION_NAMES, RELATION_NAMES } from '../../marks/network/cooperation-names';
import { useCardScope } from '../card-scope';
import { FoldableSection } from '../section';
import { LevelField } from './level-field';
import { PositionField } from './position-field';
import { LeadershipFields, RelationStageFields } from './relation-fields';

/** How close we are, who leads, what comes next, and where we stand in the field. */
export function RelationSection() {
  const { i18n } = useLingui();
  const { card } = useCardScope();
  const level = card.levels.at(-1)?.level;
  const words = [
    level && LEVEL_NAMES[level],
    card.relation && RELATION_NAMES[card.relation],
    card.position && POSITION_NAMES[card.position],
  ].flatMap((word) => (word ? [i18n._(word)] : []));
  return (
    <FoldableSection part="relation" title={<Trans>Relation and position</Trans>} summary={words.join(' · ')}>
      <div className="flex flex-col gap-1">
        <RelationStageFields />
        <LevelField />
        <LeadershipFields />
        <PositionField />
      </div>
    </FoldableSection>
  );
}
