import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { LIMITS } from '../../../domain/limits';
import type { RadarState } from '../../../domain/network/radar';
import type { RadarAnswer } from './radar-data';

export const STATE_NAMES: Record<RadarState, MessageDescriptor> = {
  watching: msg`Watching`,
  talking: msg`Talking`,
  ready: msg`Ready`,
};

/** Which field of a form a refusal belongs to. */
export type RadarField = 'name' | 'description' | 'purpose' | 'webAddress' | 'scoutId' | 'note' | 'form';

/** Where a refusal stands, and its sentence; null when nothing was refused. */
export function useRadarProblem(answer: RadarAnswer | undefined): { field: RadarField; text: string } | null {
  const { t } = useLingui();
  if (!answer || answer.ok) return null;
  const isTheme = answer.intent.startsWith('theme');
  switch (answer.code) {
    case 'name.missing':
      return { field: 'name', text: t`Give it a name.` };
    case 'name.too-long': {
      const most = isTheme ? LIMITS.themeName : LIMITS.cardName;
      return { field: 'name', text: t`The name may have ${most} characters; shorten it a little.` };
    }
    case 'description.too-long':
      return { field: 'description', text: t`That may have ${LIMITS.note} characters.` };
    case 'purpose.too-long':
      return { field: 'purpose', text: t`The purpose may have ${LIMITS.cardPurpose} characters.` };
    case 'note.too-long':
      return { field: 'note', text: t`A note may have ${LIMITS.note} characters.` };
    case 'address.bad':
      return {
        field: 'webAddress',
        text: t`That is no web address. It looks like example.org or https://example.org/page.`,
      };
    case 'address.too-long':
      return { field: 'webAddress', text: t`An address may have ${LIMITS.webAddress} characters.` };
    case 'themes.too-many':
      return {
        field: 'form',
        text: t`There are ${LIMITS.themesPerOrganisation} themes already. Archive one that is no longer of interest first.`,
      };
    case 'candidates.too-many':
      return {
        field: 'form',
        text: t`There are ${LIMITS.radarCandidates} candidates already. Remove some that are no longer of interest first.`,
      };
    case 'candidate.promoted':
      return { field: 'form', text: t`Somebody made it a card meanwhile.` };
    case 'candidate.unknown':
      return { field: 'form', text: t`Somebody removed it meanwhile.` };
    case 'board.no-join-column':
      return {
        field: 'form',
        text: t`That board has no column of the stage Join. Choose another board, or add one there.`,
      };
    case 'board.archived':
      return { field: 'form', text: t`That board is archived. Choose another one.` };
    default:
      return { field: 'form', text: t`That did not work, and nothing was changed. Try again in a moment.` };
  }
}
