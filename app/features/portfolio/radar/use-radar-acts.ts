import { useLingui } from '@lingui/react/macro';
import { useFetchers, useSubmit } from 'react-router';
import type { RadarCandidateId, ThemeId } from '../../../domain/ids';
import { isRadarState, type RadarCandidate, type RadarState, type RadarTheme } from '../../../domain/network/radar';
import { toast } from '../../../ui/toast';
import { STATE_NAMES } from './radar-words';

const KEY = 'radar:';

/** What can be done on the radar at one press. Each shows at once and is stored behind it. */
export function useRadarActs(action: string) {
  const { t, i18n } = useLingui();
  const submit = useSubmit();
  const send = (id: string, fields: Record<string, string>) =>
    void submit(fields, { method: 'post', action, navigate: false, fetcherKey: `${KEY}${id}` });
  const sendMove = (id: RadarCandidateId, to: Placed) =>
    send(id, { intent: 'candidate.move', candidateId: id, themeId: to.themeId, state: to.state });
  const setRemoved = (id: RadarCandidateId, removed: boolean) =>
    send(id, { intent: removed ? 'candidate.remove' : 'candidate.restore', candidateId: id });
  const setArchived = (id: ThemeId, archived: boolean) =>
    send(id, { intent: archived ? 'theme.archive' : 'theme.restore', themeId: id });
  return {
    move(candidate: RadarCandidate, to: Placed, theme: string) {
      sendMove(candidate.id, to);
      toast({
        message: t`${candidate.name}: ${i18n._(STATE_NAMES[to.state])}, ${theme}`,
        undo: () => sendMove(candidate.id, candidate),
      });
    },
    remove(candidate: RadarCandidate) {
      setRemoved(candidate.id, true);
      toast({ message: t`${candidate.name} is off the radar`, undo: () => setRemoved(candidate.id, false) });
    },
    unpromote(id: RadarCandidateId) {
      send(id, { intent: 'candidate.unpromote', candidateId: id });
    },
    archiveTheme(theme: RadarTheme) {
      setArchived(theme.id, true);
      toast({ message: t`Archived the theme ${theme.name}`, undo: () => setArchived(theme.id, false) });
    },
    restoreTheme(theme: RadarTheme) {
      setArchived(theme.id, false);
    },
    moveTheme(theme: RadarTheme, by: -1 | 1) {
      send(theme.id, { intent: 'theme.move', themeId: theme.id, by: String(by) });
    },
  };
}

/** Where a candidate stands. */
export interface Placed {
  readonly themeId: ThemeId;
  readonly state: RadarState;
}

/** The candidates with what is on its way to the server already done. */
export function useShownCandidates(candidates: readonly RadarCandidate[]): readonly RadarCandidate[] {
  const pending = useFetchers().flatMap(({ key, formData }) =>
    key.startsWith(KEY) && formData ? [{ id: key.slice(KEY.length), formData }] : [],
  );
  if (pending.length === 0) return candidates;
  return candidates.flatMap((candidate) => {
    const mine = pending.find(({ id }) => id === candidate.id)?.formData;
    const intent = mine?.get('intent');
    if (intent === 'candidate.remove') return [];
    if (intent !== 'candidate.move') return [candidate];
    const [themeId, state] = [mine?.get('themeId'), mine?.get('state')];
    if (typeof themeId !== 'string' || !isRadarState(state)) return [candidate];
    return [{ ...candidate, themeId: themeId as ThemeId, state }];
  });
}
