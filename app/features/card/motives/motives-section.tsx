import type { MessageDescriptor } from '@lingui/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { setEffect, setReason } from '../../../board-doc/facet-commands';
import { EFFECTS, REASONS } from '../../../domain/network/motives';
import { Badge } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/checkbox';
import { EFFECT_MEANINGS, EFFECT_NAMES, REASON_MEANINGS, REASON_NAMES } from '../../marks/network/motive-names';
import { useCardScope } from '../card-scope';
import { Property } from '../fields/property';
import { FoldableSection } from '../section';

/** Why we are in the network, and what we hope to get from it (M5). */
export function MotivesSection() {
  const { t } = useLingui();
  const { card, run } = useCardScope();
  const total = card.reasons.length + card.effects.length;
  return (
    <FoldableSection
      part="motives"
      title={<Trans>Why we are in it</Trans>}
      summary={total > 0 && <Plural value={total} one="# chosen" other="# chosen" />}
    >
      <div className="flex flex-col gap-1">
        <WordsField
          name={t`Reasons`}
          choose={t`Choose reasons`}
          empty={<Trans>Nobody has said why yet</Trans>}
          words={REASONS}
          names={REASON_NAMES}
          meanings={REASON_MEANINGS}
          chosen={card.reasons}
          onToggle={(reason, isChosen) => run((doc, act) => setReason(doc, act, card.id, reason, isChosen))}
        />
        <WordsField
          name={t`Effects sought`}
          choose={t`Choose effects`}
          empty={<Trans>Nobody has said what for yet</Trans>}
          words={EFFECTS}
          names={EFFECT_NAMES}
          meanings={EFFECT_MEANINGS}
          chosen={card.effects}
          onToggle={(effect, isChosen) => run((doc, act) => setEffect(doc, act, card.id, effect, isChosen))}
        />
      </div>
    </FoldableSection>
  );
}

/** Any number of fixed words: the chosen as chips; while choosing, all of them with what they mean. */
function WordsField<Word extends string>({
  name,
  choose,
  empty,
  words,
  names,
  meanings,
  chosen,
  onToggle,
}: {
  name: string;
  choose: string;
  empty: ReactNode;
  words: readonly Word[];
  names: Readonly<Record<Word, MessageDescriptor>>;
  meanings: Readonly<Record<Word, MessageDescriptor>>;
  chosen: readonly Word[];
  onToggle: (word: Word, isChosen: boolean) => void;
}) {
  const { i18n } = useLingui();
  const { canEdit } = useCardScope();
  const [isChoosing, setChoosing] = useState(false);
  return (
    <Property name={name}>
      {isChoosing && canEdit ? (
        <fieldset className="mx-2 my-1 rounded-md border border-line p-3">
          <legend className="sr-only">{name}</legend>
          <div className="grid gap-x-4 gap-y-2 @md:grid-cols-2">
            {words.map((word) => (
              <Checkbox
                key={word}
                label={i18n._(names[word])}
                hint={i18n._(meanings[word])}
                checked={chosen.includes(word)}
                onChange={(event) => onToggle(word, event.target.checked)}
                className="pointer-coarse:py-1"
              />
            ))}
          </div>
          <div className="mt-3 flex justify-end">
            <Button size="sm" onClick={() => setChoosing(false)}>
              <Trans>Done</Trans>
            </Button>
          </div>
        </fieldset>
      ) : (
        <div className="flex min-h-8 flex-wrap items-center gap-1 px-2 py-1">
          {chosen.map((word) => (
            <Badge key={word} tone="accent" title={i18n._(meanings[word])} className="h-6! text-sm!">
              {i18n._(names[word])}
            </Badge>
          ))}
          {chosen.length === 0 && !canEdit && <span className="text-ink-faint">{empty}</span>}
          {canEdit && (
            <Button
              variant="ghost"
              size="sm"
              className={chosen.length === 0 ? '-ml-2' : ''}
              onClick={() => setChoosing(true)}
            >
              {choose}
            </Button>
          )}
        </div>
      )}
    </Property>
  );
}
