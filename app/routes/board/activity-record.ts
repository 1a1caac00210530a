import type { Services } from '../../../server/services';
import type { BoardId, CardId, MemberId, OrganisationId, PartnerId, ScoringModelId, ThemeId } from '../../domain/ids';
import { parseId } from '../../domain/ids';
import { ACTIVITY_SORTS, readActivityFilter } from '../../features/activity/activity-filter';
import { readShow } from './read-show';

type Entries = Awaited<ReturnType<Services['activity']['list']>>['entries'];

/** A part of the record, with the names of what it speaks of by id. */
export interface ActivityRecord {
  readonly entries: Entries;
  readonly hasMore: boolean;
  readonly show: number;
  readonly names: Readonly<Record<string, string>>;
}

/** Reads the record of a board or of one of its cards, by the person and the kind that the address asks for. */
export async function readActivityRecord(
  { activity, partners, criteria, radar }: Pick<Services, 'activity' | 'partners' | 'criteria' | 'radar'>,
  subject: { readonly organisationId: OrganisationId; readonly boardId: BoardId; readonly cardId?: CardId },
  search: URLSearchParams,
): Promise<ActivityRecord> {
  const filter = readActivityFilter(search);
  const show = readShow(search);
  const { entries, hasMore } = await activity.list({
    ...subject,
    memberId: parseId<MemberId>(filter.person) ?? undefined,
    kinds: filter.sort ? ACTIVITY_SORTS[filter.sort] : [],
    limit: show,
  });
  const partnerIds = idsIn<PartnerId>(entries, 'partnerId');
  const [partnerNames, models, themes] = await Promise.all([
    partnerIds.length > 0 ? partners.names(subject.organisationId, partnerIds) : {},
    idsIn(entries, 'modelId').length > 0 ? criteria.list(subject.organisationId) : [],
    idsIn(entries, 'themeId').length > 0 ? radar.listThemes(subject.organisationId) : [],
  ]);
  const named = [...models, ...themes].map(({ id, name }) => [id, name]);
  const names = { ...partnerNames, ...Object.fromEntries(named) };
  return { entries, hasMore, show, names };
}

function idsIn<T extends PartnerId | ScoringModelId | ThemeId>(
  entries: Entries,
  key: 'partnerId' | 'modelId' | 'themeId',
): T[] {
  const ids = entries.flatMap(({ data }) => parseId<T>(Object(data)[key]) ?? []);
  return [...new Set(ids)];
}
