import type { MessageDescriptor } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { isStage } from '../../domain/life-cycle';
import { formatDay } from '../marks/date-chip';
import { LEVEL_NAMES } from '../marks/network/cooperation-names';
import { EFFECT_NAMES, REASON_NAMES } from '../marks/network/motive-names';
import { SIGN_NAMES } from '../marks/network/prune-sign-names';
import { STAGE_NAMES } from '../marks/stage-names';
import { type ActivityEntry, EntryData } from './activity-entry';
import { useActivityNames } from './activity-names';
import { CardSubject, Name, Quoted, Who, wordOf } from './entry-words';

/** Why we are in a network, how close, how it stands, what speaks for leaving it and what was done for it. */
export function NetworkSentence({ entry }: { entry: ActivityEntry }): ReactNode {
  const { t, i18n } = useLingui();
  const { today, themeName, modelName } = useActivityNames();
  const data = new EntryData(entry.data);
  const who = <Who entry={entry} />;
  const card = <CardSubject entry={entry} />;
  const named = (words: Readonly<Record<string, MessageDescriptor>>, key: string) => {
    const word = wordOf(words, data.text(key));
    return <Name>{word ? i18n._(word) : data.text(key)}</Name>;
  };
  switch (entry.kind) {
    case 'reason.added':
    case 'reason.removed': {
      const reason = named(REASON_NAMES, 'reason');
      return entry.kind === 'reason.added' ? (
        <Trans>
          {who} gave {reason} as a reason for {card}
        </Trans>
      ) : (
        <Trans>
          {who} no longer sees {reason} as a reason for {card}
        </Trans>
      );
    }
    case 'effect.added':
    case 'effect.removed': {
      const effect = named(EFFECT_NAMES, 'effect');
      return entry.kind === 'effect.added' ? (
        <Trans>
          {who} seeks {effect} in {card}
        </Trans>
      ) : (
        <Trans>
          {who} no longer seeks {effect} in {card}
        </Trans>
      );
    }
    case 'theme.added':
    case 'theme.removed': {
      const theme = <Name>{themeName(data.text('themeId')) ?? t`a theme`}</Name>;
      return entry.kind === 'theme.added' ? (
        <Trans>
          {who} put {card} under {theme}
        </Trans>
      ) : (
        <Trans>
          {who} took {card} out of {theme}
        </Trans>
      );
    }
    case 'level.added': {
      const level = named(LEVEL_NAMES, 'level');
      return (
        <Trans>
          {who} set the level of {card} to {level}
        </Trans>
      );
    }
    case 'level.edited': {
      const level = named(LEVEL_NAMES, 'level');
      return (
        <Trans>
          {who} corrected when or why {card} came to {level}
        </Trans>
      );
    }
    case 'level.removed': {
      const level = named(LEVEL_NAMES, 'level');
      return (
        <Trans>
          {who} took {level} out of the levels of {card}
        </Trans>
      );
    }
    case 'stage.noted': {
      const stage = data.text('stage');
      const to = <Name>{isStage(stage) ? i18n._(STAGE_NAMES[stage]) : '–'}</Name>;
      const reason = <Quoted>{data.text('reason')}</Quoted>;
      return (
        <Trans>
          {who} wrote why {card} came to {to}: {reason}
        </Trans>
      );
    }
    case 'sign.added':
    case 'sign.edited': {
      const sign = named(SIGN_NAMES, 'sign');
      const evidence = data.text('evidence');
      if (!evidence)
        return (
          <Trans>
            {who} sees a sign for leaving {card}: {sign}
          </Trans>
        );
      const words = <Quoted>{evidence}</Quoted>;
      return (
        <Trans>
          {who} sees a sign for leaving {card}: {sign}, {words}
        </Trans>
      );
    }
    case 'sign.removed': {
      const sign = named(SIGN_NAMES, 'sign');
      return (
        <Trans>
          {who} took back a sign for leaving {card}: {sign}
        </Trans>
      );
    }
    case 'score.changed': {
      const model = <Name>{modelName(data.text('modelId')) ?? t`a model`}</Name>;
      const to = data.number('to');
      if (to === null)
        return (
          <Trans>
            {who} began to score {card} by {model}
          </Trans>
        );
      const points = <Name>{i18n.number(to)}</Name>;
      return data.flag('isAgreed') ? (
        <Trans>
          {who} wrote the agreed score of {card} by {model}: {points}
        </Trans>
      ) : (
        <Trans>
          {who} scored {card} by {model}: {points}
        </Trans>
      );
    }
    case 'score.removed': {
      const model = <Name>{modelName(data.text('modelId')) ?? t`a model`}</Name>;
      return (
        <Trans>
          {who} removed the score of {card} by {model}
        </Trans>
      );
    }
    case 'care.done': {
      const on = data.text('on');
      const day = <Name>{/^\d{4}-\d{2}-\d{2}$/.test(on) ? formatDay(on, today, i18n.locale) : '–'}</Name>;
      return (
        <Trans>
          {who} ticked off care for {card}, done on {day}
        </Trans>
      );
    }
    case 'care.undone':
      return (
        <Trans>
          {who} took back that care for {card} was done
        </Trans>
      );
    default:
      return (
        <Trans>
          {who} changed {card}
        </Trans>
      );
  }
}
