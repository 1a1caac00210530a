import { msg } from '@lingui/core/macro';
import { data } from 'react-router';
import { servicesContext } from '../../context';
import { type CardId, parseId, type RadarCandidateId, type ThemeId } from '../../domain/ids';
import { usePortfolioFrame } from '../../features/portfolio/frame/use-portfolio-frame';
import { networkFaces } from '../../features/portfolio/network-faces';
import type { RadarPageData } from '../../features/portfolio/radar/radar-data';
import { RadarPage } from '../../features/portfolio/radar/radar-page';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { attempt } from '../app-problem';
import { requireAbility, requireMember } from '../guards';
import { titled } from '../page-title';
import type { Route } from './+types/radar';
import { readPortfolio } from './read-portfolio';

export const meta: Route.MetaFunction = titled(msg`Radar`);

export async function loader(args: Route.LoaderArgs): Promise<RadarPageData> {
  const { access, organisationId, networks, shown } = await readPortfolio(args);
  const { radar } = args.context.get(servicesContext);
  const [all, joinBoards] = await Promise.all([radar.read(organisationId), radar.joinBoards(organisationId)]);
  const networksOf: Record<string, CardId[]> = {};
  for (const { themeIds, cardId } of shown)
    for (const theme of themeIds) networksOf[theme] = [...(networksOf[theme] ?? []), cardId];
  return {
    radar: all,
    faces: networkFaces(networks),
    networksOf,
    joinBoards,
    canEdit: access.can('radar.edit'),
  };
}

export async function action(args: Route.ActionArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'radar.edit');
  const { radar } = args.context.get(servicesContext);
  const form = await args.request.formData();
  const doer = { organisationId: access.organisation.id, memberId: access.member.id };
  const intent = String(form.get('intent') ?? '');
  const themeId = parseId<ThemeId>(form.get('themeId'));
  const act = (work: () => Promise<unknown>) => attempt(work, { intent });
  if (intent === 'theme.add') return act(() => radar.addTheme(doer, read(form, ['name', 'description'])));
  if (intent === 'candidate.add') return act(() => radar.addCandidate(doer, read(form, CANDIDATE_FIELDS)));
  if (intent.startsWith('theme.')) {
    if (!themeId) throw data(null, { status: 404 });
    switch (intent) {
      case 'theme.change':
        return act(() => radar.changeTheme(doer, themeId, read(form, ['name', 'description'])));
      case 'theme.move':
        return act(() => radar.moveTheme(doer, themeId, form.get('by') === '1' ? 1 : -1));
      case 'theme.archive':
        return act(() => radar.archiveTheme(doer, themeId, true));
      case 'theme.restore':
        return act(() => radar.archiveTheme(doer, themeId, false));
    }
  }
  const candidateId = parseId<RadarCandidateId>(form.get('candidateId'));
  if (!candidateId) throw data(null, { status: 404 });
  switch (intent) {
    case 'candidate.change':
      return act(() => radar.changeCandidate(doer, candidateId, read(form, CANDIDATE_FIELDS)));
    case 'candidate.move':
      return act(() => radar.changeCandidate(doer, candidateId, read(form, ['themeId', 'state'])));
    case 'candidate.remove':
      return act(() => radar.removeCandidate(doer, candidateId, true));
    case 'candidate.restore':
      return act(() => radar.removeCandidate(doer, candidateId, false));
    case 'candidate.promote':
      return act(() => radar.promote(doer, candidateId, form.get('boardId')));
    case 'candidate.unpromote':
      return act(() => radar.unpromote(doer, candidateId));
    default:
      throw data(null, { status: 400 });
  }
}

const CANDIDATE_FIELDS = ['themeId', 'name', 'purpose', 'webAddress', 'scoutId', 'note', 'state'];

/** The fields that the form has; others stay as they are. */
function read(form: FormData, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.flatMap((name) => (form.has(name) ? [[name, form.get(name)]] : [])));
}

export default function Radar({ loaderData }: Route.ComponentProps) {
  const frame = usePortfolioFrame();
  useLiveRevalidation([`radar:${frame.organisationId}`]);
  return <RadarPage data={loaderData} frame={frame} />;
}
